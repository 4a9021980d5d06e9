package io.yunzong.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Draws the photos of the demonstration: cases of goods in some light, and across them in large letters that nothing of
 * this is real. No two look alike, or they would be suspected of being used twice.
 */
final class DemoPhotos {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int COLUMNS = 9;
    private static final int ROWS = 7;

    private final TrueTypeFont font;
    private final CmapLookup characters;

    private DemoPhotos(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
    }

    /** With the letters the product's papers are written in, so that no fonts of the machine are needed. */
    static DemoPhotos ready() {
        try (InputStream stream = Objects.requireNonNull(
                DemoPhotos.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf"), "no font")) {
            return new DemoPhotos(new TTFParser().parse(new RandomAccessReadBuffer(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A picture nobody has seen before.
     *
     * @param seed the same seed is the same picture
     * @param lines what it is said to show
     */
    byte[] jpeg(long seed, String... lines) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        cases(drawing, new SplittableRandom(seed));
        drawing.setColor(new Color(180, 30, 30));
        write(drawing, "模拟", 40, 170, 150);
        drawing.setColor(new Color(20, 20, 20));
        for (int i = 0; i < lines.length; i++) {
            write(drawing, lines[i], 40, 290 + i * 50, 32);
        }
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cases(Graphics2D drawing, SplittableRandom random) {
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                int light = 110 + random.nextInt(146);
                drawing.setColor(new Color(light, light * 9 / 10, light * 7 / 10));
                drawing.fillRect(x * WIDTH / COLUMNS, y * HEIGHT / ROWS, WIDTH / COLUMNS + 1, HEIGHT / ROWS + 1);
            }
        }
    }

    private void write(Graphics2D drawing, String text, double x, double y, double size) {
        try {
            double scale = size / font.getUnitsPerEm();
            double at = x;
            for (int character : text.codePoints().toArray()) {
                int glyph = characters.getGlyphId(character);
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    GeneralPath path = data.getPath();
                    path.transform(new AffineTransform(scale, 0, 0, -scale, at, y));
                    drawing.fill(path);
                }
                at += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
