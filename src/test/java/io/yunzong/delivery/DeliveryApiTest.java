package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.PieceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The last stretch over HTTP, as desks and phones do it. */
@YunzongTest
@Tag("A-35")
class DeliveryApiTest {
    private final LastMile mile;
    private final ReceiptDesk receipts;
    private final DeficiencyDesk deficiencies;
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final Voyages voyages;

    DeliveryApiTest(
            LastMile mile,
            ReceiptDesk receipts,
            DeficiencyDesk deficiencies,
            Browser.Factory browsers,
            TestPeople people,
            Voyages voyages) {
        this.mile = mile;
        this.receipts = receipts;
        this.deficiencies = deficiencies;
        this.browsers = browsers;
        this.people = people;
        this.voyages = voyages;
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

    /** Planned by the dispatcher, papers noted and submitted by the keeper. */
    private JsonNode submitted(Stop stop, Browser dispatcher, Browser keeper) {
        JsonNode order = ok(dispatcher.post(
                "/api/delivery/consignments/" + stop.id() + "/releases",
                body(
                        "mode",
                        "DOOR",
                        "vehicleId",
                        stop.voyage().truck().value(),
                        "vehicleReason",
                        "size",
                        "courierId",
                        TestPeople.idOf(stop.courier()).value())));
        String at = "/api/delivery/releases/" + order.get("id").asLong();
        for (JsonNode paper : order.get("papers")) {
            boolean required = paper.get("required").asBoolean();
            order = ok(keeper.put(
                    at + "/papers/" + paper.get("code").asString(),
                    required ? body("present", true) : body("present", false, "reason", "not_required")));
        }
        return ok(keeper.post(
                at + "/submission", body("revision", order.get("revision").asInt())));
    }

    @Test
    void fromThePlanToTheRelease() {
        Stop stop = mile.arrived(2);
        Browser dispatcher = browsers.of(stop.dispatcher());
        Browser keeper = browsers.of(stop.keeper());
        Browser courier = browsers.of(stop.courier());
        String goods = "/api/delivery/consignments/" + stop.id();
        assertThat(ok(dispatcher.get(goods + "/vehicles?pieces=2"))).isNotEmpty();
        assertThat(ok(dispatcher.get(goods + "/couriers"))).hasSize(1);
        assertThat(ok(dispatcher.get(goods + "/colleagues"))).isNotEmpty();

        JsonNode order = submitted(stop, dispatcher, keeper);
        assertThat(order.get("missing")).hasSize(2);
        assertThat(ok(dispatcher.get("/api/delivery/releases?toReview=true"))
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        String at = "/api/delivery/releases/" + order.get("id").asLong();
        int revision = order.get("revision").asInt();
        assertThat(keeper.post(at + "/approval", body("revision", revision)).status())
                .isEqualTo(403);
        assertThat(courier.post(at + "/departure", body()).status()).isEqualTo(409);
        ok(dispatcher.post(at + "/approval", body("revision", revision)));
        assertThat(ok(dispatcher.get("/api/delivery/releases?toReview=true"))
                        .get("total")
                        .asInt())
                .isZero();
        order = ok(browsers.of(stop.manager()).post(at + "/approval", body("revision", revision, "comment", "同意放行")));
        assertThat(order.get("state").asString()).isEqualTo("APPROVED");
        assertThat(order.get("missing")).isEmpty();
        mile.loaded(stop);
        ok(courier.post(at + "/departure", body()));
        assertThat(ok(courier.get("/api/delivery/mine")).get("rows").get(0).has("leftAt"))
                .isTrue();
    }

    /** Everything whole and signed on the screen, as the phone sends it. */
    private Map<String, Object> allWell(Stop stop) {
        List<Map<String, Object>> pieces = stop.pieces().stream()
                .map(PieceId::value)
                .map(piece -> Map.<String, Object>of("pieceId", piece, "result", "OK"))
                .toList();
        Map<String, Object> signed = body("pieces", pieces, "signerName", "陈晓明", "relation", "consignee");
        signed.put("agent", false);
        signed.put("clean", true);
        signed.put("checks", List.of(Map.of("code", "safe_delivery", "passed", true)));
        signed.put("signatureId", mile.signature(stop).value());
        return signed;
    }

    @Test
    @Tag("A-34")
    void aHandOverSentAgainIsOneReceipt() {
        Stop stop = mile.arrived(2);
        String at = "/api/delivery/releases/" + mile.out(stop);
        Browser courier = browsers.of(stop.courier());
        Map<String, Object> signed = allWell(stop);

        assertThat(ok(courier.post(at + "/receipt", signed))
                        .get("receipt")
                        .get("accepted")
                        .asInt())
                .isEqualTo(2);
        assertThat(courier.post(at + "/receipt", signed).status())
                .as("sent again")
                .isEqualTo(200);
        signed.put("report", Map.of("reportKey", UUID.randomUUID().toString()));
        Browser.Answer second = courier.post(at + "/receipt", signed);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("delivery.already_signed", "A-34");
        assertThat(browsers.of(stop.keeper())
                        .get(at)
                        .json()
                        .get("receipt")
                        .get("signerName")
                        .asString())
                .as("masked for those without need of it")
                .isEqualTo("陈**");
    }

    @Test
    void aRefusalIsAListOfWhatToDoAndAWrongRoleIsForbidden() {
        Stop stop = mile.arrived(2);
        mile.planned(stop);
        Browser keeper = browsers.of(stop.keeper());

        Browser.Answer answer = keeper.post(
                "/api/consignments/" + stop.id() + "/events",
                Map.of(
                        "kind", "OUT_FOR_DELIVERY",
                        "occurredAt", java.time.Instant.now().toString(),
                        "siteId", stop.voyage().chengdu().value(),
                        "reportKey", UUID.randomUUID().toString()));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("delivery.release_not_submitted", "送货单", "A-32", "A-35");
        assertThat(browsers.of(people.hire(
                                Role.LOADING_SUPERVISOR, stop.voyage().chengdu()))
                        .post("/api/delivery/consignments/" + stop.id() + "/releases", body("mode", "PICKUP"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Tag("H-08")
    void strangersSeeNothing() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.out(stop);
        receipts.handOver(id, mile.refusing(stop, 1), now(), stop.courier());
        Browser stranger = browsers.of(
                people.hire(Role.OPERATIONS_MANAGER, voyages.voyage().shanghai()));

        for (String list : List.of("releases", "deficiencies", "refusals")) {
            assertThat(ok(stranger.get("/api/delivery/" + list)).get("total").asInt())
                    .as(list)
                    .isZero();
        }
        assertThat(stranger.get("/api/delivery/releases/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/delivery/consignments/" + stop.id()).status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/delivery/releases/" + id + "/approval", body("revision", 1))
                        .status())
                .isEqualTo(404);
    }

    private int count(Browser browser, String list) {
        return ok(browser.get("/api/delivery/" + list)).get("total").asInt();
    }

    @Test
    @Tag("A-36")
    void whatIsToBeMadeUpIsListed() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.approved(stop);
        DeficiencyId deficiency =
                deficiencies.raise(id, "signature", null, TestPeople.idOf(stop.keeper()), now(), stop.dispatcher());
        Browser manager = browsers.of(stop.manager());

        assertThat(count(manager, "deficiencies?open=true")).isEqualTo(1);
        assertThat(count(manager, "deficiencies?overdue=true")).isZero();
        assertThat(count(manager, "deficiencies?mine=true")).isZero();
        assertThat(count(browsers.of(stop.keeper()), "deficiencies?mine=true")).isEqualTo(1);
        assertThat(manager.post("/api/delivery/deficiencies/" + deficiency + "/permission", body("reason", "急"))
                        .status())
                .isEqualTo(204);
        assertThat(ok(browsers.as(Role.QUALITY_CONTROLLER).get("/api/delivery/deficiencies?permitted=true&size=500"))
                        .get("rows"))
                .as("headquarters sees what was let go")
                .anyMatch(row -> row.get("id").asLong() == deficiency.value());
        for (String list : List.of("releases", "deficiencies")) {
            assertThat(manager.get("/api/delivery/" + list + "/export.xlsx").contentType())
                    .as(list)
                    .contains("spreadsheetml");
        }
    }

    @Test
    @Tag("A-37")
    void whatWasRefusedIsDecidedByTheShippingBranch() {
        Stop stop = mile.arrived(4);
        ReleaseId id = mile.out(stop);
        receipts.handOver(id, mile.refusing(stop, 1), now(), stop.courier());
        Browser shipping = browsers.of(stop.shippingManager());

        JsonNode refusal = ok(shipping.get("/api/delivery/refusals?toDecide=true&sort=-refusedAt"))
                .get("rows")
                .get(0);
        String at = "/api/delivery/refusals/" + refusal.get("id").asLong();
        ok(shipping.post(at + "/contacts", body("channel", "电话", "spokenTo", "成都调度", "note", "了解情况")));
        JsonNode decided = ok(shipping.post(at + "/decision", body("decision", "RETURN")));

        assertThat(decided.get("refusal").get("returnNumber").asString()).isNotBlank();
        assertThat(decided.get("contacts")).hasSize(1);
        assertThat(count(shipping, "refusals?toDecide=true")).isZero();
        assertThat(shipping.get("/api/delivery/refusals/export.xlsx").contentType())
                .contains("spreadsheetml");
        assertThat(ok(browsers.of(stop.manager()).get("/api/delivery/consignments/" + stop.id()))
                        .get("refusals"))
                .hasSize(1);
    }

    @Test
    @Tag("A-32")
    void aCustomersOwnPapersAreNeededToo() {
        Stop stop = mile.arrived(2);
        Browser dispatcher = browsers.of(stop.dispatcher());
        long customer = ok(browsers.as(Role.QUALITY_CONTROLLER).get("/api/consignments/" + stop.id()))
                .findValue("customerId")
                .asLong();
        Map<String, Object> paper =
                Map.of("code", "cold_chain", "zh", "冷链记录", "en", "Cold chain log", "required", true);

        ok(dispatcher.put("/api/delivery/customers/" + customer + "/papers", Map.of("papers", List.of(paper))));

        ReleaseId id = mile.submitted(stop);
        assertThat(ok(dispatcher.get("/api/delivery/releases/" + id))
                        .get("missing")
                        .toString())
                .contains("冷链记录");
        assertThat(dispatcher
                        .put(
                                "/api/delivery/customers/" + customer + "/papers",
                                Map.of(
                                        "papers",
                                        List.of(Map.of(
                                                "code", "Delivery Note", "zh", "", "en", "x", "required", true))))
                        .status())
                .isEqualTo(422);
    }
}
