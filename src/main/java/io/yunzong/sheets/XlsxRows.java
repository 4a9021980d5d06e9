package io.yunzong.sheets;

import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One pass over a worksheet. Empty formatted rows cost a few bytes each and are never made into objects. */
final class XlsxRows implements SheetRows {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final XlsxSheet.Book book;
    private final GuardedInput in;
    private final XMLStreamReader xml;
    private final long after;
    private final long size;
    private final StringBuilder value = new StringBuilder();
    private long rowNumber;
    private @Nullable SheetRow ahead;

    XlsxRows(XlsxSheet.Book book, String part, long after) throws IOException {
        this.book = book;
        this.after = after;
        this.size = book.parts().size(part);
        this.in = book.parts().bytes(part);
        try {
            this.xml = XlsxPackage.xml(in);
            advance();
        } catch (XMLStreamException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }

    private void advance() throws XMLStreamException {
        ahead = null;
        while (xml.hasNext()) {
            int event = xml.next();
            XlsxPackage.refuseDtd(event);
            if (event == END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return;
            }
            if (event == START_ELEMENT && xml.getLocalName().equals("row")) {
                rowNumber = number(XlsxPackage.find(xml, "r"), rowNumber + 1);
                SheetRow row = new SheetRow(rowNumber, cells());
                if (row.number() > after && !row.isBlank()) {
                    ahead = row;
                    return;
                }
            }
        }
    }

    private List<SheetCell> cells() throws XMLStreamException {
        List<SheetCell> cells = new ArrayList<>();
        int column = -1;
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = XlsxPackage.find(xml, "r");
                column = reference == null ? column + 1 : column(reference);
                SheetCell cell = cell();
                // one column beyond the limit is kept, so that too many headings are seen
                if (!cell.isEmpty() && column <= book.limits().columns()) {
                    while (cells.size() < column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    cells.add(cell);
                }
            }
        }
    }

    private SheetCell cell() throws XMLStreamException {
        String type = XlsxPackage.attribute(xml, "t", "n");
        int style = (int) number(XlsxPackage.find(xml, "s"), -1);
        boolean formula = false;
        boolean hasValue = false;
        value.setLength(0);
        for (int event = xml.next(); ; event = xml.next()) {
            if (event == END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "is" -> {
                        hasValue = true;
                        XlsxPackage.readText(xml, value, book.limits().cellLength());
                    }
                    case "f" -> formula = true;
                    default -> {}
                }
            }
        }
        if (!hasValue || value.isEmpty()) {
            return formula && !type.equals("str") ? new SheetCell(SheetCell.Kind.NOT_COMPUTED, "") : SheetCell.EMPTY;
        }
        return cell(type, style, value.toString());
    }

    private SheetCell cell(String type, int style, String raw) {
        return switch (type) {
            case "s" -> {
                String shared = book.strings().find((int) number(raw, -1));
                yield shared == null ? SheetCell.EMPTY : text(shared);
            }
            case "str", "inlineStr" -> text(XlsxPackage.unescape(raw));
            case "b" -> new SheetCell(SheetCell.Kind.TEXT, raw.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new SheetCell(SheetCell.Kind.FAULT, raw);
            case "d" -> isoDate(raw);
            default -> numeric(style, CellTexts.trim(raw));
        };
    }

    private SheetCell text(String raw) {
        int longest = book.limits().cellLength();
        return raw.length() > longest
                ? new SheetCell(SheetCell.Kind.TOO_LONG, raw.substring(0, longest))
                : SheetCell.text(raw);
    }

    private static SheetCell isoDate(String raw) {
        return DateTexts.read(raw, null) instanceof ReadDate.At at
                ? new SheetCell(SheetCell.Kind.DATE_TIME, at.dateTime().format(ISO))
                : SheetCell.text(raw);
    }

    private SheetCell numeric(int style, String raw) {
        CellStyles.Shows shows = book.styles().at(style);
        if (shows == CellStyles.Shows.NUMBER) {
            return NumberTexts.cell(raw);
        }
        double serial;
        try {
            serial = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return SheetCell.text(raw);
        }
        if (!SerialDates.isSerial(serial)) {
            return NumberTexts.cell(raw);
        }
        LocalDateTime dateTime = SerialDates.dateTime(serial, book.from1904());
        if (shows == CellStyles.Shows.TIME && serial < 1) {
            LocalTime time = dateTime.toLocalTime();
            return new SheetCell(SheetCell.Kind.TEXT, time.format(TIME));
        }
        return new SheetCell(SheetCell.Kind.DATE_TIME, dateTime.format(ISO));
    }

    private static long number(@Nullable String text, long otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The column of a cell reference such as {@code AB12}, from 0. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z' || column > 20_000) {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public SheetRow next() {
        SheetRow row = ahead;
        if (row == null) {
            throw new NoSuchElementException();
        }
        try {
            advance();
        } catch (XMLStreamException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
        return row;
    }

    @Override
    public double progress() {
        return Math.min(1, (double) in.count() / size);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new SheetsRefused(SheetsRefused.Why.DAMAGED, e);
        }
    }
}
