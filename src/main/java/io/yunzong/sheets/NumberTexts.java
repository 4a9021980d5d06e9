package io.yunzong.sheets;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: thousands separators, full-width digits, a percent sign, a currency sign. */
public final class NumberTexts {

    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}([,' ]\\d{3})+(\\.\\d+)?");
    /** What Excel makes of a long number when it saves text: the digits behind the point are all that is left. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?(\\d{1,3})");

    private NumberTexts() {}

    /** The number in a text, or empty if it is none. */
    public static Optional<BigDecimal> find(String raw) {
        String text = CellTexts.trim(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        if (text.startsWith("¥") || text.startsWith("$")) {
            text = CellTexts.trim(text.substring(1));
        }
        boolean percent = text.endsWith("%");
        if (percent) {
            text = CellTexts.trim(text.substring(0, text.length() - 1));
        }
        if (GROUPED.matcher(text).matches()) {
            text = text.replaceAll("[,' ]", "");
        }
        if (text.length() > 60 || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        return Optional.of(percent ? number.movePointLeft(2) : number);
    }

    /** Whether a text is a long whole number that a spreadsheet has cut down to {@code 1.23457E+17}. */
    public static boolean hasLostDigits(String text) {
        var match = SCIENTIFIC.matcher(text);
        if (!match.matches()) {
            return false;
        }
        int kept = match.group(1) == null ? 0 : match.group(1).length() - 1;
        return Integer.parseInt(match.group(2)) > kept && Integer.parseInt(match.group(2)) >= 11;
    }

    /** The digits of a number of a workbook, without exponent and without the noise of floating numbers. */
    static SheetCell cell(String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException e) {
            return SheetCell.text(value);
        }
        boolean scientific = value.indexOf('E') >= 0 || value.indexOf('e') >= 0;
        if (Math.abs((long) number.scale()) > 400) {
            return SheetCell.text(value);
        }
        if (number.precision() > 15 && (scientific || number.scale() > 0)) {
            number = number.round(new java.math.MathContext(15));
        }
        if (number.signum() == 0) {
            return new SheetCell(SheetCell.Kind.NUMBER, "0");
        }
        String digits = (number.scale() > 0 ? number.stripTrailingZeros() : number).toPlainString();
        boolean rounded =
                scientific && number.scale() <= 0 && digits.replace("-", "").length() > 15;
        return new SheetCell(rounded ? SheetCell.Kind.ROUNDED_NUMBER : SheetCell.Kind.NUMBER, digits);
    }
}
