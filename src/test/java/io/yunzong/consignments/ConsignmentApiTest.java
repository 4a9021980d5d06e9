package io.yunzong.consignments;

import static io.yunzong.consignments.Carrier.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@YunzongTest
class ConsignmentApiTest {
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final Carrier carrier;
    private SiteId linyi = new SiteId(0);
    private SiteId shanghai = new SiteId(0);
    private CustomerId customer = new CustomerId(0);

    ConsignmentApiTest(Browser.Factory browsers, TestPeople people, Carrier carrier) {
        this.browsers = browsers;
        this.people = people;
        this.carrier = carrier;
    }

    @BeforeEach
    void aNetwork() {
        linyi = carrier.branch("临沂");
        shanghai = carrier.branch("上海");
        customer = carrier.customer("正大仪器");
    }

    private Map<String, Object> body(String number) {
        Map<String, Object> body = new HashMap<>();
        body.put("number", number);
        body.put("customerId", customer.value());
        body.put("consignor", Map.of("name", "正大仪器厂", "phone", "0539-8312345"));
        body.put("consignee", Map.of("name", "陈晓明", "phone", "13812345678", "address", "上海市浦东新区张江路88号"));
        body.put("goods", Map.of("name", "仪器", "nature", List.of("FRAGILE"), "packaging", "WOODEN_CASE"));
        body.put("pieceCount", 2);
        body.put("weightKg", 12.5);
        body.put("route", List.of(Map.of("siteId", linyi.value()), Map.of("siteId", shanghai.value())));
        return body;
    }

    private Browser tracker() {
        return browsers.of(people.hire(Role.TRACKER, linyi));
    }

    @Test
    void refusesAnEmptyBodyNamingEverything() {
        Browser.Answer answer = tracker().post("/api/consignments", Map.of("weightKg", -1));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("consignments.customer_unknown", "consignor.name", "consignee.name", "goods.name")
                .contains("weightKg", "pieceCount", "consignments.route_too_short");
    }

    @Test
    @Tag("H-08")
    void refusesWhatTheRoleDoesNotAllow() {
        assertThat(browsers.as(Role.HOTLINE_AGENT)
                        .post("/api/consignments", body(number()))
                        .status())
                .isEqualTo(403);
        JsonNode booked = tracker().post("/api/consignments", body(number())).json();
        assertThat(tracker()
                        .post("/api/consignments/" + booked.get("id").asLong() + "/cancel", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesANumberThatIsTakenAsAConflict() {
        String number = number();
        Browser tracker = tracker();
        assertThat(tracker.post("/api/consignments", body(number)).status()).isEqualTo(201);

        assertThat(tracker.post("/api/consignments", body(number)).status()).isEqualTo(409);
    }

    @Test
    void refusesAPieceCodeWithAWrongCheckCharacter() {
        assertThat(tracker().get("/api/pieces/by-code/WB-1-0011").text()).contains("consignments.piece_code_");
    }

    @Test
    void booksEditsShowsChangesAndCancels() {
        Browser manager = browsers.of(people.hire(Role.OPERATIONS_MANAGER, linyi));
        Browser.Answer created = manager.post("/api/consignments", body(number() + "/26"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        JsonNode booked = created.json();
        String address = "/api/consignments/" + booked.get("id").asLong();
        assertThat(booked.get("route").get(0).get("role").asString()).isEqualTo("SHIPPING");
        assertThat(booked.get("source").asString()).isEqualTo("SCREEN");

        Map<String, Object> edit = body("ignored");
        edit.put("version", booked.get("version").asInt());
        edit.put("pieceCount", 3);
        edit.put("note", "易碎，轻放");
        JsonNode edited = manager.put(address, edit).json();
        assertThat(edited.get("number")).isEqualTo(booked.get("number"));
        assertThat(edited.get("pieceCount").asInt()).isEqualTo(3);

        JsonNode pieces = manager.get(address + "/pieces").json();
        assertThat(pieces).hasSize(3);
        JsonNode found = manager.get(
                        "/api/pieces/by-code/" + pieces.get(2).get("code").asString())
                .json();
        assertThat(found.get("consignmentId")).isEqualTo(booked.get("id"));

        JsonNode cancelled =
                manager.post(address + "/cancel", Map.of("reason", "客户改期")).json();
        assertThat(cancelled.get("cancelReason").asString()).isEqualTo("客户改期");
        JsonNode changes = manager.get(address + "/changes").json();
        assertThat(changes).hasSize(2);
        assertThat(changes.get(1).get("before").get("pieceCount").asString()).isEqualTo("2");
        assertThat(changes.get(1).get("after").get("pieceCount").asString()).isEqualTo("3");
    }

    @Test
    @Tag("H-08")
    void masksPartiesForThoseWithoutNeed() {
        Browser tracker = tracker();
        JsonNode booked = tracker.post("/api/consignments", body(number())).json();
        Map<String, Object> edit = body("ignored");
        edit.put("version", 0);
        edit.put("consignee", Map.of("name", "李四", "phone", "13900001111"));
        tracker.put("/api/consignments/" + booked.get("id").asLong(), edit);

        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, shanghai));
        String changes = keeper.get("/api/consignments/" + booked.get("id").asLong() + "/changes")
                .text();

        assertThat(changes).contains("138****5678", "139****1111").doesNotContain("13812345678", "13900001111");
    }
}
