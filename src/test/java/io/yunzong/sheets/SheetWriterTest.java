package io.yunzong.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("C-15")
class SheetWriterTest {

    private record Trip(
            String number,
            @Nullable Integer pieces,
            @Nullable Instant at,
            double share) {}

    private static final List<Column<Trip>> COLUMNS = List.of(
            Column.text("运单号", Trip::number),
            Column.number("件数", Trip::pieces),
            Column.instant("发车时间", Trip::at),
            Column.percent("准点率", Trip::share));
    private static final List<String> FORMULAS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|' /C calc'!A0", "＝1+1");

    @TempDir
    Path folder;

    private String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(folder.resolve("written.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void neverWritesAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.xlsx(out, "运单", List.of(Column.<String>text("=H()", s -> s)), FORMULAS);
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>")
                .contains("t=\"inlineStr\"");

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        SheetWriter.csv(csv, List.of(Column.<String>text("=H()", s -> s)), FORMULAS);
        assertThat(csv.toString(StandardCharsets.UTF_8).split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line.replaceFirst("^\uFEFF?\"?", "")).startsWith("'"));
    }

    @Test
    void readsGuardedTextBackAsItWas() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        SheetWriter.csv(csv, List.of(Column.<String>text("text", s -> s)), List.of("+86138", "'quoted'", "-", "=1"));
        Path file = Files.write(folder.resolve("a.csv"), csv.toByteArray());
        assertThat(Tables.texts(file).stream().map(List::getFirst)).containsExactly("+86138", "'quoted'", "-", "=1");
    }

    @Test
    void showsInstantsOnTheClockOfShanghai() throws IOException {
        Trip trip = new Trip("YZ1", 3, Instant.parse("2024-03-01T00:30:00Z"), 0.936);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.xlsx(out, "a/b", COLUMNS, Stream.of(trip, new Trip("0012", null, null, 1)));
        Path file = Files.write(folder.resolve("a.xlsx"), out.toByteArray());
        assertThat(Tables.headings(file)).containsExactly("运单号", "件数", "发车时间", "准点率");
        assertThat(Tables.rows(file).getFirst().cells())
                .containsExactly(
                        new SheetCell(SheetCell.Kind.TEXT, "YZ1"),
                        new SheetCell(SheetCell.Kind.NUMBER, "3"),
                        new SheetCell(SheetCell.Kind.DATE_TIME, "2024-03-01T08:30:00"),
                        new SheetCell(SheetCell.Kind.NUMBER, "0.936"));
        assertThat(Tables.texts(file).getLast()).containsExactly("0012", "", "", "1");

        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        SheetWriter.csv(csv, COLUMNS, List.of(trip));
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF运单号,件数,发车时间,准点率\r\nYZ1,3,2024-03-01 08:30:00,0.936\r\n");
    }

    @Test
    void freezesTheHeadings() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.xlsx(out, "运单", COLUMNS, List.of());
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet1.xml")).contains("state=\"frozen\"");
    }

    @Test
    void survivesControlCharactersAndOverlongTexts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.xlsx(
                out,
                "x",
                List.of(Column.<String>text("text", s -> s)),
                List.of("a\u0001b\uFFFEc", "y".repeat(50_000), "<&>\"\n"));
        Path file = Files.write(folder.resolve("a.xlsx"), out.toByteArray());
        List<SheetRow> rows = Tables.rows(file);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).cell(0).text()).hasSize(32_767);
        assertThat(rows.get(2).cell(0).text()).isEqualTo("<&>\"");
    }

    @Test
    void goesOnInAnotherWorksheetWhenOneIsFull() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxWriter<String> writer = new XlsxWriter<>(out, "运单", List.of(Column.<String>text("text", s -> s)), 3)) {
            for (String text : List.of("a", "b", "c", "d", "e")) {
                writer.write(text);
            }
        }
        assertThat(part(out.toByteArray(), "xl/workbook.xml"))
                .contains(" (2)\"")
                .contains(" (3)\"");
        assertThat(part(out.toByteArray(), "xl/worksheets/sheet3.xml")).contains(">e<");
    }
}
