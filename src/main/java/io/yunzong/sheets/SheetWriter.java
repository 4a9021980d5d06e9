package io.yunzong.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one way tables leave the product. Streams row by row; text never becomes a formula in the reader's spreadsheet.
 * The stream handed in is finished but left open.
 */
public final class SheetWriter {

    /** The clock on which instants are shown. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private SheetWriter() {}

    /** Writes a workbook: bold headings on a frozen row, typed columns; a table beyond Excel's rows goes on in further worksheets. */
    public static <T> void xlsx(
            OutputStream out, String sheetName, List<Column<T>> columns, Iterable<? extends T> rows) {
        try (XlsxWriter<T> writer = new XlsxWriter<>(out, sheetName, columns)) {
            for (T row : rows) {
                writer.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a workbook from a stream, which is closed. */
    public static <T> void xlsx(OutputStream out, String sheetName, List<Column<T>> columns, Stream<? extends T> rows) {
        try (rows) {
            Iterator<? extends T> iterator = rows.iterator();
            xlsx(out, sheetName, columns, () -> cast(iterator));
        }
    }

    /** Writes comma-separated text in UTF-8 with a byte order mark, as Excel opens it rightly. */
    public static <T> void csv(OutputStream out, List<Column<T>> columns, Iterable<? extends T> rows) {
        text(out, ',', StandardCharsets.UTF_8, columns, rows);
    }

    /** Writes delimited text in an encoding of choice; the Unicode ones get a byte order mark. */
    public static <T> void text(
            OutputStream out, char delimiter, Charset charset, List<Column<T>> columns, Iterable<? extends T> rows) {
        try {
            CsvWriter<T> writer = new CsvWriter<>(out, delimiter, charset, columns);
            for (T row : rows) {
                writer.write(row);
            }
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Iterator<T> cast(Iterator<? extends T> iterator) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public T next() {
                return iterator.next();
            }
        };
    }
}
