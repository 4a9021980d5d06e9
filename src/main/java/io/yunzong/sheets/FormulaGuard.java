package io.yunzong.sheets;

/**
 * Keeps text from becoming a formula when a person opens a CSV file in a spreadsheet: an apostrophe goes before a text
 * that starts like one, and is taken off again when the file comes back.
 */
final class FormulaGuard {

    private static final String STARTERS = "=+-@\t\r";

    private FormulaGuard() {}

    static String apply(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    static String undo(String text) {
        return text.startsWith("'") && startsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text, int at) {
        int first = at;
        // a spreadsheet drops leading blanks before it looks
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first < text.length() && STARTERS.indexOf(fold(text.charAt(first))) >= 0;
    }

    /** Some spreadsheets take the full-width signs for formulas too. */
    private static char fold(char c) {
        return switch (c) {
            case '＝' -> '=';
            case '＋' -> '+';
            case '－' -> '-';
            case '＠' -> '@';
            default -> c;
        };
    }
}
