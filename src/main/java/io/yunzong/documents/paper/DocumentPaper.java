package io.yunzong.documents.paper;

import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Field;
import io.yunzong.documents.DocumentContent.Picture;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentVersion;
import io.yunzong.platform.PdfFonts;
import io.yunzong.platform.PdfFonts.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A document on A4: title, number, fields, sections with tables and pictures, and on every page the number, version and
 * hash. Prints nothing that may change later, so a version printed twice is the same, byte for byte.
 */
public final class DocumentPaper {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final float BODY = 10;
    private static final float LINE = 15;
    private static final int ENDLESS = 10_000;
    private static final float GAP = 12;
    private static final float PICTURE_HEIGHT = 210;
    private static final float FOOT = 8;
    private static final int SHOWN_HASH = 16;

    private final PDDocument pdf;
    private final PaperFlow flow;
    private final PdfFonts fonts;
    private final ZoneId zone;

    private DocumentPaper(PDDocument pdf, ZoneId zone) throws IOException {
        this.pdf = pdf;
        this.fonts = PdfFonts.in(pdf);
        this.flow = new PaperFlow(pdf, fonts);
        this.zone = zone;
    }

    /** @param content with the bytes of its pictures */
    public static byte[] print(Document document, DocumentVersion version, DocumentContent content, ZoneId zone) {
        try (PDDocument pdf = new PDDocument()) {
            // the same every time: neither the moment of printing nor chance goes in
            pdf.setDocumentId(document.id().value() * 1_000 + version.version());
            pdf.getDocumentInformation().setTitle(document.number() + " " + document.title());
            pdf.getDocumentInformation().setProducer("Yunzong");
            pdf.getDocumentInformation().setCreationDate(calendar(version.at()));
            DocumentPaper paper = new DocumentPaper(pdf, zone);
            paper.head(document, version);
            paper.fields(content.fields());
            for (Section section : content.sections()) {
                paper.section(section);
            }
            paper.flow.close();
            paper.foot(document, version);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Calendar calendar(Instant at) {
        return GregorianCalendar.from(at.atZone(ZoneId.of("UTC")));
    }

    private void head(Document document, DocumentVersion version) throws IOException {
        float size = fonts.sizeToFit(document.title(), Weight.BOLD, 18, 11, PaperFlow.WIDTH);
        String title = fonts.fit(document.title(), Weight.BOLD, size, PaperFlow.WIDTH);
        flow.need(80);
        flow.text(
                title,
                Weight.BOLD,
                size,
                PaperFlow.LEFT + (PaperFlow.WIDTH - fonts.width(title, Weight.BOLD, size)) / 2,
                size);
        flow.skip(30);
        String number = document.type().name() + "　编号 " + document.number() + "　第 " + version.version() + " 版";
        flow.text(fonts.fit(number, Weight.REGULAR, BODY, PaperFlow.WIDTH), Weight.REGULAR, BODY, PaperFlow.LEFT, BODY);
        flow.skip(LINE);
        String issued = "签发 " + version.at().atZone(zone).format(TIME) + "　" + version.byName();
        flow.text(fonts.fit(issued, Weight.REGULAR, BODY, PaperFlow.WIDTH), Weight.REGULAR, BODY, PaperFlow.LEFT, BODY);
        flow.skip(LINE);
        String reason = version.reason();
        if (reason != null) {
            paragraph("修订原因：" + reason);
        }
        flow.skip(2);
        flow.rule();
        flow.skip(8);
    }

    /** Two beside each other, as on a form. */
    private void fields(List<Field> fields) throws IOException {
        float width = PaperFlow.WIDTH / 2;
        float room = width - GAP;
        for (int i = 0; i < fields.size(); i += 2) {
            List<Field> row = fields.subList(i, Math.min(i + 2, fields.size()));
            List<List<String>> texts = row.stream()
                    .map(field -> lines(field.label() + "：" + field.value(), room, 6))
                    .toList();
            int lines = texts.stream().mapToInt(List::size).max().orElse(1);
            flow.need(lines * LINE);
            for (int column = 0; column < texts.size(); column++) {
                for (int line = 0; line < texts.get(column).size(); line++) {
                    flow.text(
                            texts.get(column).get(line),
                            Weight.REGULAR,
                            BODY,
                            PaperFlow.LEFT + column * width,
                            BODY + line * LINE);
                }
            }
            flow.skip(lines * LINE);
        }
        flow.skip(6);
    }

    private void section(Section section) throws IOException {
        if (!section.heading().isBlank()) {
            flow.need(50);
            flow.skip(6);
            flow.text(
                    fonts.fit(section.heading(), Weight.BOLD, 12, PaperFlow.WIDTH),
                    Weight.BOLD,
                    12,
                    PaperFlow.LEFT,
                    12);
            flow.skip(22);
        }
        for (String paragraph : section.paragraphs()) {
            paragraph(paragraph);
        }
        for (DocumentContent.Table table : section.tables()) {
            new TableDrawing(flow, table).draw();
        }
        pictures(section.pictures());
    }

    private void paragraph(String text) throws IOException {
        for (String part : text.split("\n", -1)) {
            for (String line : lines(part, PaperFlow.WIDTH, ENDLESS)) {
                flow.need(LINE);
                flow.text(line, Weight.REGULAR, BODY, PaperFlow.LEFT, BODY);
                flow.skip(LINE);
            }
        }
        flow.skip(3);
    }

    /** Two beside each other, so that 车下 and 车上 can be compared. */
    private void pictures(List<Picture> pictures) throws IOException {
        float width = (PaperFlow.WIDTH - GAP) / 2;
        for (int i = 0; i < pictures.size(); i += 2) {
            flow.need(PICTURE_HEIGHT + 2 * LINE);
            for (int column = 0; column < 2 && i + column < pictures.size(); column++) {
                picture(pictures.get(i + column), PaperFlow.LEFT + column * (width + GAP), width);
            }
            flow.skip(PICTURE_HEIGHT + 2 * LINE);
        }
    }

    private void picture(Picture picture, float x, float width) throws IOException {
        byte[] jpeg = picture.jpeg();
        if (jpeg != null) {
            PDImageXObject image = JPEGFactory.createFromByteArray(pdf, jpeg);
            float scale = Math.min(width / image.getWidth(), PICTURE_HEIGHT / image.getHeight());
            flow.image(image, x, image.getWidth() * scale, image.getHeight() * scale);
        }
        flow.text(fonts.fit(picture.caption(), Weight.REGULAR, 9, width), Weight.REGULAR, 9, x, PICTURE_HEIGHT + LINE);
    }

    private List<String> lines(String text, float room, int most) {
        List<String> lines = fonts.wrap(text, Weight.REGULAR, BODY, room, most);
        return lines.isEmpty() ? List.of("") : lines;
    }

    private void foot(Document document, DocumentVersion version) throws IOException {
        int pages = pdf.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            PDPage page = pdf.getPage(i);
            try (PDPageContentStream out =
                    new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
                String left = document.number() + "  第 " + version.version() + " 版  SHA-256 "
                        + version.sha256().substring(0, SHOWN_HASH) + "…";
                String right = "第 " + (i + 1) + " 页，共 " + pages + " 页";
                fonts.show(out, left, Weight.REGULAR, FOOT, PaperFlow.LEFT, 35);
                float x = PaperFlow.LEFT + PaperFlow.WIDTH - fonts.width(right, Weight.REGULAR, FOOT);
                fonts.show(out, right, Weight.REGULAR, FOOT, x, 35);
            }
        }
    }
}
