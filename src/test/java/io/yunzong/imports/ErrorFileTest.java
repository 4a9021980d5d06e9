package io.yunzong.imports;

import static io.yunzong.imports.ImportScreen.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.sheets.Column;
import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetReader;
import io.yunzong.sheets.SheetRow;
import io.yunzong.sheets.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rows with errors come back as the same file; corrected and sent again, only they are loaded. */
@YunzongTest
@Tag("C-15")
class ErrorFileTest {
    private final ImportScreen screen;
    private final ParcelTarget parcels;

    ErrorFileTest(Browser.Factory browsers, ParcelTarget parcels) {
        this.screen = new ImportScreen(browsers.as(Role.TRACKER));
        this.parcels = parcels;
    }

    private record Line(String number, String pieces, String remark) {}

    private byte[] workbook(List<Line> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Column<Line>> columns = List.of(
                Column.text("运单号", Line::number), Column.text("件数", Line::pieces), Column.text("备注", Line::remark));
        SheetWriter.xlsx(out, "运单", columns, lines);
        return out.toByteArray();
    }

    private Browser.Answer errors(long id, String format) {
        Browser.Answer errors = screen.browser().get("/api/imports/" + id + "/errors." + format);
        assertThat(errors.status()).as(errors.toString()).isEqualTo(200);
        return errors;
    }

    @Test
    void csvComesBackCorrectedAndLoadsOnlyWhatWasWrong() {
        String mark = "E" + System.nanoTime() + "-";
        long id = ImportScreen.id(screen.upload(
                "运单.csv", "运单号;件数;备注\n" + mark + "1;1;\n" + mark + "2;two;\"a;\"\"b\"\"\"\n" + mark + "3;3;\n"));
        assertThat(counts(screen.load(id))).isEqualTo("3 = 2+0+0+0+1");

        String file = errors(id, "csv").text();
        assertThat(file).isEqualTo("\uFEFF运单号;件数;备注;错误\r\n" + mark + "2;two;\"a;\"\"b\"\"\";件数：“two”不是整数。\r\n");

        JsonNode again = screen.load("运单-errors.csv", file.replace("two;", "2;"));
        assertThat(counts(again)).isEqualTo("1 = 1+0+0+0+0");
        assertThat(parcels.count(mark)).isEqualTo(3);
    }

    @Test
    void workbookComesBackWithAllItsColumnsAndOneErrorColumn() throws Exception {
        String mark = "X" + System.nanoTime() + "-";
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add(new Line(mark + i, i % 10 == 3 ? "many" : "1", "=cmd|'/C calc'!A0"));
        }
        Browser.Answer uploaded = screen.upload("运单.xlsx", workbook(lines), Map.of("target", "test-parcels"));
        long id = ImportScreen.id(uploaded);
        assertThat(counts(screen.load(id))).isEqualTo("30 = 27+0+0+0+3");

        byte[] file = errors(id, "xlsx").bytes();
        try (Sheet sheet = SheetReader.open(new ByteArrayInputStream(file), "e.xlsx")) {
            assertThat(sheet.headings()).containsExactly("运单号", "件数", "备注", "错误");
            List<SheetRow> rows = new ArrayList<>();
            sheet.forEachRow(rows::add);
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().cell(2).text()).isEqualTo("=cmd|'/C calc'!A0");
            assertThat(rows.getFirst().cell(3).text()).contains("“many”不是整数");
        }

        // sent back without a correction, the errors are said again, in one column
        long second = ImportScreen.id(screen.upload("e.xlsx", file, Map.of("target", "test-parcels")));
        assertThat(counts(screen.load(second))).isEqualTo("3 = 0+0+0+0+3");
        try (Sheet sheet =
                SheetReader.open(new ByteArrayInputStream(errors(second, "xlsx").bytes()), "e.xlsx")) {
            assertThat(sheet.headings()).containsExactly("运单号", "件数", "备注", "错误");
        }
    }

    @Test
    void neverHandsBackAFormula() {
        String mark = "F" + System.nanoTime() + "-";
        long id = ImportScreen.id(screen.upload(
                "a.csv", "运单号,件数,备注\n" + mark + "1,=1+1,\"=HYPERLINK(\"\"http://x\"\")\"\n" + mark + "2,+x,@SUM(1)\n"));
        screen.load(id);
        String file = new String(errors(id, "csv").bytes(), StandardCharsets.UTF_8);
        assertThat(file).contains("'=1+1", "'=HYPERLINK", "'+x", "'@SUM(1)");
        assertThat(file).doesNotContainPattern("(^|,|\\n)\"?[=+@]");
    }
}
