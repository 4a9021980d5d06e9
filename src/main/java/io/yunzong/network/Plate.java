package io.yunzong.network;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Number plates. People write one plate in many ways; the system keeps one. */
public final class Plate {
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}.·•‧∙⋅・。_\\-–—]+");
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9\\p{IsHan}]{4,16}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private Plate() {}

    /** Upper case and half width, without blanks, dots and dashes: {@code 鲁q·12345} becomes {@code 鲁Q12345}. */
    public static String normalise(String written) {
        String halfWidth = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return NOISE.matcher(halfWidth).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Whether a normalised plate could be one: 4 to 16 letters, digits and Chinese characters, a digit among them. */
    public static boolean isValid(String normalised) {
        return SHAPE.matcher(normalised).matches() && DIGIT.matcher(normalised).find();
    }
}
