package io.yunzong.kernel;

import java.util.regex.Pattern;

/** Telephone numbers as people write them, mobile or fixed, with country code or extension. */
public final class Phones {
    private static final Pattern SHAPE = Pattern.compile("\\+?[0-9][0-9 ()\\-]{3,22}((转|ext\\.?|x|#|-) ?[0-9]{1,6})?");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 20;

    private Phones() {}

    /** Whether it could be dialled: 5 to 20 digits, perhaps with +, blanks, dashes, brackets and an extension. */
    public static boolean isPhone(String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        String dialled = text.startsWith("(") ? text.substring(1) : text;
        return digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS
                && SHAPE.matcher(dialled).matches();
    }
}
