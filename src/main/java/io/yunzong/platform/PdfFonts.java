package io.yunzong.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one PDF being written: Chinese and Latin, of which only the characters used go into the file. Measures
 * are points (1/72 inch). The regular weight knows every character of GBK; the bold one those of GB 2312, and lends the
 * rest from the regular. What neither knows is drawn as {@code □}, never refused. Not for several threads.
 */
public final class PdfFonts {
    /** How heavy the strokes are. */
    public enum Weight {
        REGULAR,
        BOLD
    }

    private static final int UNKNOWN = '□';
    private static final String ELLIPSIS = "…";

    private final Face regular;
    private final Face bold;

    private PdfFonts(Face regular, Face bold) {
        this.regular = regular;
        this.bold = bold;
    }

    private record Face(PDType0Font font, CmapLookup characters) {
        boolean knows(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }

    private record Run(Face face, String text) {}

    /** Fonts for this document. */
    public static PdfFonts in(PDDocument document) throws IOException {
        return new PdfFonts(load(document, "NotoSansSC-Regular.ttf"), load(document, "NotoSansSC-Bold.ttf"));
    }

    private static Face load(PDDocument document, String file) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PdfFonts.class.getResourceAsStream("/fonts/" + file), "no font " + file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            // the document reads the font again when it is saved, and closes it with itself
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    /** How wide the text is, in points. */
    public float width(String text, Weight weight, float size) {
        float width = 0;
        for (Run run : runs(text, weight)) {
            try {
                width += run.face().font().getStringWidth(run.text()) * size / 1000;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return width;
    }

    /** Writes the text with its base line beginning at the point. */
    public void show(PDPageContentStream page, String text, Weight weight, float size, float x, float y)
            throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (Run run : runs(text, weight)) {
            page.setFont(run.face().font(), size);
            page.showText(run.text());
        }
        page.endText();
    }

    /** The text, cut with an ellipsis when it is wider than there is room. */
    public String fit(String text, Weight weight, float size, float room) {
        if (width(text, weight, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + ELLIPSIS, weight, size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    /** The largest size, not above the first and not below the second, at which the text fits the room. */
    public float sizeToFit(String text, Weight weight, float largest, float smallest, float room) {
        float width = width(text, weight, largest);
        return width <= room ? largest : Math.max(smallest, largest * room / width);
    }

    /** The text in lines no wider than the room; Latin words stay whole where they can; the last line is cut. */
    public List<String> wrap(String text, Weight weight, float size, float room, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < mostLines - 1 && width(rest, weight, size) > room) {
            int end = breakAt(rest, weight, size, room);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(fit(rest, weight, size, room));
        }
        return lines;
    }

    private int breakAt(String text, Weight weight, float size, float room) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1)), weight, size) <= room) {
            end = text.offsetByCodePoints(end, 1);
        }
        int blank = text.lastIndexOf(' ', end);
        boolean insideWord = end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1));
        return insideWord && blank > 0 ? blank : end;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private List<Run> runs(String text, Weight weight) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Face face = regular;
        for (int character : text.codePoints().toArray()) {
            int shown = Character.isISOControl(character) ? ' ' : character;
            Face next = weight == Weight.BOLD && bold.knows(shown) ? bold : regular;
            if (!next.knows(shown)) {
                shown = UNKNOWN;
            }
            if (!next.equals(face) && !run.isEmpty()) {
                runs.add(new Run(face, run.toString()));
                run.setLength(0);
            }
            face = next;
            run.appendCodePoint(shown);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(face, run.toString()));
        }
        return runs;
    }
}
