package io.yunzong.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as people and programs really write them. */
@Tag("C-15")
class WorkbookTest {

    private static final String HEAD = row(1, text("A1", "编号"), text("B1", "值"));

    @TempDir
    Path folder;

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String number(String place, int style, String value) {
        return "<c r=\"" + place + "\" s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    private SheetCell only(RawWorkbook workbook) throws Exception {
        return Tables.rows(workbook.write(folder.resolve("a.xlsx"))).getFirst().cell(1);
    }

    @Test
    void readsSharedTextsWithRunsAndWithoutPhoneticGuides() throws Exception {
        Path file = RawWorkbook.rows(HEAD + row(2, text("A2", "1"), "<c r=\"B2\" t=\"s\"><v>1</v></c>"))
                .strings("<si><t>x</t></si><si><r><t>成</t></r><r><t>都_x000D_</t></r><rPh><t>cheng</t></rPh></si>")
                .write(folder.resolve("a.xlsx"));
        assertThat(Tables.texts(file)).containsExactly(List.of("1", "成都"));
    }

    @Test
    void readsSerialDatesOfBothSystems() throws Exception {
        String rows = HEAD + row(2, text("A2", "x"), number("B2", 1, "44070.68221064815"));
        RawWorkbook normal = RawWorkbook.rows(rows).formats("General", "yyyy/m/d h:mm");
        assertThat(only(normal)).isEqualTo(new SheetCell(SheetCell.Kind.DATE_TIME, "2020-08-27T16:22:23"));
        RawWorkbook mac = RawWorkbook.rows(rows)
                .formats("General", "yyyy\"年\"m\"月\"d\"日\"")
                .dates1904();
        assertThat(only(mac).text()).isEqualTo("2024-08-28T16:22:23");
    }

    @Test
    void tellsDatesFromNumbersByTheFormat() {
        assertThat(CellStyles.shows("[$-804]yyyy\\-mm\\-dd;@")).isEqualTo(CellStyles.Shows.DATE_TIME);
        assertThat(CellStyles.shows("m/d")).isEqualTo(CellStyles.Shows.DATE_TIME);
        assertThat(CellStyles.shows("h:mm AM/PM")).isEqualTo(CellStyles.Shows.TIME);
        assertThat(CellStyles.shows("[h]:mm")).isEqualTo(CellStyles.Shows.NUMBER);
        assertThat(CellStyles.shows("#,##0.00;[Red]-#,##0.00")).isEqualTo(CellStyles.Shows.NUMBER);
        assertThat(CellStyles.shows("0.00E+00")).isEqualTo(CellStyles.Shows.NUMBER);
        assertThat(CellStyles.shows("0\"d\"")).isEqualTo(CellStyles.Shows.NUMBER);
        assertThat(CellStyles.shows("General")).isEqualTo(CellStyles.Shows.NUMBER);
    }

    @Test
    void takesTheComputedValueOfAFormulaAndMarksItsErrors() throws Exception {
        Path file = RawWorkbook.rows(HEAD
                        + row(2, text("A2", "a"), "<c r=\"B2\" t=\"str\"><f>A1&amp;1</f><v>done</v></c>")
                        + row(3, text("A3", "b"), "<c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")
                        + row(4, text("A4", "c"), "<c r=\"B4\"><f>SUM(A1)</f></c>"))
                .write(folder.resolve("a.xlsx"));
        assertThat(Tables.rows(file))
                .extracting(row -> row.cell(1))
                .containsExactly(
                        new SheetCell(SheetCell.Kind.TEXT, "done"),
                        new SheetCell(SheetCell.Kind.FAULT, "#DIV/0!"),
                        new SheetCell(SheetCell.Kind.NOT_COMPUTED, ""));
    }

    @Test
    void keepsTheDigitsOfLongNumbers() throws Exception {
        assertThat(NumberTexts.cell("202408280000123").text()).isEqualTo("202408280000123");
        assertThat(NumberTexts.cell("2.02408280000123E+14").text()).isEqualTo("202408280000123");
        assertThat(NumberTexts.cell("12.839999999999999").text()).isEqualTo("12.84");
        assertThat(NumberTexts.cell("3.0").text()).isEqualTo("3");
        assertThat(NumberTexts.cell("123456789012345678").text()).isEqualTo("123456789012345678");
        assertThat(NumberTexts.cell("1.2345678901234568E+17").kind()).isEqualTo(SheetCell.Kind.ROUNDED_NUMBER);
    }

    @Test
    void skipsThousandsOfEmptyFormattedRowsButNoneBehindThem() throws Exception {
        StringBuilder rows = new StringBuilder(HEAD).append(row(2, text("A2", "first")));
        for (int i = 3; i < 60_000; i++) {
            rows.append(row(i, "<c r=\"A" + i + "\" s=\"1\"/>", "<c r=\"B" + i + "\" s=\"1\"/>"));
        }
        rows.append(row(60_000, text("A60000", "last")));
        Path file = RawWorkbook.rows(rows.toString()).write(folder.resolve("a.xlsx"));
        assertThat(Tables.rows(file)).extracting(SheetRow::number).containsExactly(2L, 60_000L);
    }

    @Test
    void fillsMergedHeadingsAndNamesColumnsByTheirGroup() throws Exception {
        Path file = RawWorkbook.sheet("<sheetData>"
                        + row(1, text("A1", "运单导入"))
                        + row(2, text("A2", "运单号"), text("B2", "发货方"), text("D2", "收货方"), text("F2", "备注"))
                        + row(3, text("B3", "名称"), text("C3", "电话"), text("D3", "名称"), text("E3", "电话"))
                        + row(4, text("A4", "A1"), text("B4", "甲"), text("C4", "1"), text("D4", "乙"))
                        + "</sheetData><mergeCells count=\"5\"><mergeCell ref=\"A1:F1\"/><mergeCell ref=\"A2:A3\"/>"
                        + "<mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:E2\"/><mergeCell ref=\"F2:F3\"/></mergeCells>")
                .write(folder.resolve("a.xlsx"));
        assertThat(Tables.headings(file)).containsExactly("运单号", "发货方·名称", "发货方·电话", "收货方·名称", "收货方·电话", "备注");
        assertThat(Tables.texts(file)).containsExactly(List.of("A1", "甲", "1", "乙"));
    }

    @Test
    void readsTheFirstVisibleSheetWithContent() throws Exception {
        Path file = RawWorkbook.rows(HEAD + row(2, text("A2", "x")))
                .hiddenSheetBefore("<sheetData>" + row(1, text("A1", "secret")) + "</sheetData>")
                .write(folder.resolve("a.xlsx"));
        try (Sheet sheet = SheetReader.open(file)) {
            assertThat(sheet.sheetName()).contains("运单");
            assertThat(sheet.headings()).containsExactly("编号", "值");
        }
    }

    @Test
    void readsRowsAndCellsWithoutPlaces() throws Exception {
        Path file = RawWorkbook.rows("<row><c t=\"str\"><v>编号</v></c><c t=\"str\"><v>值</v></c></row>"
                        + "<row><c><v>7</v></c><c t=\"b\"><v>1</v></c></row>")
                .write(folder.resolve("a.xlsx"));
        assertThat(Tables.texts(file)).containsExactly(List.of("7", "TRUE"));
    }

    @Test
    void movesALargeTextTableToAFile() throws Exception {
        StringBuilder strings = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            strings.append("<si><t>文本").append(i).append("</t></si>");
        }
        Path file = RawWorkbook.rows(HEAD).strings(strings.toString()).write(folder.resolve("a.xlsx"));
        try (XlsxPackage parts = XlsxPackage.open(file, SheetLimits.DEFAULT);
                SharedStrings spilled = SharedStrings.load(parts, "xl/sharedStrings.xml", SheetLimits.DEFAULT, 2000)) {
            assertThat(spilled.isSpilled()).isTrue();
            for (int i = 0; i < 1000; i++) {
                assertThat(spilled.find(i)).isEqualTo("文本" + i);
            }
            assertThat(spilled.find(1000)).isNull();
        }
    }

    @Test
    void leavesNoTemporaryFileBehind() throws Exception {
        Path file = RawWorkbook.rows(HEAD + row(2, text("A2", "x"))).write(folder.resolve("a.xlsx"));
        Path copy;
        try (Sheet sheet = SheetReader.open(Files.newInputStream(file), "a.xlsx")) {
            copy = SheetReader.temporaryCopyOf(sheet);
            assertThat(copy).exists();
        }
        assertThat(copy).doesNotExist();
    }
}
