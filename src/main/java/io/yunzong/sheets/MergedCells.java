package io.yunzong.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Merged areas near the head of a worksheet. They stand behind all its rows, so the whole part is scanned for them,
 * bytes only.
 *
 * @param firstRow from 1, like the other row; columns from 0, both ends included
 */
record MergedCells(long firstRow, long lastRow, int firstColumn, int lastColumn) {

    private static final byte[] TAG = "mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern AREA =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})\".*");
    private static final int MOST = 10_000;

    /** The areas that begin within the first rows of a worksheet. */
    static List<MergedCells> scan(InputStream worksheet, long rows) throws IOException {
        List<MergedCells> found = new ArrayList<>();
        ByteScan.forEach(worksheet, TAG, tail -> {
            Matcher area = AREA.matcher(tail.replace('\n', ' ').replace('\r', ' '));
            if (area.matches() && Long.parseLong(area.group(2)) <= rows && found.size() < MOST) {
                found.add(new MergedCells(
                        Long.parseLong(area.group(2)),
                        Long.parseLong(area.group(4)),
                        XlsxRows.column(area.group(1)),
                        XlsxRows.column(area.group(3))));
            }
        });
        return found;
    }

    boolean covers(long row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    boolean isWide() {
        return lastColumn > firstColumn;
    }

    static Optional<MergedCells> at(List<MergedCells> areas, long row, int column) {
        return areas.stream().filter(area -> area.covers(row, column)).findFirst();
    }
}
