package io.yunzong.consignments.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number printed on a waybill and searched for. Kept in capitals, so that it is unique whatever the case typed. An
 * issued number is the code of the shipping branch, the day ({@code yyMMdd}, China time) and a sequence of that branch
 * and day: {@code LY2611230001}.
 */
public final class WaybillNumber {
    private static final Pattern VALID = Pattern.compile("[0-9A-Z][0-9A-Z/._-]{2,38}[0-9A-Z]");
    private static final int LONGEST_PREFIX = 12;

    private WaybillNumber() {}

    /** As kept and compared. */
    public static String normalise(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(String normalised) {
        return VALID.matcher(normalised).matches();
    }

    /** @param day {@code yyMMdd} */
    public static String issued(String siteCode, String day, long sequence) {
        String prefix = siteCode.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (prefix.isEmpty()) {
            prefix = "YZ";
        }
        String shortPrefix = prefix.substring(0, Math.min(prefix.length(), LONGEST_PREFIX));
        return "%s%s%04d".formatted(shortPrefix, day, sequence);
    }
}
