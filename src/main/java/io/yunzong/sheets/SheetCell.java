package io.yunzong.sheets;

/**
 * One cell as text, and how it stood in the file.
 *
 * @param text trimmed of every kind of blank; numbers without exponent or thousands separators, dates as ISO
 *     date-times ({@code 2024-03-01T08:00:00}); for a {@link Kind#FAULT} what Excel shows, such as {@code #N/A}
 */
public record SheetCell(Kind kind, String text) {

    /** How the cell stood in the file. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A whole number of more than 15 digits kept as a floating number: its last digits are not to be trusted. */
        ROUNDED_NUMBER,
        /** A number which the workbook shows as a date. */
        DATE_TIME,
        /** An error value of a formula. */
        FAULT,
        /** A formula whose result was never computed. */
        NOT_COMPUTED,
        /** Longer than a cell may be; the text is its beginning. */
        TOO_LONG
    }

    /** The cell that holds nothing. */
    public static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "");

    /** A text cell; blanks around it are dropped and nothing left means {@link #EMPTY}. */
    public static SheetCell text(String raw) {
        String text = CellTexts.trim(raw);
        return text.isEmpty() ? EMPTY : new SheetCell(Kind.TEXT, text);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
