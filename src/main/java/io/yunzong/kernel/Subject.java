package io.yunzong.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a task, a photo or a document is about, for modules that stand below the thing itself: a kind and its id, written
 * {@code consignment:12}.
 */
public record Subject(String kind, long id) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z_]{0,39}");
    private static final String CONSIGNMENT = "consignment";

    public Subject {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of subject: " + kind);
        }
    }

    public static Subject of(ConsignmentId consignment) {
        return new Subject(CONSIGNMENT, consignment.value());
    }

    /** @throws IllegalArgumentException when it is not of the form {@code kind:id} */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a subject: " + text);
        }
        return new Subject(
                text.substring(0, colon).toLowerCase(Locale.ROOT), Long.parseLong(text.substring(colon + 1)));
    }

    public boolean isConsignment() {
        return kind.equals(CONSIGNMENT);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
