package io.yunzong.sheets;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes delimited text apart, record by record. Lenient where people are careless: a quote inside an unquoted field is
 * a character, text behind a closing quote belongs to the field, CR, LF and CRLF all end a record. Strict where memory
 * is at stake: a quoted field is as long as a cell may be, or its quote was never closed.
 */
final class CsvCursor {

    private static final int END = -1;
    /** A quoted cell beyond this many characters means that a quote is missing somewhere. */
    private static final int LONGEST_QUOTED = 1 << 20;

    private final Reader reader;
    private final char delimiter;
    private final SheetLimits limits;
    private final StringBuilder field = new StringBuilder();
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int filled;
    private long record;
    private boolean fieldTooLong;

    CsvCursor(Reader reader, char delimiter, SheetLimits limits) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** The next record, blank ones included, or null at the end. */
    @Nullable
    SheetRow next() throws IOException {
        int c = read();
        if (c == END) {
            return null;
        }
        record++;
        List<SheetCell> cells = new ArrayList<>();
        while (true) {
            c = c == '"' ? quoted() : unquoted(c);
            // what stands beyond the last column allowed is counted by the caller through the width
            if (cells.size() <= limits.columns()) {
                cells.add(cell());
            }
            if (c != delimiter) {
                break;
            }
            c = read();
        }
        if (c == '\r' && peek() == '\n') {
            position++;
        }
        return new SheetRow(record, cells);
    }

    private int unquoted(int first) throws IOException {
        start();
        int c = first;
        while (c != delimiter && c != '\n' && c != '\r' && c != END) {
            append((char) c);
            c = read();
        }
        return c;
    }

    private int quoted() throws IOException {
        start();
        int length = 0;
        while (true) {
            int c = read();
            if (c == END) {
                throw new SheetsRefused(SheetsRefused.Why.QUOTE_NOT_CLOSED, Map.of("row", record));
            }
            if (c == '"') {
                if (peek() != '"') {
                    break;
                }
                position++;
            }
            append((char) c);
            if (++length > LONGEST_QUOTED) {
                throw new SheetsRefused(SheetsRefused.Why.QUOTE_NOT_CLOSED, Map.of("row", record));
            }
        }
        int c = read();
        while (c != delimiter && c != '\n' && c != '\r' && c != END) {
            append((char) c);
            c = read();
        }
        return c;
    }

    private void start() {
        field.setLength(0);
        fieldTooLong = false;
    }

    private void append(char c) {
        if (field.length() < limits.cellLength()) {
            field.append(c);
        } else {
            fieldTooLong = true;
        }
    }

    private SheetCell cell() {
        if (fieldTooLong) {
            return new SheetCell(SheetCell.Kind.TOO_LONG, field.toString());
        }
        return field.isEmpty() ? SheetCell.EMPTY : SheetCell.text(FormulaGuard.undo(field.toString()));
    }

    private int peek() throws IOException {
        return position < filled || fill() ? buffer[position] : END;
    }

    private int read() throws IOException {
        return position < filled || fill() ? buffer[position++] : END;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, reader.read(buffer, 0, buffer.length));
        position = 0;
        return filled > 0;
    }
}
