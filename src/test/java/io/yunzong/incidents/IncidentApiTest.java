package io.yunzong.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.incidents.Troubles.Goods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An incident over HTTP, from its finding to its close, as branches and headquarters do it. */
@YunzongTest
@Tag("A-10")
class IncidentApiTest {
    private final Troubles troubles;
    private final Browser.Factory browsers;
    private final TestPeople people;

    IncidentApiTest(Troubles troubles, Browser.Factory browsers, TestPeople people) {
        this.troubles = troubles;
        this.browsers = browsers;
        this.people = people;
    }

    private static Map<String, Object> body(@Nullable Object... more) {
        Map<String, Object> body = new HashMap<>();
        body.put("report", Map.of("reportKey", UUID.randomUUID().toString()));
        for (int i = 0; i < more.length; i += 2) {
            body.put(String.valueOf(more[i]), more[i + 1]);
        }
        return body;
    }

    private static JsonNode ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer.json();
    }

    private JsonNode opened(Goods goods, Browser tracker) {
        return ok(tracker.post(
                "/api/incidents",
                body(
                        "consignmentId", goods.id().value(),
                        "kind", "DAMAGE",
                        "pieceIds", List.of(goods.piece(1).value()),
                        "words", "外箱破损",
                        "photoIds", List.of(troubles.photo(goods).value()))));
    }

    @Test
    @Tag("A-23")
    @Tag("A-24")
    void fromTheFindingToTheClose() {
        Goods goods = troubles.inTransit();
        Browser tracker = browsers.of(goods.tracker());
        Browser quality = browsers.of(goods.quality());
        JsonNode page = opened(goods, tracker);
        String at = "/api/incidents/" + page.get("incident").get("id").asLong();
        assertThat(page.get("steps").toString()).contains("ACT", "REPORT").doesNotContain("OPINION");
        assertThat(quality.post(at + "/views", Map.of()).status()).isEqualTo(204);
        ok(quality.post(at + "/acknowledgements", Map.of()));
        ok(tracker.post(at + "/actions", body("words", "已隔离")));
        ok(tracker.post(at + "/contacts", body("channel", "电话", "spokenTo", "上海 王经理", "words", "已告知")));
        ok(tracker.put(at + "/severity", body("severity", "CRITICAL", "words", "货值高")));

        assertThat(tracker.post(at + "/reports", body("facts", "破损")).status()).isEqualTo(422);
        page = ok(tracker.post(
                at + "/reports",
                body(
                        "facts",
                        "破损",
                        "result",
                        "已加固",
                        "photoIds",
                        List.of(troubles.photo(goods).value()))));
        assertThat(page.get("documentNumber").asString()).contains("-YCBG-");
        assertThat(tracker.post(at + "/opinions", body("code", "continue")).status())
                .isEqualTo(403);
        assertThat(quality.post(at + "/opinions", body("code", "nonsense")).status())
                .isEqualTo(422);
        page = ok(quality.post(at + "/opinions", body("code", "continue", "words", "加固后继续")));
        assertThat(page.get("steps").toString()).contains("OPINION", "DISMISS").doesNotContain("RELEASE");
        ok(tracker.post(
                at + "/solution",
                body("words", "已加固", "photoIds", List.of(troubles.photo(goods).value()))));
        ok(quality.post(at + "/objection", body("words", "照片不清")));
        ok(tracker.post(
                at + "/solution",
                body("words", "重拍", "photoIds", List.of(troubles.photo(goods).value()))));
        end(at, ok(quality.post(at + "/release", body())), goods);
    }

    /** What is missing is said, then handed in. */
    private void end(String at, JsonNode released, Goods goods) {
        Browser tracker = browsers.of(goods.tracker());
        Browser quality = browsers.of(goods.quality());
        JsonNode page = released;
        assertThat(page.get("toClose").toString()).contains("A-12");
        assertThat(quality.post(at + "/closing", body("words", "完成")).status()).isEqualTo(409);
        for (JsonNode item : page.get("materials")) {
            String code = item.get("code").asString();
            ok(tracker.put(
                    at + "/materials/" + code,
                    item.get("required").asBoolean()
                            ? body("evidenceId", troubles.photo(goods).value())
                            : body("absence", "客户未提供")));
        }
        page = ok(quality.post(at + "/closing", body("words", "完成")));
        assertThat(page.get("incident").get("outcome").asString()).isEqualTo("SETTLED");
        assertThat(page.get("entries").size()).isGreaterThan(12);
    }

    @Test
    @Tag("H-08")
    void listsCountsAndExportsUnderTheReadersScope() {
        Goods goods = troubles.inTransit();
        Browser tracker = browsers.of(goods.tracker());
        Browser stranger =
                browsers.of(people.hire(Role.TRACKER, troubles.atTheStart().site()));
        JsonNode opened = opened(goods, tracker);
        String at = "/api/incidents/" + opened.get("incident").get("id").asLong();

        JsonNode rows = ok(tracker.get("/api/incidents?open=true&consignmentId=" + goods.id()))
                .get("rows");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("kindName").asString()).isEqualTo("破损");
        assertThat(ok(tracker.get("/api/incidents/counts")).get("FIRST_ACTION").asInt())
                .isEqualTo(1);
        assertThat(tracker.get("/api/incidents/export.xlsx").bytes().length).isGreaterThan(1_000);
        assertThat(ok(tracker.get("/api/incidents/kinds")).size()).isGreaterThan(15);

        assertThat(ok(stranger.get("/api/incidents")).get("total").asInt()).isZero();
        assertThat(stranger.get(at).status()).isEqualTo(404);
        assertThat(stranger.post(at + "/actions", body("words", "我来")).status()).isEqualTo(404);
        Browser customer =
                browsers.of(people.hire(Role.CUSTOMER_CONTACT, goods.voyage().customer()));
        assertThat(customer.get("/api/incidents").status()).isEqualTo(403);
        assertThat(customer.get(at).status()).isEqualTo(403);
    }
}
