package io.yunzong.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is said so plainly, and never costs more than the limits. */
class SheetReaderRefusalTest {

    @TempDir
    Path folder;

    private static void refuses(Path file, SheetsRefused.Why why) {
        assertThatThrownBy(() -> Tables.rows(file))
                .isInstanceOfSatisfying(
                        SheetsRefused.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        refuses(Tables.file(folder, "a.csv", ""), SheetsRefused.Why.NO_HEADINGS);
        refuses(Tables.file(folder, "b.csv", "\uFEFF\r\n \r\n"), SheetsRefused.Why.NO_HEADINGS);
        refuses(RawWorkbook.rows("").write(folder.resolve("c.xlsx")), SheetsRefused.Why.NO_HEADINGS);
    }

    @Test
    void refusesAPictureWhateverItsName() throws Exception {
        byte[] png = new byte[5000];
        new Random(1).nextBytes(png);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, 0, png, 0, 10);
        refuses(Files.write(folder.resolve("a.csv"), png), SheetsRefused.Why.NOT_A_TABLE);
        refuses(Files.write(folder.resolve("a.xlsx"), png), SheetsRefused.Why.NOT_A_TABLE);
    }

    @Test
    void refusesAZipThatIsNoWorkbook() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            RawWorkbook.put(zip, "readme.txt", "hello");
        }
        refuses(file, SheetsRefused.Why.NOT_A_TABLE);
    }

    @Test
    void refusesBinaryAndOpenDocumentWorkbooks() throws Exception {
        Path xlsb = folder.resolve("a.xlsb");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(xlsb))) {
            RawWorkbook.put(zip, "_rels/.rels", RawWorkbook.relations("r", "officeDocument", "xl/workbook.bin"));
        }
        refuses(xlsb, SheetsRefused.Why.OTHER_WORKBOOK);
        Path ods = folder.resolve("a.ods");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ods))) {
            RawWorkbook.put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        }
        refuses(ods, SheetsRefused.Why.OTHER_WORKBOOK);
    }

    @Test
    void tellsOldExcelFromAnEncryptedWorkbook() throws Exception {
        byte[] compound = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, compound, 0, 4);
        refuses(Files.write(folder.resolve("a.xls"), compound), SheetsRefused.Why.OLD_EXCEL);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, compound, 4096 - name.length, name.length);
        refuses(Files.write(folder.resolve("b.xlsx"), compound), SheetsRefused.Why.ENCRYPTED);
    }

    @Test
    void refusesAWorkbookCutOffOnTheWay() throws Exception {
        Path whole = RawWorkbook.rows("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>")
                .write(folder.resolve("a.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        refuses(
                Files.write(folder.resolve("b.xlsx"), Arrays.copyOf(bytes, bytes.length / 2)),
                SheetsRefused.Why.DAMAGED);
        refuses(RawWorkbook.rows("<row><c><v>1</row>").write(folder.resolve("c.xlsx")), SheetsRefused.Why.DAMAGED);
    }

    @Test
    void refusesAWorkbookWithADocumentType() throws Exception {
        Path file = RawWorkbook.rows("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>"
                                + "<row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>")
                .write(folder.resolve("a.xlsx"));
        refuses(file, SheetsRefused.Why.DAMAGED);
    }

    @Test
    void refusesAZipBomb() throws Exception {
        Path file = RawWorkbook.rows(
                        "<row><c t=\"str\"><v>a</v></c></row>" + " ".repeat(100 << 20) + "<row><c><v>1</v></c></row>")
                .write(folder.resolve("a.xlsx"));
        assertThat(Files.size(file)).isLessThan(200_000);
        refuses(file, SheetsRefused.Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void refusesAGzipBomb() throws Exception {
        Path file = folder.resolve("a.csv.gz");
        byte[] line = ("a,b\n" + " ".repeat(60_000) + "\n").getBytes(StandardCharsets.UTF_8);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 2000; i++) {
                out.write(line);
            }
        }
        refuses(file, SheetsRefused.Why.UNPACKS_TOO_LARGE);
    }

    @Test
    void refusesAFileAboveTheLimit() throws Exception {
        Path file = Tables.file(folder, "a.csv", "a,b\n".repeat(1000));
        SheetLimits small = new SheetLimits(1000, 1 << 20, 100, 10, 100);
        assertThatThrownBy(() -> SheetReader.open(file, "a.csv", small))
                .isInstanceOfSatisfying(
                        SheetsRefused.class, e -> assertThat(e.why()).isEqualTo(SheetsRefused.Why.TOO_LARGE));
    }

    @Test
    void refusesMoreColumnsThanTheLimit() throws Exception {
        refuses(Tables.file(folder, "a.csv", "name,".repeat(600) + "\n"), SheetsRefused.Why.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() throws Exception {
        Path file = Tables.file(folder, "a.csv", "name,place\nA,\"Chengdu\nB,Xi'an\n");
        assertThatThrownBy(() -> Tables.rows(file)).isInstanceOfSatisfying(SheetsRefused.class, e -> {
            assertThat(e.why()).isEqualTo(SheetsRefused.Why.QUOTE_NOT_CLOSED);
            assertThat(e.unmet().getFirst().args()).containsEntry("row", 2L);
        });
    }
}
