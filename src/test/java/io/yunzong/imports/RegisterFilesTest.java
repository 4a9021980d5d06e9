package io.yunzong.imports;

import static io.yunzong.imports.ImportScreen.counts;
import static io.yunzong.imports.ImportScreen.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.network.NetworkFixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sites, lanes, fleet and customers from files: the same file again changes nothing, and what is used stays. */
@YunzongTest
@Tag("C-15")
class RegisterFilesTest {
    private final Browser admin;
    private final Browser tracker;
    private final ImportScreen screen;
    private final String mark = NetworkFixtures.code("F");

    private final ImportTargets targets;

    RegisterFilesTest(Browser.Factory browsers, ImportTargets targets) {
        this.targets = targets;
        admin = browsers.as(Role.ADMINISTRATOR);
        tracker = browsers.as(Role.TRACKER);
        screen = new ImportScreen(admin);
    }

    private long upload(String target, String csv) {
        return id(screen.upload(target + ".csv", csv.getBytes(StandardCharsets.UTF_8), Map.of("target", target)));
    }

    private JsonNode load(String target, String csv) {
        return screen.load(upload(target, csv));
    }

    private String sites() {
        return """
                站点编码,站点名称,站点类型,纬度,经度,围栏半径(米)
                %1$s-A,甲网点,分公司,35.06,118.34,500
                %1$s-B,乙网点,网点,36.06,117.34,
                %1$s-C,丙网点,客户地点,,,
                """.formatted(mark);
    }

    private String lanes() {
        return """
                线路编码,线路名称,站序,站点编码,角色,标准行驶分钟,标准停留分钟
                %1$s-L,甲乙线,1,%1$s-A,发货公司,0,0
                %1$s-L,甲乙线,2,%1$s-C,中转公司,120,30
                %1$s-L,甲乙线,3,%1$s-b,到货公司,240,0
                """.formatted(mark);
    }

    /** Adding, changing, noting and taking back stand once for all of them. */
    @Test
    void allRegistersAreLoadedAlike() {
        for (String key : List.of("sites", "lanes", "vehicles", "drivers", "carriers", "customers")) {
            assertThat(targets.find(key).orElseThrow()).as(key).isInstanceOf(RegisterTarget.class);
        }
    }

    @Test
    @Tag("H-08")
    void refusesWhoeverMayNotWriteTheNetwork() {
        var answer = new ImportScreen(tracker)
                .upload("sites.csv", sites().getBytes(StandardCharsets.UTF_8), Map.of("target", "sites"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void refusesRowsThatBreakTheRulesAndLoadsTheOthers() {
        String csv = """
                站点编码,站点名称,站点类型,纬度,经度
                %1$s-1,好的网点,分公司,35.06,118.34
                %1$s-2,没定位,分公司,0,0
                %1$s-3,不认识,仓库,,
                %1$s-1,好的网点,分公司,35.06,118.34
                %1$s-1,矛盾的网点,分公司,35.06,118.34
                """.formatted(mark);

        JsonNode job = load("sites", csv);

        assertThat(counts(job)).isEqualTo("5 = 1+0+0+1+3");
        assertThat(screen.remarks(job.get("id").asLong(), "REFUSED").toString()).contains("大西洋", "以先出现的一行为准");
    }

    @Test
    @Tag("A-39")
    @Tag("B-04")
    void refusesALaneAsAWhole() {
        load("sites", sites());

        JsonNode unknown = load("lanes", lanes().replace(mark + "-C", mark + "-X"));
        JsonNode twoStarts = load("lanes", lanes().replace("到货公司", "发货公司"));

        assertThat(counts(unknown)).isEqualTo("3 = 0+0+0+0+3");
        assertThat(screen.remarks(unknown.get("id").asLong(), "REFUSED").toString())
                .contains(mark + "-X");
        assertThat(counts(twoStarts)).isEqualTo("3 = 0+0+0+0+3");
    }

    @Test
    void theSameFilesAgainChangeNothingAndWhatIsUsedStays() {
        JsonNode sites = load("sites", sites());
        JsonNode lanes = load("lanes", lanes());
        assertThat(counts(sites)).isEqualTo("3 = 3+0+0+0+0");
        assertThat(counts(lanes)).isEqualTo("3 = 3+0+0+0+0");

        assertThat(counts(load("sites", sites()))).isEqualTo("3 = 0+0+3+0+0");
        assertThat(counts(load("lanes", lanes()))).isEqualTo("3 = 0+0+3+0+0");

        var used = admin.post("/api/imports/" + sites.get("id").asLong() + "/undo", "");
        assertThat(used.status()).isGreaterThanOrEqualTo(400);
        assertThat(used.text()).contains("network.imported_in_use", mark + "-A");
        undo(lanes);
        undo(sites);
        assertThat(admin.get("/api/sites?q=" + mark).json().get("total").asLong())
                .isZero();
    }

    @Test
    void changesOnlyWhatTheRowSays() {
        load("sites", sites());

        JsonNode job = load("sites", """
                站点编码,站点名称,站点类型,城市
                %1$s-a,甲网点,分公司,临沂
                %1$s-B,乙网点,网点,
                """.formatted(mark));

        assertThat(counts(job)).isEqualTo("2 = 0+1+1+0+0");
        JsonNode row =
                admin.get("/api/sites?q=" + mark + "-A").json().get("rows").get(0);
        assertThat(row.get("city").asString()).isEqualTo("临沂");
        assertThat(row.get("geofenceRadiusMetres").asInt()).isEqualTo(500);
        assertThat(row.get("code").asString()).isEqualTo(mark + "-A");
    }

    @Test
    void loadsTheFleetTwiceWithoutChange() {
        String plate = NetworkFixtures.plate();
        String carriers = "承运商编码,承运商名称,电话\n" + mark + "-CY,顺达运输,0539-8123456\n";
        String vehicles = "车牌号,车型,车厢类型,承运商编码,尾板\n%s,9.6米,冷藏,%s-cy,是\n%s,,厢式,没有的,\n"
                .formatted(plate.replace("鲁Q", "鲁q·"), mark, NetworkFixtures.plate());
        String drivers = "姓名,电话,驾驶证号,承运商编码\n王师傅,13853912345,%1$s01,%1$s-CY\n李%1$s,13853912346,,\n".formatted(mark);

        JsonNode owners = load("carriers", carriers);
        assertThat(counts(owners)).isEqualTo("1 = 1+0+0+0+0");
        assertThat(counts(load("carriers", carriers))).isEqualTo("1 = 0+0+1+0+0");
        JsonNode fleet = load("vehicles", vehicles);
        assertThat(counts(fleet)).isEqualTo("2 = 1+0+0+0+1");
        assertThat(counts(load("vehicles", vehicles))).isEqualTo("2 = 0+0+1+0+1");
        JsonNode people = load("drivers", drivers);
        assertThat(counts(people)).isEqualTo("2 = 2+0+0+0+0");
        assertThat(counts(load("drivers", drivers))).isEqualTo("2 = 0+0+2+0+0");

        assertThat(admin.post("/api/imports/" + owners.get("id").asLong() + "/undo", "")
                        .text())
                .contains("network.imported_in_use");
        undo(fleet);
        undo(people);
        undo(owners);
    }

    @Test
    @Tag("D-01")
    void loadsCustomersWithTheirPrimaryContact() {
        String csv = """
                客户编码,客户名称,客户等级,联系人,联系人电话
                %1$s-K,重点食品,重点客户,王经理,13853912345
                %1$s-O,普通五金,普通,,
                %1$s-X,无法联系,普通,赵经理,
                """.formatted(mark);

        JsonNode job = load("customers", csv);

        assertThat(counts(job)).isEqualTo("3 = 2+0+0+0+1");
        assertThat(screen.remarks(job.get("id").asLong(), "REFUSED").toString()).contains("联系人电话");
        assertThat(counts(load("customers", csv))).isEqualTo("3 = 0+0+2+0+1");
        JsonNode key = admin.get("/api/customers?kind=KEY&q=" + mark).json().get("rows");
        assertThat(key).hasSize(1);
        String contacts = "/api/customers/" + key.get(0).get("id").asLong() + "/contacts";
        assertThat(admin.get(contacts).json().get(0).get("name").asString()).isEqualTo("王经理");
        JsonNode moved = load("customers", csv.replace("13853912345", "13853900000"));
        assertThat(counts(moved)).isEqualTo("3 = 0+1+1+0+1");
        assertThat(admin.post("/api/imports/" + job.get("id").asLong() + "/undo", "")
                        .text())
                .contains("accounts.imported_edited");
    }

    private void undo(JsonNode job) {
        var answer = admin.post("/api/imports/" + job.get("id").asLong() + "/undo", "");
        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    }
}
