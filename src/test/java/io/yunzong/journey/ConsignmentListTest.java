package io.yunzong.journey;

import static io.yunzong.journey.JourneyEventKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists, the consignment page, the map, exports and reports over HTTP. */
@YunzongTest
class ConsignmentListTest {
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final Voyages voyages;
    private final ConsignmentDesk consignments;
    private final Voyage voyage;
    private final Browser supervisor;

    ConsignmentListTest(Browser.Factory browsers, TestPeople people, Voyages voyages, ConsignmentDesk consignments) {
        this.browsers = browsers;
        this.people = people;
        this.voyages = voyages;
        this.consignments = consignments;
        this.voyage = voyages.voyage();
        this.supervisor = browsers.as(Role.TRACKING_SUPERVISOR);
    }

    private List<Long> list(Browser browser, String query) {
        Browser.Answer answer = browser.get("/api/consignments?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json()
                .get("rows")
                .valueStream()
                .map(row -> row.get("id").asLong())
                .toList();
    }

    private List<Long> listOfCustomer(String query) {
        return list(supervisor, "customerId=" + voyage.customer() + "&" + query);
    }

    private JsonNode page(Browser browser, ConsignmentId id) {
        Browser.Answer answer = browser.get("/api/consignments/" + id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    @Tag("H-08")
    void refusesWhoeverIsNotSignedInAndExportsWithoutTheRight() {
        assertThat(browsers.anonymous().get("/api/consignments").status()).isEqualTo(401);
        assertThat(browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan()))
                        .get("/api/consignments/export.xlsx")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesNonsenseInFilters() {
        for (String query : List.of("status=GONE", "bookedFrom=yesterday")) {
            assertThat(supervisor.get("/api/consignments?" + query).text()).contains("journey.filter_invalid");
        }
        assertThat(supervisor.get("/api/consignments/map?bbox=1,2").text()).contains("journey.filter_invalid");
        assertThat(supervisor
                        .get("/api/consignments/export.xlsx?columns=secret")
                        .text())
                .contains("journey.filter_invalid");
    }

    @Test
    @Tag("H-08")
    @Tag("B-18")
    void showsEachOnlyWhatTouchesThem() {
        ConsignmentId id = voyages.booked(voyage);
        Browser wuhan = browsers.of(people.hire(Role.TRACKER, voyage.wuhan()));
        Browser elsewhere = browsers.of(people.hire(Role.TRACKER, voyages.site("别处", 22.5, 114.0)));
        Browser customer = browsers.of(people.hire(Role.CUSTOMER_CONTACT, voyage.customer()));
        Browser competitor = browsers.of(people.hire(Role.CUSTOMER_CONTACT, voyages.customer()));

        for (Browser sees : List.of(wuhan, customer)) {
            assertThat(list(sees, "")).contains(id.value());
            assertThat(page(sees, id).get("consignment").get("id").asLong()).isEqualTo(id.value());
            assertThat(sees.get("/api/consignments/" + id + "/track").status()).isEqualTo(200);
        }
        for (Browser blind : List.of(elsewhere, competitor)) {
            assertThat(list(blind, "")).doesNotContain(id.value());
            assertThat(blind.get("/api/consignments/" + id).status()).isEqualTo(404);
            assertThat(blind.get("/api/consignments/" + id + "/track").status()).isEqualTo(404);
            assertThat(blind.get("/api/consignments/map").text()).doesNotContain("\"id\":" + id + ",");
        }
    }

    @Test
    @Tag("H-08")
    void masksPartiesForWhoeverNeedsNoPersonalData() {
        ConsignmentId id = voyages.booked(voyage);
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.shanghai()));

        assertThat(page(keeper, id).toString())
                .doesNotContain("陈晓明", "13812345678")
                .contains("陈**", "138****5678");
        assertThat(page(supervisor, id).toString()).contains("陈晓明", "13812345678");
        assertThat(keeper.get("/api/consignments").text()).doesNotContain("陈晓明");
    }

    @Test
    @Tag("B-14")
    void showsFiveFieldsWithSourceAndTimeOnListAndPage() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        JsonNode row = supervisor
                .get("/api/consignments?customerId=" + voyage.customer())
                .json()
                .get("rows")
                .get(0);

        for (JsonNode fields : List.of(row.get("fields"), page(supervisor, id).get("fields"))) {
            for (String field : List.of("origin", "destination", "position", "means", "eta")) {
                assertThat(fields.get(field).get("value")).as(field).isNotNull();
                assertThat(fields.get(field).get("source").asString()).as(field).isNotBlank();
                assertThat(fields.get(field).get("at").asString()).as(field).isNotBlank();
            }
            assertThat(fields.get("position").get("value").get("text").asString())
                    .isEqualTo("上海分公司");
            assertThat(fields.get("position").get("value").get("latitude").asDouble())
                    .isEqualTo(31.23);
            assertThat(fields.get("means").get("value").get("onBoard").asBoolean())
                    .isTrue();
            assertThat(fields.get("eta").get("value").asString())
                    .isEqualTo(voyage.hour(9).toString());
        }
    }

    @Test
    @Tag("B-13")
    void showsMilestonesEventsAndPiecesOnThePage() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        voyages.say(id, ARRIVED, voyage.hour(4.5), voyage.wuhan());

        JsonNode page = page(supervisor, id);

        assertThat(page.get("milestones").size()).isEqualTo(4);
        JsonNode wuhan = page.get("milestones").get(1);
        assertThat(wuhan.get("siteName").asString()).isEqualTo("武汉分公司");
        assertThat(wuhan.get("actual").asString()).isEqualTo(voyage.hour(4.5).toString());
        assertThat(wuhan.get("minutesLate").asInt()).isEqualTo(30);
        assertThat(wuhan.get("source").asString()).isEqualTo("SCAN");
        assertThat(page.get("milestones").get(3).get("estimated").asString())
                .isEqualTo(voyage.hour(9.5).toString());
        assertThat(page.get("events").size()).isEqualTo(3);
        assertThat(page.get("pieces").size()).isEqualTo(3);
        assertThat(page.get("pieces").get(0).get("status").asString()).isEqualTo("AT_SITE");
        assertThat(page.get("sentence").get("nextSiteName").asString()).isEqualTo("成都分公司");
    }

    @Test
    void filtersByStatusSiteRoleVehicleAndLateness() {
        ConsignmentId booked = voyages.booked(voyage);
        ConsignmentId moving = voyages.onTheWayToWuhan(voyage);
        ConsignmentId late = voyages.onTheWayToWuhan(voyage);
        voyages.say(late, ARRIVED, voyage.hour(6), voyage.wuhan());

        assertThat(listOfCustomer("status=BOOKED")).containsExactly(booked.value());
        assertThat(listOfCustomer("status=BOOKED,IN_TRANSIT"))
                .containsExactlyInAnyOrder(booked.value(), moving.value());
        assertThat(listOfCustomer("siteId=" + voyage.wuhan() + "&role=TRANSIT")).hasSize(3);
        assertThat(listOfCustomer("siteId=" + voyage.wuhan() + "&role=ARRIVAL")).isEmpty();
        assertThat(listOfCustomer("vehicleId=" + voyage.truck())).hasSize(3);
        assertThat(listOfCustomer("vehicleId=" + voyage.otherTruck())).isEmpty();
        assertThat(listOfCustomer("late=true&status=AT_SITE")).containsExactly(late.value());
        assertThat(listOfCustomer("late=false&status=AT_SITE")).isEmpty();
        assertThat(listOfCustomer("late=true")).as("overdue now").contains(booked.value());
    }

    @Test
    void ordersAndPagesWithoutLosingOrRepeatingRows() {
        List<Long> ids = List.of(
                voyages.booked(voyage).value(),
                voyages.onTheWayToWuhan(voyage).value(),
                voyages.booked(voyage).value());

        for (String sort : List.of(
                "bookedAt",
                "-bookedAt",
                "number",
                "-statusAt",
                "promisedDeliveryAt",
                "eta",
                "-minutesLate",
                "status")) {
            List<Long> paged = new ArrayList<>();
            for (int page = 0; page < 3; page++) {
                paged.addAll(listOfCustomer("size=1&page=" + page + "&sort=" + sort));
            }
            assertThat(paged).as(sort).containsExactlyInAnyOrderElementsOf(ids);
        }
        JsonNode first = supervisor
                .get("/api/consignments?size=1&customerId=" + voyage.customer())
                .json();
        assertThat(first.get("total").asLong()).isEqualTo(3);
        assertThat(first.get("totalIsLowerBound").asBoolean()).isFalse();
    }

    @Test
    void showsWhatIsUnderWayOnTheMap() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        String query = "/api/consignments/map?customerId=" + voyage.customer();

        JsonNode feature = supervisor.get(query).json().get("features").get(0);

        assertThat(feature.get("id").asLong()).isEqualTo(id.value());
        assertThat(feature.get("latitude").asDouble()).isEqualTo(31.23);
        assertThat(supervisor
                        .get(query + "&bbox=121,31,122,32")
                        .json()
                        .get("features")
                        .size())
                .isEqualTo(1);
        assertThat(supervisor
                        .get(query + "&bbox=0,0,1,1")
                        .json()
                        .get("features")
                        .size())
                .isZero();
    }

    @Test
    void exportsTheSameRowsAsTheListUnderTheSameScope() {
        voyages.onTheWayToWuhan(voyage);
        voyages.booked(voyage);
        String query = "/api/consignments/export.xlsx?columns=number,position,eta&customerId=" + voyage.customer();
        Browser tracker = browsers.of(people.hire(Role.TRACKER, voyage.wuhan()));
        Browser elsewhere = browsers.of(people.hire(Role.TRACKER, voyages.site("别处", 22.5, 114.0)));

        assertThat(Workbooks.rows(tracker.get(query).bytes())).hasSize(3);
        assertThat(Workbooks.rows(tracker.get(query).bytes()).getFirst())
                .containsExactly("运单号", "当前位置", "当前位置·来源", "当前位置·时间", "预计到达", "预计到达·来源", "预计到达·时间");
        assertThat(Workbooks.rows(elsewhere.get(query).bytes())).hasSize(1);
    }

    @Test
    void countsOnTimeLateAndUnknown() {
        ConsignmentId onTime = voyages.onTheWayToWuhan(voyage);
        voyages.say(onTime, ARRIVED, voyage.hour(9), voyage.chengdu());
        ConsignmentId late = voyages.onTheWayToWuhan(voyage);
        voyages.say(late, ARRIVED, voyage.hour(9.01), voyage.chengdu());
        voyages.onTheWayToWuhan(voyage);
        consignments.cancel(voyages.booked(voyage), "取消", Voyages.HEADQUARTERS);
        Browser manager = browsers.of(people.hire(Role.OPERATIONS_MANAGER, voyage.wuhan()));
        String day =
                LocalDate.ofInstant(voyage.start(), ZoneId.of("Asia/Shanghai")).toString();
        String span = "?from=" + day + "&to=" + day;

        JsonNode punctuality = manager.get("/api/reports/punctuality" + span).json();
        assertThat(punctuality.get("definition").asString()).contains("准点");
        assertThat(punctuality.get("counts").get("total").asLong()).isEqualTo(3);
        assertThat(punctuality.get("counts").get("onTime").asLong()).isEqualTo(1);
        assertThat(punctuality.get("counts").get("late").asLong()).isEqualTo(1);
        assertThat(punctuality.get("counts").get("unknown").asLong()).isEqualTo(1);
        JsonNode customer =
                manager.get("/api/reports/customers" + span).json().get("rows").get(0);
        assertThat(customer.get("rank").asInt()).isEqualTo(1);
        assertThat(customer.get("counts").get("onTimeShare").asDouble()).isEqualTo(0.5);
        JsonNode lane =
                manager.get("/api/reports/lanes" + span).json().get("rows").get(0);
        assertThat(lane.get("originName").asString()).isEqualTo("上海分公司");
        assertThat(lane.get("averageMinutesLate").asDouble()).isEqualTo(0.5);
        for (String report : List.of("punctuality", "customers", "lanes")) {
            assertThat(Workbooks.rows(manager.get("/api/reports/" + report + ".xlsx" + span)
                            .bytes()))
                    .hasSize(2);
        }
        assertThat(manager.get("/api/reports/punctuality?from=2000-01-01&to=2000-01-02")
                        .json()
                        .get("counts")
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    void recordsAndRetractsOverHttp() {
        ConsignmentId id = voyages.booked(voyage);
        Browser manager = browsers.of(people.hire(Role.OPERATIONS_MANAGER, voyage.shanghai()));
        SiteId site = voyage.shanghai();
        String event = "{\"kind\":\"ACCEPTED\",\"occurredAt\":\"%s\",\"siteId\":%s,\"reportKey\":\"k-%s\"}"
                .formatted(voyage.hour(0.2), site, id);

        long first = manager.post("/api/consignments/" + id + "/events", event)
                .json()
                .get("id")
                .asLong();
        Browser.Answer again = manager.post("/api/consignments/" + id + "/events", event);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("id").asLong()).isEqualTo(first);

        Browser.Answer retraction =
                manager.post("/api/consignments/" + id + "/events/" + first + "/retraction", "{\"reason\":\"登记错票\"}");
        assertThat(retraction.status()).isEqualTo(201);
        JsonNode page = page(manager, id);
        assertThat(page.get("events").get(0).get("retracted").asBoolean()).isTrue();
        assertThat(page.get("sentence").get("status").asString()).isEqualTo("BOOKED");
        assertThat(manager.post(
                                "/api/consignments/" + id + "/events",
                                event.replace("ACCEPTED", "UNLOADED").replace("k-", "u-"))
                        .status())
                .isEqualTo(409);
    }
}
