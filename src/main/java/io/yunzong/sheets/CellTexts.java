package io.yunzong.sheets;

import java.text.Normalizer;
import java.util.Locale;

/** What counts as blank in a cell, and when two headings are the same. */
public final class CellTexts {

    private CellTexts() {}

    /** Without blanks of any kind (no-break, full-width, zero-width, byte order marks) at both ends. */
    public static String trim(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    /** The form in which headings are compared: half-width, lower case, no blanks, underscores, stars or brackets' edges. */
    public static String headingKey(String heading) {
        String folded = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.chars()
                .filter(c -> !isBlank((char) c) && "_-*:.()[]/".indexOf(c) < 0)
                .forEach(c -> key.append((char) c));
        return key.toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || (c >= '\u2000' && c <= '\u200F')
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u2060'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u0085';
    }
}
