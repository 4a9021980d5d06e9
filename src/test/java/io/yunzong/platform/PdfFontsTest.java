package io.yunzong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.platform.PdfFonts.Weight;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFontsTest {
    @Test
    void writesChineseThatCanBeReadBackAndEmbedsOnlyWhatIsUsed() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PdfFonts fonts = PdfFonts.in(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                // 喆 is missing from the bold weight, the emoji from both
                fonts.show(content, "签收人：陶喆 Ångström 😀", Weight.BOLD, 12, 50, 700);
            }
            document.save(out);
        }

        try (PDDocument read = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(read)).contains("签收人：陶喆 Ångström □");
        }
        assertThat(out.size()).isLessThan(60_000);
    }

    @Test
    void wrapsAndCuts() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = PdfFonts.in(document);
            float room = fonts.width("八个汉字正好一行", Weight.REGULAR, 10);

            assertThat(fonts.wrap("八个汉字正好一行第二行还有很多很多字", Weight.REGULAR, 10, room, 2))
                    .isEqualTo(List.of("八个汉字正好一行", "第二行还有很多…"));
            assertThat(fonts.wrap("Zhangjiang Laboratories", Weight.REGULAR, 10, room, 2))
                    .isEqualTo(List.of("Zhangjiang", "Laboratories"));
            assertThat(fonts.fit("短", Weight.BOLD, 10, room)).isEqualTo("短");
        }
    }
}
