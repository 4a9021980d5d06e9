package io.yunzong.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delimited text as people really send it. */
@Tag("C-15")
class DelimitedTextTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void skipsAByteOrderMark() throws Exception {
        Path file = Tables.file(folder, "a.csv", "\uFEFF运单号,件数\nA1,3\n");
        assertThat(Tables.headings(file)).containsExactly("运单号", "件数");
    }

    @Test
    void readsUtf16InBothOrdersWithAndWithoutMark() throws Exception {
        String text = "number\tpieces\nA1\t3\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String mark : List.of("", "\uFEFF")) {
                Path file = Tables.file(folder, "a.txt", mark + text, charset);
                assertThat(Tables.headings(file)).containsExactly("number", "pieces");
                assertThat(Tables.texts(file)).containsExactly(List.of("A1", "3"));
            }
        }
    }

    @Test
    void readsGb18030() throws Exception {
        Path file = Tables.file(folder, "a.csv", "运单号,收货人\nA1,龚𠮷\n", GB18030);
        try (Sheet sheet = SheetReader.open(file)) {
            assertThat(sheet.charset()).contains(GB18030);
            assertThat(sheet.headings()).containsExactly("运单号", "收货人");
        }
        assertThat(Tables.texts(file)).containsExactly(List.of("A1", "龚𠮷"));
    }

    @Test
    void looksAtTheWholeFileBeforeItBelievesInUtf8() throws Exception {
        String text = "number,consignee\n" + "A1,plain\n".repeat(30_000) + "A2,收货人\n";
        List<List<String>> rows = Tables.texts(Tables.file(folder, "a.csv", text, GB18030));
        assertThat(rows.getLast()).containsExactly("A2", "收货人");
    }

    @Test
    void keepsACharacterThatLiesAcrossTheEdgeOfABuffer() throws Exception {
        String text = "n,v\n" + "x".repeat(65_530) + ",好好好好好好\n";
        Path file = Tables.file(folder, "a.csv", text);
        try (Sheet sheet = SheetReader.open(file)) {
            assertThat(sheet.charset()).contains(StandardCharsets.UTF_8);
        }
        assertThat(Tables.rows(file).getFirst().cell(1).text()).isEqualTo("好好好好好好");
    }

    @Test
    void takesCarriageReturnsAloneForLineEnds() throws Exception {
        Path file = Tables.file(folder, "a.csv", "a,b\r1,2\r3,4\r");
        assertThat(Tables.texts(file)).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void findsTheDelimiter() throws Exception {
        assertThat(Tables.headings(Tables.file(folder, "a.csv", "a;b;c\n1,5;2;3\n1,5;2;3\n")))
                .containsExactly("a", "b", "c");
        assertThat(Tables.headings(Tables.file(folder, "b.csv", "a\tb\n1,1\t2\n")))
                .containsExactly("a", "b");
        assertThat(Tables.headings(Tables.file(folder, "c.csv", "a,b\n\"x;y;z\",2\n\"x;y;z\",2\n")))
                .containsExactly("a", "b");
        assertThat(Tables.headings(Tables.file(folder, "d.csv", "sep=;\na;b,c\n1;2\n")))
                .containsExactly("a", "b,c");
        assertThat(Tables.headings(Tables.file(folder, "e.csv", "number\nA1\nA2\n")))
                .containsExactly("number");
    }

    @Test
    void keepsCommasLineBreaksAndQuotesInsideQuotes() throws Exception {
        Path file = Tables.file(
                folder, "a.csv", "name,place\n\"A \"\"big\"\" one\",\"Road 1,\r\nChengdu\"\nB 12\" pipe,\"x\"y\n");
        assertThat(Tables.texts(file))
                .containsExactly(List.of("A \"big\" one", "Road 1,\r\nChengdu"), List.of("B 12\" pipe", "xy"));
    }

    @Test
    void numbersRowsAsExcelShowsThem() throws Exception {
        Path file = Tables.file(folder, "a.csv", "a,b\n\n1,\"x\ny\"\n,\n3,4\n");
        assertThat(Tables.rows(file)).extracting(SheetRow::number).containsExactly(3L, 5L);
    }

    @Test
    void trimsBlanksOfEveryKind() throws Exception {
        Path file = Tables.file(folder, "a.csv", "Market/Regular ,\u3000件数\u00A0\n \u00A0x\u3000,\u200B7\n");
        assertThat(Tables.headings(file)).containsExactly("Market/Regular", "件数");
        assertThat(Tables.texts(file)).containsExactly(List.of("x", "7"));
    }

    @Test
    void doesNotLoseRowsBehindManyBlankOnes() throws Exception {
        Path file = Tables.file(folder, "a.csv", "a,b\n1,2\n" + ",\n".repeat(20_000) + "3,4\n");
        assertThat(Tables.rows(file)).extracting(SheetRow::number).containsExactly(2L, 20_003L);
    }

    @Test
    void namesDoubleAndMissingHeadings() throws Exception {
        assertThat(Tables.headings(Tables.file(folder, "a.csv", "name,name,,Name ,\nx,y,z,w,\n")))
                .containsExactly("name", "name (2)", "列C", "Name (3)");
    }

    @Test
    void keepsHeadingsApartThatOnlyLookAlike() throws Exception {
        Path file = Tables.file(folder, "a.csv", "Destination_Location,DestinationLocation\nx,y\n");
        assertThat(Tables.headings(file)).containsExactly("Destination_Location", "DestinationLocation");
    }

    @Test
    void findsHeadingsBelowATitle() throws Exception {
        Path file = Tables.file(folder, "a.csv", "运单导出 2024,,\n,,\n运单号,件数,备注\nA1,3,\n");
        try (Sheet sheet = SheetReader.open(file)) {
            assertThat(sheet.headingRow()).isEqualTo(3);
            assertThat(sheet.headings()).containsExactly("运单号", "件数", "备注");
        }
        assertThat(Tables.texts(file)).hasSize(1);
    }

    @Test
    void readsGzipAndStreams() throws Exception {
        Path file = folder.resolve("a.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Tables.texts(file)).containsExactly(List.of("1", "2"));
        try (Sheet sheet = SheetReader.open(new ByteArrayInputStream(Files.readAllBytes(file)), "a.csv.gz");
                SheetRows rows = sheet.rows()) {
            assertThat(rows.next().cell(1).text()).isEqualTo("2");
            assertThat(rows.progress()).isEqualTo(1);
        }
    }

    @Test
    void marksACellThatIsTooLong() throws Exception {
        Path file = Tables.file(folder, "a.csv", "a,b\n" + "x".repeat(40_000) + ",2\n");
        SheetRow row = Tables.rows(file).getFirst();
        assertThat(row.cell(0).kind()).isEqualTo(SheetCell.Kind.TOO_LONG);
        assertThat(row.cell(1).text()).isEqualTo("2");
    }
}
