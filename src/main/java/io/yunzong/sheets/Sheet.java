package io.yunzong.sheets;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table found in a file: its headings and, as often as wanted, a pass over its rows. Holds the file open and
 * removes temporary copies when closed.
 */
public interface Sheet extends AutoCloseable {

    SheetFormat format();

    /** The encoding of a text file; empty for a workbook. */
    Optional<Charset> charset();

    /** The delimiter of a text file; empty for a workbook. */
    Optional<Character> delimiter();

    /** The name of the worksheet that is read (the first visible one with content); empty for a text file. */
    Optional<String> sheetName();

    /**
     * One name per column, none of them blank and no two alike: an unnamed column is called by its letter
     * ({@code 列F}), a repeated name carries the group above it or a number.
     */
    List<String> headings();

    /** The row of the headings; the table's rows follow it. */
    long headingRow();

    /** A new pass over the rows below the headings. */
    SheetRows rows();

    /** Every row below the headings, in order. */
    default void forEachRow(Consumer<SheetRow> action) {
        try (SheetRows rows = rows()) {
            rows.forEachRemaining(action);
        }
    }

    @Override
    void close();
}
