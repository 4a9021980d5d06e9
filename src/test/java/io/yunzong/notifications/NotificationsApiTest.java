package io.yunzong.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@YunzongTest
class NotificationsApiTest {
    private static final String P256DH =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    private final Browser.Factory browsers;
    private final Told told;
    private final TestPeople people;
    private final MessageSender sender;

    NotificationsApiTest(Browser.Factory browsers, Told told, TestPeople people, MessageSender sender) {
        this.browsers = browsers;
        this.told = told;
        this.people = people;
        this.sender = sender;
    }

    private Notice assigned(Caller to) {
        return told.notice(NoticeKind.TASK_ASSIGNED).to(Set.of(TestPeople.idOf(to)));
    }

    @Test
    @Tag("H-08")
    void onlyAdministratorsAndQualityKeepRulesEndpointsAndTheLog() {
        for (Role role : List.of(Role.TRACKER, Role.BRANCH_HEAD, Role.CUSTOMER_CONTACT, Role.LEADERSHIP)) {
            Browser browser = browsers.as(role);
            for (String path : List.of("/rules", "/endpoints", "/log", "/log/1", "/log/export.xlsx")) {
                assertThat(browser.get("/api/notifications" + path).status())
                        .as(role + path)
                        .isEqualTo(403);
            }
            assertThat(browser.post("/api/notifications/log/1/replay", Map.of("reason", "x"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(browsers.as(Role.QUALITY_CONTROLLER)
                        .get("/api/notifications/rules")
                        .status())
                .isEqualTo(200);
        assertThat(browsers.anonymous().get("/api/notifications").status()).isEqualTo(401);
    }

    private static int unread(Browser browser) {
        return browser.get("/api/notifications/unread").json().get("unread").asInt();
    }

    private static int total(Browser browser, String query) {
        return browser.get("/api/notifications" + query).json().get("total").asInt();
    }

    private static long firstOf(Browser browser) {
        return browser.get("/api/notifications")
                .json()
                .get("rows")
                .get(0)
                .get("id")
                .asLong();
    }

    @Test
    @Tag("C-16")
    void theBellIsOnesOwn() {
        Caller me = people.hire(Role.TRACKER);
        Caller other = people.hire(Role.TRACKER);
        told.say(assigned(me), assigned(me), assigned(other));
        Browser mine = browsers.of(me);
        Browser theirs = browsers.of(other);
        assertThat(total(mine, "")).isEqualTo(2);

        mine.post("/api/notifications/read", Map.of("ids", List.of(firstOf(theirs))));
        assertThat(unread(theirs)).isEqualTo(1);
        mine.post("/api/notifications/read", Map.of("ids", List.of(firstOf(mine))));
        assertThat(unread(mine)).isEqualTo(1);
        assertThat(total(mine, "?unread=true")).isEqualTo(1);
        assertThat(total(mine, "?q=%E5%90%88%E8%82%A5")).isEqualTo(2);
        assertThat(total(mine, "?topic=DOCUMENTS")).isZero();
        mine.post("/api/notifications/read-all", Map.of());
        assertThat(unread(mine)).isZero();
        assertThat(unread(theirs)).isEqualTo(1);
    }

    @Test
    @Tag("H-08")
    void whatIsSecretGoesInAndNeverComesOut() {
        Browser boss = browsers.as(Role.ADMINISTRATOR);
        Outside.Receiver group = Outside.receiver("wecom");
        Map<String, Object> body = Map.of(
                "channel",
                "DINGTALK",
                "name",
                "武汉群",
                "url",
                group.url() + "?access_token=topsecrettoken9876",
                "secret",
                "SECverysecret0123456",
                "enabled",
                true,
                "version",
                0);
        Browser.Answer added = boss.post("/api/notifications/endpoints", body);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text()).contains("…9876", "\"secretEnd\":\"3456\"").doesNotContain("topsecret", "verysecret");
        long id = added.json().get("endpoint").get("id").asLong();
        assertThat(boss.get("/api/notifications/endpoints").text()).doesNotContain("topsecret", "verysecret");

        JsonNode trial = boss.post("/api/notifications/endpoints/" + id + "/trial", Map.of())
                .json();
        assertThat(trial.get("message").get("state").asString()).isEqualTo("SENT");
        assertThat(group.requests()).hasSize(1);
        Browser.Answer renamed = boss.put(
                "/api/notifications/endpoints/" + id,
                Map.of("channel", "DINGTALK", "name", "武汉夜班群", "enabled", true, "version", 0));
        assertThat(renamed.status()).isEqualTo(200);
        boss.post("/api/notifications/endpoints/" + id + "/trial", Map.of());
        assertThat(group.requests().getLast().query()).startsWith("access_token=topsecrettoken9876");
        assertThat(boss.get("/api/audit?q=notification_endpoint").text()).doesNotContain("topsecret", "verysecret");
    }

    @Test
    void aWebhookIsGivenASecretThatIsShownOnce() {
        Browser boss = browsers.as(Role.ADMINISTRATOR);
        Map<String, Object> body = Map.of(
                "channel",
                "WEBHOOK",
                "name",
                "ERP",
                "url",
                Outside.receiver("hook").url(),
                "enabled",
                true,
                "version",
                0);
        Browser.Answer added = boss.post("/api/notifications/endpoints", body);
        assertThat(added.json().get("secret").asString()).startsWith("whsec_");
        assertThat(boss.get("/api/notifications/endpoints").text())
                .doesNotContain(added.json().get("secret").asString());
    }

    @Test
    void refusesAnEndpointWithEverythingThatIsWrongAboutIt() {
        Browser.Answer refused = browsers.as(Role.ADMINISTRATOR)
                .post(
                        "/api/notifications/endpoints",
                        Map.of(
                                "channel", "WEBHOOK", "name", " ", "url", "ftp://x", "secret", "weak", "enabled", true,
                                "version", 0));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("notifications.name_missing", "notifications.url_refused", "notifications.secret_invalid");
    }

    @Test
    void rulesAreKeptOnceEachAndEveryChangeIsOnRecord() {
        Browser boss = browsers.as(Role.QUALITY_CONTROLLER);
        String rule = """
                {"kind": "DIFFERENCES_FOUND", "audience": "ROLE", "role": "LEADERSHIP", "least": "URGENT",
                    "channel": "EMAIL", "enabled": true}
                """;
        Browser.Answer added = boss.post("/api/notifications/rules", rule);
        assertThat(added.status()).isEqualTo(201);
        long id = added.json().get("id").asLong();
        assertThat(boss.post("/api/notifications/rules", rule).status()).isEqualTo(409);
        assertThat(boss.put("/api/notifications/rules/" + id, Map.of("least", "LOW", "enabled", false, "version", 0))
                        .status())
                .isEqualTo(204);
        assertThat(boss.put("/api/notifications/rules/" + id, Map.of("least", "LOW", "enabled", true, "version", 0))
                        .status())
                .isEqualTo(409);
        assertThat(boss.delete("/api/notifications/rules/" + id).status()).isEqualTo(204);
        assertThat(boss.delete("/api/notifications/rules/" + id).status()).isEqualTo(404);
        String unfit = """
                {"kind": "HOLD_PLACED", "audience": "NAMED", "least": "LOW", "channel": "WECOM", "enabled": true}
                """;
        assertThat(boss.post("/api/notifications/rules", unfit).text()).contains("notifications.channel_unfit");
    }

    @Test
    @Tag("C-16")
    void theLogShowsEachMessageWithItsProofAndGoesToExcel() throws Exception {
        Caller reader = people.hire(Set.of(Role.TRACKER), Set.of(), Set.of(), null, Outside.anEmail());
        Notice notice = told.notice(NoticeKind.DOCUMENT_ISSUED)
                .to(Set.of(TestPeople.idOf(reader)))
                .marked(Urgency.URGENT, true);
        told.say(notice);
        sender.sendDue(Channel.EMAIL);
        Browser boss = browsers.as(Role.ADMINISTRATOR);
        String filter = "personId=" + TestPeople.idOf(reader) + "&channel=EMAIL&state=SENT&kind=DOCUMENT_ISSUED";
        JsonNode row =
                boss.get("/api/notifications/log?" + filter).json().get("rows").get(0);
        JsonNode story =
                boss.get("/api/notifications/log/" + row.get("id").asLong()).json();
        assertThat(story.get("attempts").get(0).get("proof").asString()).contains("250");
        assertThat(boss.get("/api/notifications/log?" + filter + "&from=2099-01-01T00:00:00Z")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();

        byte[] sheet = boss.get("/api/notifications/log/export.xlsx?" + filter).bytes();
        assertThat(sheet.length).isGreaterThan(1_000);
        assertThat(boss.get("/api/notifications/log/export.xlsx?ids=999999999").status())
                .isEqualTo(404);
        assertThat(boss.post("/api/notifications/log/" + row.get("id").asLong() + "/replay", Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void everybodyChoosesForThemselves() {
        Caller me = people.hire(Role.TRACKER);
        Browser mine = browsers.of(me);
        JsonNode usual = mine.get("/api/notifications/preferences").json();
        assertThat(usual.get("language").asString()).isEqualTo("zh");
        assertThat(usual.get("quietFrom").asString()).startsWith("22:00");
        Map<String, Object> choice = Map.of(
                "language",
                "en",
                "quiet",
                true,
                "quietFrom",
                "21:30:00",
                "quietTo",
                "06:00:00",
                "digest",
                false,
                "optOuts",
                List.of(Map.of("topic", "TASKS", "channel", "EMAIL")));
        JsonNode chosen = mine.put("/api/notifications/preferences", choice).json();
        assertThat(chosen.get("quietFrom").asString()).startsWith("21:30");
        assertThat(chosen.get("optOuts")).hasSize(1);
        assertThat(mine.put(
                                "/api/notifications/preferences",
                                Map.of(
                                        "language",
                                        "fr",
                                        "quiet",
                                        true,
                                        "quietFrom",
                                        "21:30:00",
                                        "quietTo",
                                        "21:30:00",
                                        "digest",
                                        false,
                                        "optOuts",
                                        List.of()))
                        .text())
                .contains("notifications.language_unknown", "notifications.quiet_hours_empty");
    }

    @Test
    void aBrowserIsPushedToUntilItsServiceForgetsIt() {
        Caller me = people.hire(Role.TRACKER);
        Browser mine = browsers.of(me);
        Outside.Receiver service = Outside.receiver("push").answers(201, "");
        assertThat(mine.get("/api/notifications/push/key").json().get("key").asString())
                .hasSize(87);
        assertThat(mine.post(
                                "/api/notifications/push/subscriptions",
                                Map.of("endpoint", service.url(), "p256dh", "short", "auth", AUTH))
                        .status())
                .isEqualTo(422);
        assertThat(mine.post(
                                "/api/notifications/push/subscriptions",
                                Map.of("endpoint", service.url(), "p256dh", P256DH, "auth", AUTH, "agent", "Chrome"))
                        .status())
                .isEqualTo(204);
        assertThat(mine.post("/api/notifications/trials/PUSH", Map.of())
                        .json()
                        .get("message")
                        .get("state")
                        .asString())
                .isEqualTo("SENT");
        Outside.Request pushed = service.requests().getFirst();
        assertThat(pushed.header("content-encoding")).isEqualTo("aes128gcm");
        assertThat(pushed.header("authorization")).startsWith("vapid t=");
        assertThat(pushed.header("topic")).hasSize(32);

        service.answers(410, "");
        assertThat(mine.post("/api/notifications/trials/PUSH", Map.of())
                        .json()
                        .get("message")
                        .get("state")
                        .asString())
                .isEqualTo("DEAD");
        assertThat(mine.post("/api/notifications/trials/PUSH", Map.of()).text()).contains("notifications.no_browser");
    }
}
