package io.yunzong.documents.paper;

import io.yunzong.platform.PdfFonts;
import io.yunzong.platform.PdfFonts.Weight;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * A4 pages filled from the top down, a new one when there is no room. Measures are points. {@code y} counts from the
 * bottom, as PDF does.
 */
final class PaperFlow implements AutoCloseable {
    static final float LEFT = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 50;
    private static final float BOTTOM = 60;

    private final PDDocument document;
    private final PdfFonts fonts;
    private @Nullable PDPageContentStream page;
    private float y;

    PaperFlow(PDDocument document, PdfFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    PdfFonts fonts() {
        return fonts;
    }

    /** How high a block may be to fit any page. */
    static float roomOfAPage() {
        return TOP - BOTTOM;
    }

    /** Goes on to the next page unless there is so much room left. @return whether it did */
    boolean need(float height) throws IOException {
        if (page != null && y - height >= BOTTOM) {
            return false;
        }
        close();
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = TOP;
        return true;
    }

    void skip(float height) {
        y -= height;
    }

    float y() {
        return y;
    }

    /** Text with its base line so far below the current height; does not move on. */
    void text(String text, Weight weight, float size, float x, float below) throws IOException {
        fonts.show(page(), text, weight, size, x, y - below);
    }

    /** A frame from the current height down. */
    void frame(float x, float width, float height, boolean shaded) throws IOException {
        PDPageContentStream out = page();
        if (shaded) {
            out.setNonStrokingColor(0.92f);
            out.addRect(x, y - height, width, height);
            out.fill();
            out.setNonStrokingColor(0f);
        }
        out.setLineWidth(0.5f);
        out.addRect(x, y - height, width, height);
        out.stroke();
    }

    void rule() throws IOException {
        PDPageContentStream out = page();
        out.setLineWidth(1);
        out.moveTo(LEFT, y);
        out.lineTo(LEFT + WIDTH, y);
        out.stroke();
    }

    /** A picture from the current height down. */
    void image(PDImageXObject image, float x, float width, float height) throws IOException {
        page().drawImage(image, x, y - height, width, height);
    }

    private PDPageContentStream page() throws IOException {
        if (page == null) {
            need(0);
        }
        return java.util.Objects.requireNonNull(page);
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
