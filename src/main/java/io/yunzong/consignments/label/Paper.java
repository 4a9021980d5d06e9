package io.yunzong.consignments.label;

import io.yunzong.consignments.GoodsNature;
import io.yunzong.platform.PdfFonts;
import io.yunzong.platform.PdfFonts.Weight;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** One label's page, measured in millimetres from its upper left corner as people measure paper; text in points. */
final class Paper {
    private static final float POINTS_PER_MM = 72f / 25.4f;
    private static final float SMALLEST = 5;

    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final float height;

    Paper(PDPageContentStream page, PdfFonts fonts, float heightMm) {
        this.page = page;
        this.fonts = fonts;
        this.height = heightMm;
    }

    static float points(float mm) {
        return mm * POINTS_PER_MM;
    }

    private float down(float mm) {
        return points(height - mm);
    }

    /** Text with its base line at {@code y}, cut when wider than the room. */
    void text(String text, Weight weight, float size, float x, float y, float room) throws IOException {
        fonts.show(page, fonts.fit(text, weight, size, points(room)), weight, size, points(x), down(y));
    }

    /** Text as large as the room allows. */
    void largeText(String text, Weight weight, float largest, float smallest, float x, float y, float room)
            throws IOException {
        float size = fonts.sizeToFit(text, weight, largest, smallest, points(room));
        text(text, weight, size, x, y, room);
    }

    void rightText(String text, Weight weight, float size, float right, float y, float room) throws IOException {
        String shown = fonts.fit(text, weight, size, points(room));
        float width = fonts.width(shown, weight, size);
        fonts.show(page, shown, weight, size, points(right) - width, down(y));
    }

    void centredText(String text, Weight weight, float size, float x, float y, float room) throws IOException {
        float fitting = fonts.sizeToFit(text, weight, size, SMALLEST, points(room));
        String shown = fonts.fit(text, weight, fitting, points(room));
        float width = fonts.width(shown, weight, fitting);
        fonts.show(page, shown, weight, fitting, points(x) + (points(room) - width) / 2, down(y));
    }

    /** Up to so many lines, the first with its base line at {@code y}. */
    void paragraph(String text, Weight weight, float size, float x, float y, float room, int mostLines)
            throws IOException {
        float lead = size * 1.25f / POINTS_PER_MM;
        List<String> lines = fonts.wrap(text, weight, size, points(room), mostLines);
        for (int i = 0; i < lines.size(); i++) {
            fonts.show(page, lines.get(i), weight, size, points(x), down(y + i * lead));
        }
    }

    /** A word in white on black. */
    void badge(String text, float size, float x, float y, float width, float heightMm) throws IOException {
        page.addRect(points(x), down(y + heightMm), points(width), points(heightMm));
        page.fill();
        page.setNonStrokingColor(1f);
        centredText(text, Weight.BOLD, size, x, y + heightMm / 2 + size * 0.36f / POINTS_PER_MM, width);
        page.setNonStrokingColor(0f);
    }

    void line(float x1, float y1, float x2, float y2, float thickness) throws IOException {
        page.setLineWidth(points(thickness));
        page.moveTo(points(x1), down(y1));
        page.lineTo(points(x2), down(y2));
        page.stroke();
    }

    void frame(float x, float y, float width, float heightMm, float thickness) throws IOException {
        page.setLineWidth(points(thickness));
        page.addRect(points(x), down(y + heightMm), points(width), points(heightMm));
        page.stroke();
    }

    /** An arrow that points right, its middle at {@code y}. */
    void arrow(float x, float y, float width) throws IOException {
        float head = 2.6f;
        line(x, y, x + width - head + 0.2f, y, 0.8f);
        page.moveTo(points(x + width), down(y));
        page.lineTo(points(x + width - head), down(y - head * 0.75f));
        page.lineTo(points(x + width - head), down(y + head * 0.75f));
        page.closePath();
        page.fill();
    }

    void pictogram(GoodsNature nature, float x, float y, float size) throws IOException {
        Pictograms.draw(page, nature, points(x), down(y + size), points(size));
    }

    void code128(String code, float x, float y, float width, float heightMm) throws IOException {
        Symbols.code128(page, code, points(x), down(y + heightMm), points(width), points(heightMm));
    }

    void qr(String code, float x, float y, float size) throws IOException {
        Symbols.qr(page, code, points(x), down(y + size), points(size));
    }
}
