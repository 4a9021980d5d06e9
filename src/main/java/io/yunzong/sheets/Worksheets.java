package io.yunzong.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of several small tables of text, each on a worksheet of its own. Text never becomes a formula. */
public final class Worksheets {
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;

    private Worksheets() {}

    /** One worksheet. */
    public record Page(String name, List<String> headings, List<List<String>> rows) {
        public Page {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Writes the pages in their order; the stream is finished but left open. */
    public static void xlsx(OutputStream out, List<Page> pages) {
        try {
            Workbook workbook = new Workbook(out, "Yunzong", null);
            Set<String> taken = new HashSet<>();
            for (Page page : pages) {
                write(workbook.newWorksheet(name(page.name(), taken)), page);
            }
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, Page page) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < page.headings().size(); column++) {
            sheet.width(column, width(page, column));
            sheet.inlineString(0, column, page.headings().get(column));
            sheet.style(0, column).bold().fillColor("E8EEF7").wrapText(true).set();
        }
        int row = 1;
        for (List<String> cells : page.rows()) {
            for (int column = 0; column < cells.size(); column++) {
                String text = cells.get(column);
                sheet.inlineString(row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
                sheet.style(row, column).wrapText(true).set();
            }
            row++;
        }
    }

    private static double width(Page page, int column) {
        double widest = page.headings().get(column).length();
        for (List<String> cells : page.rows()) {
            widest = column < cells.size() ? Math.max(widest, cells.get(column).length()) : widest;
        }
        return Math.clamp(widest * 2 + 2, 8, 60);
    }

    /** As Excel allows: no special characters, at most 31, no two alike. */
    private static String name(String wanted, Set<String> taken) {
        Iterator<String> names = java.util.stream.IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> numbered(wanted, number))
                .iterator();
        String name = names.next();
        while (!taken.add(name.toLowerCase(Locale.ROOT))) {
            name = names.next();
        }
        return name;
    }

    private static String numbered(String wanted, int number) {
        String clean = wanted.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        String suffix = number == 1 ? "" : " " + number;
        String stem = clean.isEmpty() ? "Sheet" : clean;
        return stem.substring(0, Math.min(stem.length(), LONGEST_NAME - suffix.length())) + suffix;
    }
}
