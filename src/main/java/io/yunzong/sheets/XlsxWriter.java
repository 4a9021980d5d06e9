package io.yunzong.sheets;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook row by row; only some hundred rows are in memory at a time. */
final class XlsxWriter<T> implements AutoCloseable {

    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final String DATE_TIME = "yyyy-mm-dd hh:mm";

    private final Workbook workbook;
    private final String name;
    private final List<Column<T>> columns;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxWriter(OutputStream out, String name, List<Column<T>> columns) {
        this(out, name, columns, Worksheet.MAX_ROWS);
    }

    XlsxWriter(OutputStream out, String name, List<Column<T>> columns, int rowsPerSheet) {
        this.workbook = new Workbook(new Unclosed(out), "Yunzong", null);
        this.name = name;
        this.columns = columns;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = begin(name);
    }

    private Worksheet begin(String sheetName) {
        Worksheet begun = workbook.newWorksheet(sheetName.replaceAll("[\\\\/?*\\[\\]:]", " "));
        begun.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            String heading = columns.get(i).heading();
            begun.width(i, Math.clamp(Math.max(columns.get(i).width(), heading.length() * 2.0 + 2), 6, 60));
            begun.inlineString(0, i, heading);
            begun.style(0, i).bold().fillColor("E8EEF7").wrapText(true).set();
        }
        row = 1;
        return begun;
    }

    void write(T item) throws IOException {
        if (row == rowsPerSheet) {
            sheet.finish();
            sheets++;
            sheet = begin(name + " (" + sheets + ")");
        }
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).in(item);
            if (value != null) {
                cell(i, value, columns.get(i).kind());
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, Object value, Column.Kind kind) {
        switch (value) {
            case BigDecimal number -> {
                sheet.value(row, column, number);
                if (kind == Column.Kind.PERCENT) {
                    sheet.style(row, column).format("0.0%").set();
                }
            }
            case Instant instant ->
                time(column, instant.atZone(SheetWriter.ZONE).toLocalDateTime());
            case SheetCell cell -> takenOver(column, cell);
            default -> text(column, value.toString());
        }
    }

    private void takenOver(int column, SheetCell cell) {
        switch (cell.kind()) {
            case EMPTY -> {}
            // a longer number would lose digits in Excel
            case NUMBER -> {
                if (cell.text().length() <= 15) {
                    sheet.value(row, column, new BigDecimal(cell.text()));
                } else {
                    text(column, cell.text());
                }
            }
            case DATE_TIME -> {
                LocalDateTime time = LocalDateTime.parse(cell.text());
                // Excel itself has no dates before 1900
                if (time.getYear() > 1900) {
                    time(column, time);
                } else {
                    text(column, cell.text());
                }
            }
            default -> text(column, cell.text());
        }
    }

    private void time(int column, LocalDateTime time) {
        sheet.value(row, column, time);
        sheet.style(row, column)
                .format(time.getSecond() == 0 ? DATE_TIME : DATE_TIME + ":ss")
                .set();
    }

    /** A string cell is never computed, whatever it starts with. */
    private void text(int column, String text) {
        sheet.inlineString(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }

    /** The workbook closes its stream; ours belongs to the caller. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
