package io.yunzong.imports;

import static io.yunzong.imports.ImportScreen.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.sheets.SheetReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@YunzongTest
@Tag("C-15")
class ImportLoadTest {
    private final Browser.Factory browsers;
    private final ImportScreen screen;
    private final ParcelTarget parcels;
    private final LineTarget lines;
    private final ImportRunner runner;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private String mark = "";

    ImportLoadTest(
            Browser.Factory browsers,
            ParcelTarget parcels,
            LineTarget lines,
            ImportRunner runner,
            TestPeople people,
            JdbcClient jdbc) {
        this.browsers = browsers;
        this.screen = new ImportScreen(browsers.as(Role.TRACKER));
        this.parcels = parcels;
        this.lines = lines;
        this.runner = runner;
        this.people = people;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void newNumbers() {
        mark = "L" + System.nanoTime() + "-";
    }

    private String csv(int rows) {
        StringBuilder csv = new StringBuilder("运单号,件数,发车时间\n");
        for (int i = 1; i <= rows; i++) {
            csv.append(mark).append(i).append(',').append(i).append(",2024-03-01 08:00\n");
        }
        return csv.toString();
    }

    @Test
    void proposesFieldsByTheirManySpellings() {
        JsonNode job =
                screen.upload("a.csv", "单 号 ,Pieces,重量（KG）,备注\nA,1,2,x\n").json();
        assertThat(job.get("mapping").get("columns").toString())
                .contains("\"单 号\":\"number\"", "\"Pieces\":\"pieces\"", "\"重量（KG）\":\"weightKg\"")
                .doesNotContain("备注");
        assertThat(job.get("columns").toString()).contains("备注");
        assertThat(job.get("sample").toString()).isEqualTo("[[\"A\",\"1\",\"2\",\"x\"]]");
        assertThat(job.get("encoding").asString()).isEqualTo("UTF-8");
    }

    @Test
    void dryRunSaysWhatWouldHappenAndLeavesNothing() {
        long id = ImportScreen.id(screen.upload("a.csv", csv(25) + "BAD1,1,\n"));
        assertThat(screen.browser().post("/api/imports/" + id + "/dry-run", "").status())
                .isEqualTo(202);
        JsonNode job = screen.awaitEnd(id);
        assertThat(job.get("state").asString()).isEqualTo("CHECKED");
        assertThat(counts(job)).isEqualTo("26 = 25+0+0+0+1");
        assertThat(job.get("preview")).hasSize(26);
        assertThat(job.get("preview").get(25).toString()).contains("REFUSED", "单号不合规则");
        assertThat(parcels.count(mark)).isZero();

        JsonNode loaded = screen.load(id);
        assertThat(counts(loaded)).isEqualTo("26 = 25+0+0+0+1");
        assertThat(parcels.count(mark)).isEqualTo(25);
        assertThat(screen.remarks(id, "REFUSED")).hasSize(1);
    }

    @Test
    void waitsForTheDiskAtItsEndAndNotAfterEveryBatch() {
        Set<String> waiting = new HashSet<>();
        parcels.beforeRows(rows -> waiting.add(setting()));
        try {
            screen.load("a.csv", csv(3));
        } finally {
            parcels.beforeRows(rows -> {});
        }

        assertThat(waiting).containsExactly("off by session");
        assertThat(setting()).as("for everybody else").doesNotContain("session");
    }

    private String setting() {
        return jdbc.sql("select setting || ' by ' || source from pg_settings where name = 'synchronous_commit'")
                .query(String.class)
                .single();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        assertThat(counts(screen.load("a.csv", csv(23)))).isEqualTo("23 = 23+0+0+0+0");
        JsonNode again = screen.load("a.csv", csv(23));
        assertThat(counts(again)).isEqualTo("23 = 0+0+23+0+0");
        assertThat(parcels.count(mark)).isEqualTo(23);
        JsonNode changed = screen.load("a.csv", csv(23).replace(mark + "5,5,", mark + "5,50,"));
        assertThat(counts(changed)).isEqualTo("23 = 0+1+22+0+0");
    }

    @Test
    void everyRowThatIsNotLoadedHasAReasonWithItsColumn() {
        long id = ImportScreen.id(screen.upload(
                "a.csv",
                "运单号,件数,发车时间,方式,易碎,经纬度\n"
                        + mark + "1,three,yesterday,rail,maybe,91\n"
                        + ",1,,,,\n"
                        + mark + "2,1.5,03/04/2024,,,\n"
                        + mark + "3,1,1899-12-30,汽运,是,\"39.9,116.4\"\n"
                        + mark + "3,1,,,,\n"));
        JsonNode job = screen.load(id);
        assertThat(counts(job)).isEqualTo("5 = 1+0+0+1+3");
        JsonNode refused = screen.remarks(id, "REFUSED");
        assertThat(refused.get(0).get("row").asLong()).isEqualTo(2);
        assertThat(refused.get(0).toString())
                .contains("件数：“three”不是整数", "发车时间：“yesterday”不是日期", "“rail”不在可选范围内：公路、航空", "易碎：", "经纬度：");
        assertThat(refused.get(1).toString()).contains("运单号：必填，不能为空");
        assertThat(refused.get(2).toString()).contains("不是整数", "分不清日和月");
        assertThat(screen.remarks(id, "MERGED").get(0).toString()).contains("与第 5 行相同");
        assertThat(screen.remarks(id, "CREATED").get(0).toString()).contains("“1899-12-30”表示没有日期");
        assertThat(parcels.sentAt(mark + "3")).isNull();
    }

    @Test
    void survivesWhatPartnersSend() {
        String messy = "\uFEFF测试单,,\r,,\r运单号 \t件数\u00A0\t发车时间\r" + mark + "1\t\"1,200\"\t2024年3月1日 8:00\r"
                + "\t\t\r".repeat(3000) + mark + "2\tNULL\tNA\r" + mark + "3\t-\t45352\r";
        long id = ImportScreen.id(screen.upload("a.txt", messy));
        assertThat(counts(screen.load(id))).isEqualTo("3 = 3+0+0+0+0");
        assertThat(parcels.sentAt(mark + "1")).isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
        assertThat(parcels.sentAt(mark + "2")).isNull();
        assertThat(parcels.sentAt(mark + "3")).isEqualTo(Instant.parse("2024-02-29T16:00:00Z"));
    }

    @Test
    void readsGb18030() {
        Browser.Answer uploaded = screen.upload("a.csv", csv(3), Charset.forName("GB18030"));
        assertThat(uploaded.json().get("encoding").asString()).isEqualTo("GB18030");
        assertThat(counts(screen.load(ImportScreen.id(uploaded)))).isEqualTo("3 = 3+0+0+0+0");
    }

    @Test
    void takesAMappingByHand() {
        long id = ImportScreen.id(screen.upload("a.csv", "A,B\n" + mark + "1,03/04/2024\n"));
        Browser.Answer mapped = screen.browser()
                .put(
                        "/api/imports/" + id + "/mapping",
                        Map.of(
                                "columns",
                                Map.of("A", "number", "B", "sentAt"),
                                "constants",
                                Map.of("pieces", "7"),
                                "zone",
                                "UTC",
                                "dateFormat",
                                "dd/MM/yyyy"));
        assertThat(mapped.status()).as(mapped.toString()).isEqualTo(200);
        assertThat(counts(screen.load(id))).isEqualTo("1 = 1+0+0+0+0");
        assertThat(parcels.sentAt(mark + "1")).isEqualTo(Instant.parse("2024-04-03T00:00:00Z"));
    }

    @Test
    void runsAFileUnderAProfileFromTheCommandLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("trips.csv"),
                "Booking_ID,BookingID ,Qty,trip_start_date,Mode,other\nz," + mark + "1,3,01/02/2024 05:30,Road,x\nz,"
                        + mark + "2,NA,NULL,NA,y\n");
        List<ImportProgress> heard = new ArrayList<>();
        ImportJob job = runner.run(file, "test-parcels", people.hire(Role.TRACKER), heard::add);
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0, 0));
        assertThat(heard).hasSize(1);
        assertThat(parcels.sentAt(mark + "1")).isEqualTo(Instant.parse("2024-02-01T00:00:00Z"));
    }

    @Test
    void keepsNeighboursTogetherAndRefusesHalfAGroup() {
        ImportScreen manager = new ImportScreen(browsers.as(Role.OPERATIONS_MANAGER));
        lines.batches.clear();
        String file = "线路编码,序号\nA,1\nA,2\nB,1\nB,2\nB,3\nC,1\nC,x\nC,3\n";
        long id = ImportScreen.id(
                manager.upload("lanes.csv", file.getBytes(StandardCharsets.UTF_8), Map.of("target", "test-lines")));
        JsonNode job = manager.load(id);
        assertThat(lines.batches).containsExactly(List.of("A1", "A2", "B1", "B2", "B3"));
        assertThat(counts(job)).isEqualTo("8 = 5+0+0+0+3");
        assertThat(manager.remarks(id, "REFUSED").get(0).toString()).contains("同组的第 8 行有误");
    }

    @Test
    void keepsProfiles() {
        Browser browser = screen.browser();
        String name = "方案 " + mark;
        Map<String, Object> profile =
                Map.of("name", name, "target", "test-parcels", "mapping", Map.of("columns", Map.of("N", "number")));
        assertThat(browser.post("/api/import-profiles", profile).status()).isEqualTo(201);
        assertThat(browser.get("/api/import-profiles").text()).contains(name, "\"builtIn\":true");
        byte[] file = ("n\n" + mark + "1\n").getBytes(StandardCharsets.UTF_8);
        JsonNode job = screen.upload("a.csv", file, Map.of("profile", name)).json();
        assertThat(job.get("mapping").get("columns").toString()).isEqualTo("{\"n\":\"number\"}");
        String address = "/api/import-profiles/"
                + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(browser.put(address, Map.of("target", "test-parcels", "mapping", Map.of()))
                        .status())
                .isEqualTo(200);
        assertThat(browser.delete(address).status()).isEqualTo(204);
        assertThat(browser.get("/api/import-profiles").text()).doesNotContain(name);
    }

    @Test
    void templatesCanBeFilledInAndUploaded() {
        Browser.Answer template = screen.browser().get("/api/import-targets/test-parcels/template.xlsx");
        assertThat(template.status()).isEqualTo(200);
        try (var sheet = SheetReader.open(new ByteArrayInputStream(template.bytes()), "t.xlsx")) {
            assertThat(sheet.headings()).startsWith("运单号 *", "件数");
        }
        JsonNode job = screen.upload("t.xlsx", template.bytes(), Map.of("target", "test-parcels"))
                .json();
        assertThat(job.get("mapping").get("columns")).hasSize(7);
        assertThat(job.get("missingFields")).isEmpty();
    }
}
