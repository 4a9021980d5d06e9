package io.yunzong.consignments.label;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Rectangle;

/**
 * Code 128 and QR as filled rectangles, so that any printer draws them sharp. Bars are a whole number of dots of a 203
 * dpi label printer wide, because a bar of two and a half dots comes out as two here and three there.
 */
final class Symbols {
    /** One dot at 203 dpi, in points. */
    private static final float DOT = 72f / 203f;

    private static final int MOST_DOTS = 4;
    /** Modules of white that scanners need on either side of Code 128. */
    private static final int QUIET = 10;

    private Symbols() {}

    /** Draws the code as wide as whole dots allow, centred in the box; the box's edge is white. */
    static void code128(PDPageContentStream page, String code, float x, float y, float width, float height)
            throws IOException {
        Code128 symbol = new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setModuleWidth(1);
        symbol.setQuietZoneHorizontal(0);
        symbol.setContent(code);
        int modules = symbol.getWidth();
        float module = DOT * Math.clamp((int) (width / DOT / (modules + 2 * QUIET)), 1, MOST_DOTS);
        float left = x + (width - modules * module) / 2;
        for (Rectangle bar : symbol.getRectangles()) {
            page.addRect(left + (float) bar.x * module, y, (float) bar.width * module, height);
        }
        page.fill();
    }

    /** Draws the square symbol with its lower left corner at the point. */
    static void qr(PDPageContentStream page, String code, float x, float y, float size) throws IOException {
        QrCode symbol = new QrCode();
        symbol.setPreferredEccLevel(QrCode.EccLevel.M);
        symbol.setModuleWidth(1);
        symbol.setContent(code);
        float module = size / symbol.getWidth();
        for (Rectangle cell : symbol.getRectangles()) {
            page.addRect(
                    x + (float) cell.x * module,
                    y + (symbol.getHeight() - (float) (cell.y + cell.height)) * module,
                    (float) cell.width * module,
                    (float) cell.height * module);
        }
        page.fill();
    }
}
