package io.yunzong.documents.domain;

import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentContent.Section;
import io.yunzong.documents.DocumentContent.Table;
import io.yunzong.documents.DocumentType;
import io.yunzong.kernel.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A document as one text of which there is exactly one way to write it, so that its hash says whether two say the same.
 * Every part is preceded by its length: no choice of words in one part can pass for another part. Number, time and
 * author are not in it: the same content has the same hash.
 */
public final class CanonicalText {
    private final StringBuilder text = new StringBuilder("yunzong document 1\n");

    private CanonicalText() {}

    public static String of(DocumentType type, Subject subject, String title, DocumentContent content) {
        CanonicalText canonical = new CanonicalText();
        canonical.part("type", type.code());
        canonical.part("type name", type.name());
        canonical.part("subject", subject.toString());
        canonical.part("title", title);
        canonical.count("fields", content.fields());
        content.fields().forEach(field -> {
            canonical.part("label", field.label());
            canonical.part("value", field.value());
        });
        canonical.count("sections", content.sections());
        content.sections().forEach(canonical::section);
        return canonical.text.toString();
    }

    private void section(Section section) {
        part("heading", section.heading());
        count("paragraphs", section.paragraphs());
        section.paragraphs().forEach(paragraph -> part("paragraph", paragraph));
        count("tables", section.tables());
        section.tables().forEach(this::table);
        count("pictures", section.pictures());
        section.pictures().forEach(picture -> {
            part("caption", picture.caption());
            part("picture", picture.sha256());
        });
    }

    private void table(Table table) {
        part("table", table.title());
        count("headings", table.headings());
        table.headings().forEach(heading -> part("heading", heading));
        count("rows", table.rows());
        table.rows().forEach(row -> {
            count("cells", row);
            row.forEach(cell -> part("cell", cell));
        });
    }

    private void count(String name, List<?> list) {
        text.append(name).append(' ').append(list.size()).append('\n');
    }

    private void part(String name, String value) {
        text.append(name)
                .append(' ')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n');
    }

    /** SHA-256 of a canonical text in UTF-8, hexadecimal. */
    public static String hash(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every word of a document, in small letters, for searching. */
    public static String words(String number, DocumentType type, String title, DocumentContent content) {
        StringBuilder words = new StringBuilder();
        words.append(number).append(' ').append(type.name()).append(' ').append(title);
        content.fields().forEach(field -> words.append(' ').append(field.value()));
        content.sections().forEach(section -> {
            words.append(' ').append(section.heading());
            section.paragraphs().forEach(paragraph -> words.append(' ').append(paragraph));
            section.tables()
                    .forEach(table -> table.rows()
                            .forEach(
                                    row -> row.forEach(cell -> words.append(' ').append(cell))));
        });
        return words.toString().toLowerCase(Locale.ROOT);
    }
}
