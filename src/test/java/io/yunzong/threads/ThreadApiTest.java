package io.yunzong.threads;

import static io.yunzong.TestPeople.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.CreateKey;
import io.yunzong.identity.KeyDesk;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@YunzongTest
class ThreadApiTest {
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final KeyDesk keys;
    private final Clock clock;
    private final Voyage voyage;
    private final String thread;

    ThreadApiTest(Browser.Factory browsers, TestPeople people, Voyages voyages, KeyDesk keys, Clock clock) {
        this.browsers = browsers;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
        this.voyage = voyages.voyage();
        this.thread =
                "/api/threads/consignment/" + Subject.of(voyages.booked(voyage)).id();
    }

    private static Map<String, Object> body(String text, Object... mentions) {
        return Map.of("reportKey", UUID.randomUUID().toString(), "text", text, "mentions", List.of(mentions));
    }

    @Test
    @Tag("H-08")
    void refusesACustomersBrowserAndAnyKey() {
        Browser customer = browsers.of(people.hire(Role.CUSTOMER_CONTACT, voyage.customer()));
        assertThat(customer.get(thread).status()).isEqualTo(403);
        assertThat(customer.post(thread, body("在吗")).status()).isEqualTo(403);
        assertThat(customer.get("/api/mentions").status()).isEqualTo(403);

        Caller administrator = people.hire(Role.ADMINISTRATOR);
        for (Scope scope : List.of(Scope.all(), Scope.of(Set.of(), Set.of(voyage.customer())))) {
            String secret = keys.create(
                            new CreateKey(
                                    "客户接口",
                                    Set.of(Permission.THREAD_USE, Permission.CONSIGNMENT_READ),
                                    scope,
                                    clock.instant().plus(Duration.ofDays(1))),
                            administrator)
                    .secret();
            for (String method : List.of("GET", "POST")) {
                Browser.Answer answer = browsers.anonymous()
                        .send(
                                method,
                                thread,
                                BodyPublishers.ofString(
                                        method.equals("GET") ? "" : "{\"reportKey\":\"k\",\"text\":\"在吗\"}"),
                                "application/json",
                                "Authorization",
                                "Bearer " + secret);
                assertThat(answer.status()).as(method).isEqualTo(403);
                assertThat(answer.text()).contains("threads.internal_only");
            }
        }
    }

    @Test
    @Tag("C-07")
    void aMentionIsWrittenFoundReadAndExported() throws Exception {
        Browser shanghai = browsers.of(people.hire(Role.TRACKER, voyage.shanghai()));
        Caller receiver = people.hire(Role.TRACKER, voyage.wuhan());
        Browser wuhan = browsers.of(receiver);
        JsonNode offered = shanghai.get(thread + "/mentionable?q=" + receiver.username())
                .json()
                .get(0);

        Browser.Answer written = shanghai.post(
                thread,
                body(
                        "@" + receiver.displayName() + " 请确认",
                        Map.of(
                                "kind",
                                "PERSON",
                                "personId",
                                offered.get("personId").asLong())));

        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        assertThat(offered.get("personId").asLong()).isEqualTo(idOf(receiver).value());
        assertThat(wuhan.get("/api/mentions/unread").json().get("mine").asInt()).isEqualTo(1);
        JsonNode entry =
                wuhan.get("/api/mentions?unread=true").json().get("rows").get(0);
        assertThat(entry.get("text").asString()).endsWith("请确认");
        assertThat(wuhan.post(thread + "/seen", "{}").status()).isEqualTo(204);
        assertThat(wuhan.get("/api/mentions/unread").json().get("mine").asInt()).isZero();
        for (String file : List.of(thread + "/export.xlsx", "/api/mentions/export.xlsx")) {
            Browser.Answer sheet = wuhan.get(file);
            assertThat(sheet.status()).as(file).isEqualTo(200);
            assertThat(sheet.contentType()).contains("spreadsheetml");
        }
        assertThat(shanghai.post(
                                "/api/threads/comments/"
                                        + written.json().get("id").asLong() + "/withdrawal",
                                "{}")
                        .json()
                        .has("text"))
                .isFalse();
        assertThat(shanghai.post(thread, body("看", Map.of("kind", "PERSON"))).status())
                .isEqualTo(422);
        assertThat(shanghai.get("/api/threads/NONSENSE/1").status()).isEqualTo(404);
    }
}
