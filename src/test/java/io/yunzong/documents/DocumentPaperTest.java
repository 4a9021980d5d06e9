package io.yunzong.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.documents.paper.DocumentPaper;
import io.yunzong.documents.paper.DocumentTables;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetLimits;
import io.yunzong.sheets.SheetReader;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("H-09")
class DocumentPaperTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:30:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Document DOCUMENT = new Document(
            new DocumentId(7),
            "HF-GZD-2026-000012",
            DocumentFixtures.SHEET,
            new SiteId(1),
            new Subject("consignment", 3),
            "重点客户跟踪单",
            2,
            "ab".repeat(32),
            AT,
            AT,
            "王跟踪",
            null);
    private static final DocumentVersion SECOND = new DocumentVersion(2, "ab".repeat(32), "中转发车", AT, "王跟踪");

    private static byte[] print() {
        return DocumentPaper.print(DOCUMENT, SECOND, DocumentFixtures.detailed("请高度重视，安全操作"), SHANGHAI);
    }

    @Test
    @Tag("A-08")
    void printsEverythingOnA4WithPicturesAndPageNumbers() throws Exception {
        byte[] bytes = print();

        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("重点客户跟踪单", "HF-GZD-2026-000012", "第 2 版", "中转发车", "成都仪器有限公司")
                    .contains("2026-11-23 17:30", "节点 1", "节点 80", "车下", "车上", "abababababababab")
                    .contains("第 1 页，共 " + pdf.getNumberOfPages() + " 页");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            assertThat(text.split("到发记录", -1)).hasSize(2);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            int pictures = 0;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(pictures).isEqualTo(2);
        }
    }

    @Test
    void printsTheSameBytesEveryTime() {
        assertThat(print()).isEqualTo(print());
    }

    @Test
    void givesItsTablesAsAWorkbook(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentTables.write(DOCUMENT, DocumentFixtures.detailed("=1+1"), out);
        Path file = Files.write(folder.resolve("tables.xlsx"), out.toByteArray());

        try (Sheet sheet = SheetReader.open(file, "tables.xlsx", SheetLimits.DEFAULT)) {
            assertThat(sheet.headings()).containsExactly("项目", "内容");
        }
        try (var zip = new java.util.zip.ZipFile(file.toFile())) {
            assertThat(zip.stream().filter(entry -> entry.getName().startsWith("xl/worksheets/")))
                    .hasSize(2);
        }
    }
}
