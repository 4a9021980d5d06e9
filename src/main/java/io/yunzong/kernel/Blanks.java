package io.yunzong.kernel;

import org.jspecify.annotations.Nullable;

/** Tidies what people type and paste: blanks around it go, Chinese full-width and unbreakable ones too. */
public final class Blanks {
    private Blanks() {}

    /** Without blanks at either end; empty for null. */
    public static String strip(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Stripped, or null when nothing is left. */
    public static @Nullable String toNull(@Nullable String text) {
        String stripped = strip(text);
        return stripped.isEmpty() ? null : stripped;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
