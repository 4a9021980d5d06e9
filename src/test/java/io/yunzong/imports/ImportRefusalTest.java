package io.yunzong.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
@Tag("C-15")
class ImportRefusalTest {
    private final Browser.Factory browsers;
    private final ImportScreen screen;

    ImportRefusalTest(Browser.Factory browsers) {
        this.browsers = browsers;
        this.screen = new ImportScreen(browsers.as(Role.TRACKER));
    }

    private static void refuses(Browser.Answer answer, int status, String... codes) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        for (String code : codes) {
            assertThat(answer.text()).contains(code);
        }
    }

    @Test
    @Tag("H-08")
    void refusesWhoeverMayNotImport() {
        ImportScreen agent = new ImportScreen(browsers.as(Role.HOTLINE_AGENT));
        refuses(agent.upload("a.csv", "运单号\nA\n"), 403);
        refuses(agent.browser().get("/api/imports"), 403);
    }

    @Test
    void refusesATargetThatIsUnknownOrNotTheirs() {
        byte[] file = "线路编码,序号\nA,1\n".getBytes(StandardCharsets.UTF_8);
        refuses(screen.upload("a.csv", file, Map.of("target", "moons")), 404, "imports.target_unknown");
        refuses(screen.upload("a.csv", file, Map.of("target", "test-lines")), 403, "imports.target_not_allowed");
        assertThat(screen.browser().get("/api/import-targets").text())
                .contains("test-parcels")
                .doesNotContain("test-lines");
    }

    @Test
    void refusesWhatIsNoTable() {
        refuses(screen.upload("a.xlsx", "PK\u0003\u0004broken"), 422, "sheets.damaged", "文件已损坏");
        refuses(screen.upload("a.csv", "\u0000\u0001\u0002"), 422, "sheets.not_a_table");
        refuses(screen.upload("a.csv", ""), 422, "imports.file_missing");
        refuses(screen.upload("a.csv", "\n\n"), 422, "sheets.no_headings");
    }

    @Test
    void namesEverythingWrongWithAMapping() {
        long id = ImportScreen.id(screen.upload("a.csv", "运单号,件数\nA,1\n"));
        Browser.Answer answer = screen.browser()
                .put(
                        "/api/imports/" + id + "/mapping",
                        Map.of(
                                "columns",
                                Map.of("运单号", "number", "件数", "number", "车牌", "colour"),
                                "constants",
                                Map.of("size", "1"),
                                "zone",
                                "Moon/Crater",
                                "dateFormat",
                                "tomorrow"));
        refuses(
                answer,
                422,
                "imports.field_twice",
                "imports.field_unknown",
                "imports.column_unknown",
                "imports.zone_unknown",
                "imports.date_format_unknown");
    }

    @Test
    void refusesToRunWithoutAColumnForARequiredField() {
        long id = ImportScreen.id(screen.upload("a.csv", "件数\n1\n"));
        assertThat(screen.job(id).get("missingFields").toString()).isEqualTo("[\"number\"]");
        refuses(screen.browser().post("/api/imports/" + id + "/load", ""), 422, "必填字段“运单号”没有对应的列");
        refuses(screen.browser().post("/api/imports/" + id + "/dry-run", ""), 422, "imports.field_not_mapped");
    }

    @Test
    @Tag("H-08")
    void hidesAJobFromEverybodyButItsOwnerAndAdministrators() {
        long id = ImportScreen.id(screen.upload("a.csv", "运单号\nA\n"));
        Browser other = browsers.as(Role.TRACKER);
        refuses(other.get("/api/imports/" + id), 404);
        refuses(other.get("/api/imports/" + id + "/refusals"), 404);
        refuses(other.get("/api/imports/" + id + "/errors.csv"), 404);
        refuses(other.post("/api/imports/" + id + "/load", ""), 404);
        refuses(other.post("/api/imports/" + id + "/undo", ""), 404);
        assertThat(other.get("/api/imports").text()).doesNotContain("\"id\":" + id + ",");
        assertThat(browsers.as(Role.ADMINISTRATOR).get("/api/imports/" + id).status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatTheStateForbids() {
        long id = ImportScreen.id(screen.upload("a.csv", "运单号\nREFUSAL-" + System.nanoTime() + "\n"));
        refuses(screen.browser().post("/api/imports/" + id + "/cancel", ""), 409, "imports.state_forbids");
        refuses(screen.browser().post("/api/imports/" + id + "/undo", ""), 409, "imports.state_forbids");
        screen.load(id);
        refuses(screen.browser().post("/api/imports/" + id + "/load", ""), 409, "imports.state_forbids");
        refuses(
                screen.browser().put("/api/imports/" + id + "/mapping", Map.of("columns", Map.of())),
                409,
                "imports.already_started");
        refuses(screen.browser().get("/api/imports/" + id + "/errors.xlsx"), 404, "imports.no_refused_rows");
    }

    @Test
    void refusesToChangeProfilesThatShipWithTheProduct() {
        Map<String, Object> changed = Map.of("target", "test-parcels", "mapping", Map.of());
        refuses(screen.browser().put("/api/import-profiles/test-parcels", changed), 409, "imports.profile_built_in");
        refuses(screen.browser().delete("/api/import-profiles/test-parcels"), 409, "imports.profile_built_in");
    }

    @Test
    void refusesProfilesThatCannotWork() {
        Browser browser = screen.browser();
        refuses(browser.post("/api/import-profiles", Map.of("name", "", "target", "test-parcels")), 422);
        refuses(
                browser.post(
                        "/api/import-profiles",
                        Map.of("name", "x", "target", "test-parcels", "mapping", Map.of("columns", Map.of("a", "b")))),
                422,
                "imports.field_unknown");
        refuses(
                browser.post(
                        "/api/import-profiles",
                        Map.of("name", "test-parcels", "target", "test-parcels", "mapping", Map.of())),
                409,
                "imports.profile_name_taken");
        refuses(
                screen.upload("a.csv", "a\n".getBytes(StandardCharsets.UTF_8), Map.of("profile", "none")),
                404,
                "imports.profile_unknown");
    }
}
