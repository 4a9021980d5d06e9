package io.yunzong.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.Browser.Answer;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dock over HTTP. */
@YunzongTest
class DockApiTest {
    private final Docks docks;
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final Voyage voyage;
    private final ConsignmentId id;
    private final Browser keeper;

    DockApiTest(Docks docks, Browser.Factory browsers, TestPeople people) {
        this.docks = docks;
        this.browsers = browsers;
        this.people = people;
        this.voyage = docks.keyVoyage();
        this.id = docks.booked(voyage);
        this.keeper = browsers.of(docks.keeper(voyage.shanghai()));
    }

    private long prepared(String key) {
        Answer answer = keeper.post(
                "/api/loads",
                Map.of(
                        "reportKey", key,
                        "kind", "LOADING",
                        "siteId", voyage.shanghai().value(),
                        "vehicleId", voyage.truck().value(),
                        "goods", List.of(Map.of("consignmentId", id.value()))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").asLong();
    }

    private Answer command(Browser browser, long load, Map<String, Object> body) {
        Map<String, Object> whole = new java.util.HashMap<>(body);
        whole.putIfAbsent("reportKey", Docks.key());
        return browser.post("/api/loads/" + load + "/commands", whole);
    }

    private static List<String> fields(Answer answer, String name) {
        return answer.json()
                .get("unmet")
                .valueStream()
                .map(line -> line.get(name).asString())
                .toList();
    }

    @Test
    @Tag("A-01")
    @Tag("A-05")
    void aGateAnswers409WithEveryConditionItsPlaceAndItsClause() {
        String key = Docks.key();
        long load = prepared(key);
        assertThat(prepared(key)).as("the same report is the same load").isEqualTo(load);

        Answer refused = command(keeper, load, Map.of("type", "START"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(fields(refused, "field")).contains("check:LOADING:carriage_clean", "slot:LOADING:load_off:" + id);
        assertThat(fields(refused, "clause")).contains("A-01", "A-02", "A-05");
        assertThat(refused.text()).contains("车厢已清洁干净");
        assertThat(keeper.send(
                                "POST",
                                "/api/loads/" + load + "/commands",
                                java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "{\"type\":\"START\",\"reportKey\":\"" + Docks.key() + "\"}"),
                                "application/json",
                                "Accept-Language",
                                "en",
                                "X-XSRF-TOKEN",
                                String.valueOf(keeper.findCookie("XSRF-TOKEN")))
                        .text())
                .contains("is not signed yet")
                .doesNotContain("还没有");
    }

    @Test
    @Tag("A-01")
    void aWrongRoleGets403AndAnotherBranchNothing() {
        long load = prepared(Docks.key());
        Browser supervisor = browsers.of(docks.supervisor(voyage.shanghai()));
        Browser elsewhere = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan()));
        Browser customer = browsers.of(people.hire(Role.CUSTOMER_CONTACT, voyage.customer()));
        Map<String, Object> check =
                Map.of("type", "CHECK", "stage", "LOADING", "code", "carriage_clean", "outcome", "PASS");

        assertThat(command(supervisor, load, check).status()).isEqualTo(403);
        assertThat(command(elsewhere, load, check).status()).isEqualTo(404);
        assertThat(command(customer, load, check).status()).isEqualTo(403);
        assertThat(customer.get("/api/loads/" + load).status()).isEqualTo(403);
        assertThat(elsewhere.get("/api/loads/" + load).status()).isEqualTo(404);
        Answer signed = command(keeper, load, check);
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        assertThat(keeper.get("/api/loads/" + load)
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(item -> item.get("code").asString().equals("carriage_clean"))
                        .map(item -> item.get("outcome").asString()))
                .containsExactly("PASS");
    }

    @Test
    void showsEverythingOnOneScreen() {
        long load = prepared(Docks.key());

        JsonNode shown = keeper.get("/api/loads/" + load).json();

        assertThat(shown.get("next").asString()).isEqualTo("START");
        assertThat(shown.get("unmet").size()).isEqualTo(6);
        assertThat(shown.get("actions").valueStream().map(JsonNode::asString))
                .contains("CHECK", "START", "CANCEL")
                .doesNotContain("OVERRIDE", "CHECK_IN");
        assertThat(shown.get("goods").get(0).get("pieces").size()).isEqualTo(3);
        assertThat(shown.get("presence").get("demanded").asBoolean()).isTrue();
        assertThat(shown.get("slots")
                        .valueStream()
                        .map(slot -> slot.get("subject").asString()))
                .contains("consignment:" + id, "load:" + load);
        assertThat(shown.get("seals").get("demanded").asBoolean()).isTrue();
    }

    @Test
    void listsFindsAndExports() {
        long load = prepared(Docks.key());
        String site = "siteId=" + voyage.shanghai();

        assertThat(keeper.get("/api/loads?open=true&" + site)
                        .json()
                        .get("rows")
                        .get(0)
                        .get("id")
                        .asLong())
                .isEqualTo(load);
        assertThat(keeper.get("/api/loads?kind=UNLOADING&" + site)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(keeper.get("/api/loads?text=" + docks.number(id).toLowerCase(java.util.Locale.ROOT))
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        Answer workbook = keeper.get("/api/loads/export.xlsx?" + site);
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.bytes()).startsWith('P', 'K');
    }

    @Test
    void aCodeOpensItsLoad() {
        long load = prepared(Docks.key());
        String piece = docks.pieces(id).getFirst().code();
        String path = "/api/handling/scan/";

        JsonNode found = keeper.get(path + piece).json();
        assertThat(found.get("what").asString()).isEqualTo("PIECE");
        assertThat(found.get("loadId").asLong()).isEqualTo(load);
        assertThat(found.get("step").asString()).isEqualTo("START");
        assertThat(keeper.get(path + docks.number(id)).json().get("what").asString())
                .isEqualTo("WAYBILL");
        assertThat(keeper.get(path + "load:" + load).json().get("what").asString())
                .isEqualTo("LOAD");
        String wrong = piece.substring(0, piece.length() - 1) + (piece.endsWith("A") ? "B" : "A");
        JsonNode unknown = keeper.get(path + wrong).json();
        assertThat(unknown.get("what").asString()).isEqualTo("UNKNOWN");
        assertThat(unknown.get("message").asString()).isNotBlank();
    }

    @Test
    @Tag("A-14")
    void expectsWhatComesAndWhatWaits() {
        Browser wuhan = browsers.of(docks.keeper(voyage.wuhan()));
        assertThat(keeper.get("/api/handling/expected?siteId=" + voyage.shanghai())
                        .json())
                .singleElement()
                .satisfies(work -> assertThat(work.get("kind").asString()).isEqualTo("LOADING"));
        docks.sent(voyage.shanghai(), voyage.truck(), "X1", voyage.hour(0.4), voyage.hour(1), id);

        JsonNode coming =
                wuhan.get("/api/handling/expected?siteId=" + voyage.wuhan()).json();
        assertThat(coming).singleElement().satisfies(work -> {
            assertThat(work.get("kind").asString()).isEqualTo("UNLOADING");
            assertThat(work.get("regulated").asBoolean()).isTrue();
            assertThat(work.get("at").asString()).isNotBlank();
            assertThat(work.get("fromSiteId").asLong())
                    .isEqualTo(voyage.shanghai().value());
        });
        LoadId off = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck());
        assertThat(off.value()).isPositive();
        assertThat(wuhan.get("/api/handling/expected?siteId=" + voyage.wuhan()).json())
                .as("it is listed now")
                .isEmpty();
    }

    @Test
    void takesABatchAndAnswersEach() {
        String key = Docks.key();
        Map<String, Object> prepare = Map.of(
                "type",
                "PREPARE",
                "reportKey",
                key,
                "kind",
                "LOADING",
                "siteId",
                voyage.shanghai().value(),
                "vehicleId",
                voyage.truck().value(),
                "goods",
                List.of(Map.of("consignmentId", id.value())));
        Map<String, Object> check = Map.of(
                "type", "CHECK",
                "reportKey", Docks.key(),
                "loadKey", key,
                "stage", "LOADING",
                "code", "carriage_clean",
                "outcome", "PASS");
        Map<String, Object> start = Map.of("type", "START", "reportKey", Docks.key(), "loadKey", key);
        Map<String, Object> nonsense = Map.of("type", "CHECK", "reportKey", Docks.key(), "loadKey", key);

        JsonNode results = keeper.post(
                        "/api/handling/batches", Map.of("commands", List.of(prepare, check, start, nonsense)))
                .json()
                .get("results");

        assertThat(results.valueStream().map(result -> result.get("state").asString()))
                .containsExactly("DONE", "DONE", "REFUSED", "REFUSED");
        assertThat(results.get(2).get("problem").get("status").asInt()).isEqualTo(409);
        assertThat(results.get(3).get("problem").get("status").asInt()).isEqualTo(422);
    }

    @Test
    @Tag("A-01")
    void theQualityGroupReadsAndExportsItsList() {
        long load = prepared(Docks.key());
        Browser manager = browsers.of(docks.manager(voyage.shanghai()));
        Answer passed = command(
                manager,
                load,
                Map.of(
                        "type", "OVERRIDE",
                        "stage", "LOADING",
                        "item", "CHECK",
                        "code", "carriage_dry",
                        "reason", "no_alternative_vehicle",
                        "note", "已垫防潮布"));
        assertThat(passed.status()).as(passed.toString()).isEqualTo(200);

        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        String address = "/api/handling/quality-list?siteId=" + voyage.shanghai();
        assertThat(quality.get(address).json().get("rows")).singleElement().satisfies(row -> {
            assertThat(row.get("kind").asString()).isEqualTo("OVERRIDE");
            assertThat(row.get("reasonText").asString()).isNotEqualTo("no_alternative_vehicle");
            assertThat(row.get("text").asString()).contains("车厢干燥");
        });
        assertThat(quality.get(address.replace("quality-list", "quality-list/export.xlsx"))
                        .bytes())
                .startsWith('P', 'K');
        assertThat(keeper.get(address).status()).isEqualTo(403);
    }
}
