package io.yunzong.network;

import static io.yunzong.network.NetworkFixtures.code;
import static io.yunzong.network.NetworkFixtures.plate;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The network over HTTP, as screens and programs meet it. */
@YunzongTest
class NetworkPagesTest {
    private final Browser admin;
    private final Browser leadership;

    NetworkPagesTest(Browser.Factory browsers) {
        admin = browsers.as(Role.ADMINISTRATOR);
        leadership = browsers.as(Role.LEADERSHIP);
    }

    @Test
    void refusesASiteNamingEveryFieldAtOnce() {
        var answer = admin.post(
                "/api/sites",
                Map.of("kind", "BRANCH", "latitude", 0, "longitude", 0, "phone", "无", "geofenceRadiusMetres", 10));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().findValuesAsString("field"))
                .containsExactly("code", "name", "phone", "latitude", "geofenceRadiusMetres");
    }

    @Test
    @Tag("C-15")
    void refusesWordsOutsideTheDictionaries() {
        var answer = admin.post("/api/sites", Map.of("code", code("S"), "name", "x", "kind", "仓库"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(admin.post("/api/sites", Map.of("code", code("S"), "name", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void refusesAnUnknownSortKey() {
        assertThat(admin.get("/api/sites?sort=phone").status()).isEqualTo(422);
    }

    @Test
    @Tag("H-08")
    void refusesThoseWhoMayNotWriteOrRead() {
        assertThat(leadership.post("/api/sites", Map.of("kind", "BRANCH")).status())
                .isEqualTo(403);
    }

    @Test
    void keepsASiteThroughAddingFindingAndEditing() {
        String code = code("SITE");
        JsonNode added = admin.post(
                        "/api/sites",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "兰山网点",
                                "kind",
                                "BRANCH",
                                "latitude",
                                35.06,
                                "longitude",
                                118.34,
                                "geofence",
                                List.of(List.of(35.0, 118.3), List.of(35.1, 118.3), List.of(35.1, 118.4))))
                .json();
        assertThat(added.get("active").asBoolean()).isTrue();
        String address = "/api/sites/" + added.get("id").asLong();

        ObjectNode form = ((ObjectNode) admin.get(address).json()).put("name", "兰山一部");
        form.remove("geofence");
        JsonNode edited = admin.put(address, form.toString()).json();

        assertThat(edited.get("name").asString()).isEqualTo("兰山一部");
        assertThat(edited.get("geofence").size()).isEqualTo(3);
        var stale = admin.put(address, form.put("name", "慢了一步").toString());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("network.changed_meanwhile");
        JsonNode list = admin.get(
                        "/api/sites?q=" + code.toLowerCase(java.util.Locale.ROOT) + "&active=true&kind=BRANCH")
                .json();
        assertThat(list.get("total").asLong()).isEqualTo(1);
        assertThat(list.get("rows").get(0).get("name").asString()).isEqualTo("兰山一部");
        assertThat(admin.get("/api/sites?q=" + code + "&active=false")
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
    }

    @Test
    @Tag("A-39")
    @Tag("B-04")
    void keepsALaneWithItsRolesAndTimes() {
        long from = site();
        long via = site();
        long to = site();
        Map<String, Object> form = Map.of(
                "code",
                code("LANE"),
                "name",
                "临沂-广州",
                "nodes",
                List.of(
                        node(3, to, "ARRIVAL", 600, 0),
                        node(1, from, "SHIPPING", 0, 0),
                        node(2, via, "TRANSIT", 500, 60)));

        JsonNode lane = admin.post("/api/lanes", form).json();

        assertThat(lane.get("standardMinutes").asInt()).isEqualTo(1160);
        assertThat(lane.get("nodes").findValuesAsString("siteId"))
                .containsExactly(String.valueOf(from), String.valueOf(via), String.valueOf(to));
        var refused = admin.post(
                "/api/lanes",
                Map.of("code", code("LANE"), "name", "x", "nodes", List.of(Map.of("role", "ARRIVAL", "seq", 1))));
        assertThat(refused.text()).contains("nodes[0].siteId", "network.lane_too_short", "A-39");
    }

    @Test
    void findsAVehicleByItsPlateHoweverWritten() {
        String plate = plate();
        JsonNode added = admin.post("/api/vehicles", Map.of("plate", plate.replace("鲁Q", "鲁q·"), "body", "REEFER"))
                .json();

        assertThat(added.get("plate").asString()).isEqualTo(plate);
        assertThat(added.get("plateShown").asString()).contains("·");
        JsonNode found = admin.get("/api/vehicles?kind=REEFER&q=" + encoded("鲁Q·" + plate.substring(2)))
                .json();
        assertThat(found.get("total").asLong()).isEqualTo(1);
    }

    @Test
    @Tag("H-08")
    void masksDriversFromThoseWhoNeedNotKnow() {
        String phone = "138" + (System.nanoTime() % 90_000_000 + 10_000_000);
        Map<String, Object> form = new HashMap<>(Map.of("name", "赵师傅", "phone", phone));
        long id = admin.post("/api/drivers", form).json().get("id").asLong();

        assertThat(leadership.get("/api/drivers/" + id).json().get("phone").asString())
                .isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        assertThat(leadership.get("/api/drivers?q=" + phone).json().get("total").asLong())
                .isZero();
        assertThat(admin.get("/api/drivers?q=" + phone).json().get("total").asLong())
                .isEqualTo(1);
    }

    @Test
    void exportsWhatTheListShows() {
        String code = code("EXP");
        long carrier = admin.post("/api/carriers", Map.of("code", code, "name", "=承运商", "phone", "0539-8123456"))
                .json()
                .get("id")
                .asLong();
        String plate = plate();
        admin.post("/api/vehicles", Map.of("plate", plate, "body", "CLOSED", "carrierId", carrier));

        for (String list : List.of("carriers?q=" + code, "vehicles?q=" + encoded(plate), "sites", "lanes", "drivers")) {
            var answer = admin.get("/api/" + list.replaceFirst("(\\?|$)", "/export.xlsx$1"));
            assertThat(answer.status()).as(list).isEqualTo(200);
            assertThat(answer.contentType()).contains("spreadsheetml");
            assertThat(answer.bytes()).startsWith('P', 'K');
        }
    }

    private long site() {
        return admin.post("/api/sites", Map.of("code", code("N"), "name", "网点", "kind", "BRANCH"))
                .json()
                .get("id")
                .asLong();
    }

    private static Map<String, Object> node(int seq, long site, String role, int minutes, int dwell) {
        return Map.of(
                "seq",
                seq,
                "siteId",
                site,
                "role",
                role,
                "standardMinutesFromPrevious",
                minutes,
                "standardDwellMinutes",
                dwell);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void exportsChosenEntriesAloneOrSaysThatSomeAreGone() throws java.io.IOException {
        long one = site();
        long other = site();
        site();

        byte[] workbook =
                admin.get("/api/sites/export.xlsx?ids=" + one + "," + other).bytes();
        try (var sheet = io.yunzong.sheets.SheetReader.open(new java.io.ByteArrayInputStream(workbook), "sites.xlsx")) {
            var rows = new java.util.ArrayList<io.yunzong.sheets.SheetRow>();
            sheet.forEachRow(rows::add);
            assertThat(rows).hasSize(2);
        }
        for (String list : List.of("sites", "lanes", "vehicles", "drivers", "carriers", "customers")) {
            var gone = admin.get("/api/" + list + "/export.xlsx?ids=999999999");
            assertThat(gone.status()).as(list).isEqualTo(404);
            assertThat(gone.text()).as(list).contains("platform.chosen_not_found");
        }
    }
}
