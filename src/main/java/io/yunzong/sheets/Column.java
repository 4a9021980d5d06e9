package io.yunzong.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is written: its heading, how its values are shown, and where a row's value comes from. A
 * value of null leaves the cell empty.
 *
 * @param width in characters, as Excel measures
 */
public record Column<T>(String heading, Kind kind, double width, Function<? super T, ?> value) {

    /** How values are shown. */
    public enum Kind {
        /** Always text, never a formula, whatever it starts with. */
        TEXT,
        NUMBER,
        /** An {@link Instant}, shown on the clock of Asia/Shanghai. */
        INSTANT,
        /** A share of one, shown as a percentage. */
        PERCENT,
        /** A {@link SheetCell} as it stood in another file. */
        CELL
    }

    public static <T> Column<T> text(String heading, Function<? super T, @Nullable String> value) {
        return new Column<>(heading, Kind.TEXT, 18, value);
    }

    public static <T> Column<T> number(String heading, Function<? super T, ? extends @Nullable Number> value) {
        return new Column<>(heading, Kind.NUMBER, 12, value);
    }

    public static <T> Column<T> instant(String heading, Function<? super T, @Nullable Instant> value) {
        return new Column<>(heading, Kind.INSTANT, 18, value);
    }

    /** A share of one, such as {@code 0.936}. */
    public static <T> Column<T> percent(String heading, Function<? super T, ? extends @Nullable Number> value) {
        return new Column<>(heading, Kind.PERCENT, 10, value);
    }

    /** A cell taken over from a file that was read. */
    public static <T> Column<T> cell(String heading, Function<? super T, @Nullable SheetCell> value) {
        return new Column<>(heading, Kind.CELL, 18, value);
    }

    /** The same column, wider or narrower. */
    public Column<T> wide(double characters) {
        return new Column<>(heading, kind, characters, value);
    }

    /** What stands in a row, brought to the kind of the column: text, a number, an instant or a cell. */
    @Nullable
    Object in(T row) {
        Object found = value.apply(row);
        if (found == null) {
            return null;
        }
        return switch (kind) {
            case TEXT -> found.toString();
            case NUMBER, PERCENT -> found instanceof BigDecimal ? found : new BigDecimal(found.toString());
            case INSTANT, CELL -> found;
        };
    }
}
