package io.yunzong.consignments.label;

import io.yunzong.consignments.LabelFormat;
import io.yunzong.platform.PdfFonts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Labels as a PDF, a page each, cut to the size of the label so that a label printer prints it as it is. */
public final class LabelPdf {
    private LabelPdf() {}

    public static void write(List<Label> labels, LabelFormat format, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = PdfFonts.in(document);
            document.getDocumentInformation().setTitle("货件标签");
            for (Label label : labels) {
                PDPage page =
                        new PDPage(new PDRectangle(Paper.points(format.widthMm()), Paper.points(format.heightMm())));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    LabelDrawing drawing = new LabelDrawing(label, new Paper(content, fonts, format.heightMm()));
                    switch (format) {
                        case MM_100_X_150 -> drawing.drawTall();
                        case MM_100_X_100 -> drawing.drawSquare();
                    }
                }
            }
            document.save(out);
        }
    }
}
