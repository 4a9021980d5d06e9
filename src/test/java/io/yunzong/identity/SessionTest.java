package io.yunzong.identity;

import static io.yunzong.TestPeople.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yunzong.Browser;
import io.yunzong.Browser.Answer;
import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.domain.SignInAttempts;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.SiteId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a session lasts and what ends it, and what a stranger's page or program cannot do. */
@YunzongTest
@Tag("H-08")
class SessionTest {
    private static final SiteId BRANCH = new SiteId(900_200);

    private final Browser.Factory browsers;
    private final TestPeople people;
    private final PeopleDesk desk;
    private final SignIn signIn;
    private final TestClock clock;
    private final JdbcClient jdbc;

    SessionTest(
            Browser.Factory browsers,
            TestPeople people,
            PeopleDesk desk,
            SignIn signIn,
            TestClock clock,
            JdbcClient jdbc) {
        this.browsers = browsers;
        this.people = people;
        this.desk = desk;
        this.signIn = signIn;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void writesTheLastAccessOnceAMinute() {
        Browser browser = browsers.of(people.hire(Role.TRACKER, BRANCH));
        String session = jdbc.sql("select primary_id from identity.session order by creation_time desc limit 1")
                .query(String.class)
                .single();
        long fresh = lastAccess(session);

        browser.get("/api/session");
        assertThat(lastAccess(session)).as("nothing to write so soon").isEqualTo(fresh);

        jdbc.sql("update identity.session set last_access_time = last_access_time - 61000 where primary_id = :id")
                .param("id", session)
                .update();
        browser.get("/api/session");
        assertThat(lastAccess(session)).isGreaterThanOrEqualTo(fresh);
    }

    private long lastAccess(String session) {
        return jdbc.sql("select last_access_time from identity.session where primary_id = :id")
                .param("id", session)
                .query(Long.class)
                .single();
    }

    @Test
    void refusesASessionAfterAPasswordReset() {
        Caller person = people.hire(Role.TRACKER, BRANCH);
        Browser browser = browsers.of(person);

        String password = desk.resetPassword(idOf(person), Caller.system("test"));

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        Browser again = browsers.anonymous();
        assertThat(again.signIn(person.username(), password)
                        .json()
                        .get("mustChangePassword")
                        .asBoolean())
                .isTrue();
        assertThat(again.get("/api/people").text()).contains("password_change_due");
        assertThat(again.put("/api/session/password", Map.of("current", password, "next", "something else 42"))
                        .status())
                .isEqualTo(204);
        assertThat(again.get("/api/session").json().get("mustChangePassword").asBoolean())
                .isFalse();
    }

    @Test
    void refusesADismissedPersonAtOnce() {
        Caller person = people.hire(Role.TRACKER, BRANCH);
        Browser browser = browsers.of(person);

        desk.edit(edit(person, Role.TRACKER, false), Caller.system("test"));

        assertThat(browser.get("/api/session").status()).isEqualTo(401);
        assertThat(browsers.anonymous()
                        .signIn(person.username(), TestPeople.PASSWORD)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesWhatALostRoleAllowedAtTheNextClick() {
        Caller person = people.hire(Role.BRANCH_HEAD, BRANCH);
        Browser browser = browsers.of(person);
        assertThat(browser.get("/api/people").status()).isEqualTo(200);

        desk.edit(edit(person, Role.WAREHOUSE_KEEPER, true), Caller.system("test"));

        assertThat(browser.get("/api/people").text()).contains("identity.not_allowed");
    }

    private static EditPerson edit(Caller person, Role role, boolean active) {
        return new EditPerson(
                idOf(person),
                person.displayName(),
                null,
                null,
                null,
                Set.of(role),
                Set.of(BRANCH),
                Set.of(),
                active,
                0);
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        Caller person = people.hire(Role.TRACKER);
        Browser here = browsers.of(person);
        Browser elsewhere = browsers.of(person);

        here.put("/api/session/password", Map.of("current", TestPeople.PASSWORD, "next", "something else 42"));

        assertThat(here.get("/api/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void takesANewSessionAtSignIn() {
        Caller person = people.hire(Role.TRACKER);
        Browser browser = browsers.of(people.hire(Role.TRACKER));
        String before = String.valueOf(browser.findCookie("yunzong"));

        Answer answer = browser.signIn(person.username(), TestPeople.PASSWORD);

        assertThat(browser.findCookie("yunzong")).isNotEqualTo(before);
        assertThat(browsers.anonymous()
                        .send("GET", "/api/session", BodyPublishers.noBody(), null, "Cookie", "yunzong=" + before)
                        .status())
                .isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("yunzong=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void keepsForeignPagesOutWithHeaders() {
        Answer answer = browsers.as(Role.TRACKER).get("/api/session");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    void refusesAForgedRequestWithAProblem() {
        Browser browser = browsers.as(Role.TRACKER);

        Answer forged = browser.send(
                "PUT", "/api/session/password", BodyPublishers.ofString("{}"), "application/json", "X-XSRF-TOKEN", "x");
        Answer withOtherAuthorization = browser.send(
                "PUT",
                "/api/session/password",
                BodyPublishers.ofString("{}"),
                "application/json",
                "X-XSRF-TOKEN",
                "x",
                "Authorization",
                "Basic eDp5");

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.contentType()).startsWith("application/problem+json");
        assertThat(forged.text()).contains("identity.forgery_suspected");
        assertThat(withOtherAuthorization.status()).isEqualTo(403);
    }

    @Test
    void refusesAnAddressAfterThirtyFailures() throws Exception {
        String address = "203.0.113." + System.nanoTime() % 250;
        Callable<String> guess = () -> refusal("no-such-person", "guess", address);
        try (var threads = Executors.newFixedThreadPool(8)) {
            // many names, one address; all at once, as a guessing program would
            List<Future<String>> answers = threads.invokeAll(Collections.nCopies(40, guess));
            long checked = 0;
            for (Future<String> answer : answers) {
                checked += answer.get().contains("wrong_password") ? 1 : 0;
            }
            assertThat(checked).isEqualTo(SignInAttempts.ALLOWED);
        }
        Caller person = people.hire(Role.TRACKER);
        assertThat(refusal(person.username(), TestPeople.PASSWORD, address)).contains("too_many_attempts");
        assertThat(signIn.signIn(person.username(), TestPeople.PASSWORD, address + "0"))
                .isNotNull();

        clock.move(SignInAttempts.WINDOW.plusSeconds(1));
        assertThat(signIn.signIn(person.username(), TestPeople.PASSWORD, address))
                .isNotNull();
    }

    @Test
    void doesNotCountRightPasswords() {
        Caller person = people.hire(Role.TRACKER);
        String address = "198.51.100." + System.nanoTime() % 250;
        for (int i = 0; i < SignInAttempts.ALLOWED + 5; i++) {
            assertThat(signIn.signIn(person.username(), TestPeople.PASSWORD, address))
                    .isNotNull();
        }
    }

    @Test
    @Tag("A-29")
    void tellsTheServersTimeToWhoeverIsSignedIn() {
        assertThat(browsers.anonymousAt("127.0.0.78").get("/api/time").status()).isEqualTo(401);
        clock.move(Duration.ofHours(3));

        Answer answer = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, BRANCH)).get("/api/time");

        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(Instant.parse(answer.json().get("now").asString()))
                .isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }

    private String refusal(String username, String password, String address) {
        try {
            signIn.signIn(username, password, address);
            return "none";
        } catch (Refusal refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void answersTooManyAttemptsWith429() {
        Browser browser = browsers.anonymousAt("127.0.0.77");
        for (int i = 0; i < SignInAttempts.ALLOWED; i++) {
            assertThat(browser.signIn("no-such-person" + i, "guess").status()).isEqualTo(403);
        }

        Answer answer = browser.signIn("no-such-person", "guess");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).contains("15 分钟");
    }
}
