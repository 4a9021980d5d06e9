package io.yunzong.journey;

import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetCell;
import io.yunzong.sheets.SheetReader;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads back what was written. */
final class Workbooks {
    private Workbooks() {}

    /** The headings, then every row. */
    static List<List<String>> rows(byte[] workbook) {
        List<List<String>> rows = new ArrayList<>();
        try (Sheet sheet = SheetReader.open(new ByteArrayInputStream(workbook), "export.xlsx")) {
            rows.add(sheet.headings());
            sheet.forEachRow(
                    row -> rows.add(row.cells().stream().map(SheetCell::text).toList()));
        }
        return rows;
    }
}
