package io.yunzong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.domain.Person;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
@Tag("H-08")
class SignInTest {
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final TestClock clock;

    SignInTest(Browser.Factory browsers, TestPeople people, TestClock clock) {
        this.browsers = browsers;
        this.people = people;
        this.clock = clock;
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void refusesAnonymousCallers() {
        var answer = browsers.anonymous().get("/api/session");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains("请先登录");
    }

    @Test
    void refusesUnknownNameAndWrongPasswordAlike() {
        Caller person = people.hire(Role.TRACKER);

        var unknown = browsers.anonymous().signIn("nobody-here", "whatever it is");
        var wrong = browsers.anonymous().signIn(person.username(), "whatever it is");

        assertThat(unknown.status()).isEqualTo(403);
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void locksAfterFiveWrongPasswordsAndOpensAgainLater() {
        Caller person = people.hire(Role.TRACKER);
        for (int i = 0; i < Person.ATTEMPTS; i++) {
            browsers.anonymous().signIn(person.username(), "guess number " + i);
        }

        var locked = browsers.anonymous().signIn(person.username(), TestPeople.PASSWORD);
        assertThat(locked.text()).contains("identity.locked_out");

        clock.move(Person.LOCK.plusSeconds(1));
        var later = browsers.anonymous().signIn(person.username(), TestPeople.PASSWORD);
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void refusesAChangeWithoutCsrfToken() {
        Browser browser = browsers.as(Role.TRACKER);

        var answer = browser.send(
                "PUT", "/api/session/password", BodyPublishers.ofString("{}"), "application/json", "X-XSRF-TOKEN", "x");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void namesEverythingWrongWithANewPassword() {
        Browser browser = browsers.as(Role.TRACKER);

        var answer = browser.put("/api/session/password", Map.of("current", "not it", "next", "aaa"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("current_password_wrong", "password_too_short", "password_too_common", "\"field\":\"next\"");
    }

    @Test
    void signsInAndOut() {
        Caller person = people.hire(Role.TRACKER);
        Browser browser = browsers.of(person);

        assertThat(browser.get("/api/session").json().get("username").asString())
                .isEqualTo(person.username());
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/session").status()).isEqualTo(401);
    }
}
