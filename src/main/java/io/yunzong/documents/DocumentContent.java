package io.yunzong.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says: fields at its head, then sections of paragraphs, tables and pictures, in this order.
 */
public record DocumentContent(List<Field> fields, List<Section> sections) {
    public DocumentContent {
        fields = List.copyOf(fields);
        sections = List.copyOf(sections);
    }

    /** A line at the head, such as 运单号 and its number. */
    public record Field(String label, String value) {}

    /** @param heading empty for none */
    public record Section(String heading, List<String> paragraphs, List<Table> tables, List<Picture> pictures) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
            tables = List.copyOf(tables);
            pictures = List.copyOf(pictures);
        }

        public static Section of(String heading, String... paragraphs) {
            return new Section(heading, List.of(paragraphs), List.of(), List.of());
        }
    }

    /**
     * @param title empty for none
     * @param rows each as wide as the headings
     */
    public record Table(String title, List<String> headings, List<List<String>> rows) {
        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A picture. Its bytes are part of the document: whatever becomes of the photo it was made from, the document keeps
     * it.
     *
     * @param sha256 of the bytes
     * @param jpeg null when the document was read for a screen, which fetches pictures one by one
     */
    public record Picture(String caption, String sha256, byte @Nullable [] jpeg) {
        public static Picture of(String caption, byte[] jpeg) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(jpeg);
                return new Picture(caption, HexFormat.of().formatHex(hash), jpeg.clone());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** All pictures, section by section. */
    public List<Picture> pictures() {
        return sections.stream().flatMap(section -> section.pictures().stream()).toList();
    }

    /** All tables, section by section. */
    public List<Table> tables() {
        return sections.stream().flatMap(section -> section.tables().stream()).toList();
    }
}
