package io.yunzong.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together by hand, as other programs write them: the parts a writing library would not let us spoil. */
final class RawWorkbook {

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String workbookAttributes = "";
    private String extraSheets = "";

    private RawWorkbook(String sheetXml) {
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
    }

    /** A worksheet from the inside of its sheetData. */
    static RawWorkbook rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    static RawWorkbook sheet(String inside) {
        return new RawWorkbook("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + inside + "</worksheet>");
    }

    RawWorkbook dates1904() {
        workbookAttributes = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    RawWorkbook part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    RawWorkbook hiddenSheetBefore(String inside) {
        extraSheets = "<sheet name=\"hidden\" sheetId=\"2\" state=\"hidden\" r:id=\"rId2\"/>";
        return part("xl/worksheets/sheet2.xml", "<worksheet>" + inside + "</worksheet>");
    }

    RawWorkbook strings(String items) {
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    /** Number formats, in the order of the style numbers of the cells, from 0. */
    RawWorkbook formats(String... codes) {
        StringBuilder formats = new StringBuilder("<styleSheet><numFmts>");
        StringBuilder styles = new StringBuilder("<cellXfs>");
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i].replace("\"", "&quot;");
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(200 + i, code));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(200 + i));
        }
        return part("xl/styles.xml", formats + "</numFmts>" + styles + "</cellXfs></styleSheet>");
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "_rels/.rels", relations("rId1", "officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + workbookAttributes + "<sheets>" + extraSheets
                            + "<sheet name=\"运单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(
                            "rId1",
                            "worksheet",
                            "worksheets/sheet1.xml",
                            "rId2",
                            "worksheet",
                            "/xl/worksheets/sheet2.xml",
                            "rId3",
                            "styles",
                            "styles.xml",
                            "rId4",
                            "sharedStrings",
                            "../xl/sharedStrings.xml"));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return file;
    }

    static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String relations(String... triples) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (int i = 0; i < triples.length; i += 3) {
            xml.append("<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\"/>"
                    .formatted(triples[i], triples[i + 1], triples[i + 2]));
        }
        return xml + "</Relationships>";
    }
}
