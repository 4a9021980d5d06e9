package io.yunzong.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes delimited text. */
final class CsvWriter<T> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(SheetWriter.ZONE);

    private final Writer out;
    private final char delimiter;
    private final List<Column<T>> columns;

    CsvWriter(OutputStream out, char delimiter, Charset charset, List<Column<T>> columns) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
        this.delimiter = delimiter;
        this.columns = columns;
        if (charset.name().startsWith("UTF-")) {
            this.out.write('\uFEFF');
        }
        for (int i = 0; i < columns.size(); i++) {
            field(i, FormulaGuard.apply(columns.get(i).heading()));
        }
        this.out.write("\r\n");
    }

    void write(T row) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            field(i, text(columns.get(i).in(row)));
        }
        out.write("\r\n");
    }

    void finish() throws IOException {
        out.flush();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Instant instant -> TIME.format(instant);
            case SheetCell cell -> takenOver(cell);
            default -> FormulaGuard.apply(value.toString());
        };
    }

    private static String takenOver(SheetCell cell) {
        return switch (cell.kind()) {
            case NUMBER -> cell.text();
            case DATE_TIME -> cell.text().replace('T', ' ');
            default -> FormulaGuard.apply(cell.text());
        };
    }

    private void field(int index, String text) throws IOException {
        if (index > 0) {
            out.write(delimiter);
        }
        if (needsQuotes(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
