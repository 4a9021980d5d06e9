package io.yunzong.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of the headings below titles and groups: of the first ten rows the first that has about as many texts
 * as any of them. Where its headings are groups merged over several columns, the row below names the columns.
 */
final class HeadingFinder {

    /** Rows looked at. */
    static final int ROWS = 10;

    /** A row of headings may have a few texts fewer than the fullest row of data. */
    private static final double NEARLY = 0.75;

    /** Where the headings are and what they are. */
    record Found(long row, List<String> headings) {}

    private final List<SheetRow> rows;
    private final List<MergedCells> merged;

    private HeadingFinder(List<SheetRow> rows, List<MergedCells> merged) {
        this.rows = rows;
        this.merged = merged;
    }

    static Found find(List<SheetRow> first, List<MergedCells> merged, SheetLimits limits) {
        return new HeadingFinder(first, merged).find(limits);
    }

    private Found find(SheetLimits limits) {
        long most = rows.stream().mapToLong(HeadingFinder::texts).max().orElse(0);
        int index = 0;
        while (index < rows.size() && (texts(rows.get(index)) == 0 || texts(rows.get(index)) < most * NEARLY)) {
            index++;
        }
        if (index == rows.size() || most == 0) {
            throw new SheetsRefused(SheetsRefused.Why.NO_HEADINGS);
        }
        SheetRow heading = rows.get(index);
        SheetRow below = index + 1 < rows.size() ? rows.get(index + 1) : null;
        if (below != null && isGroups(heading, below)) {
            return found(below, heading, limits);
        }
        return found(heading, index == 0 ? null : rows.get(index - 1), limits);
    }

    /** Texts that could be headings; a number or a date never is. */
    private static long texts(SheetRow row) {
        return row.cells().stream()
                .filter(cell -> cell.kind() == SheetCell.Kind.TEXT)
                .filter(cell -> cell.text().length() <= 60
                        && NumberTexts.find(cell.text()).isEmpty()
                        && !(DateTexts.read(cell.text(), null) instanceof ReadDate.At))
                .count();
    }

    private boolean isGroups(SheetRow heading, SheetRow below) {
        return below.number() == heading.number() + 1
                && merged.stream()
                        .filter(area -> area.isWide()
                                && area.firstRow() == heading.number()
                                && area.lastRow() == heading.number())
                        .anyMatch(area -> !below.cell(area.firstColumn()).isEmpty()
                                && !below.cell(area.lastColumn()).isEmpty());
    }

    private Found found(SheetRow row, @Nullable SheetRow above, SheetLimits limits) {
        List<String> names = new ArrayList<>();
        int width = 0;
        int columns = Math.max(row.cells().size(), lastMergedColumn(row) + 1);
        for (int column = 0; column < columns; column++) {
            String name = name(row, column);
            names.add(name);
            width = name.isEmpty() ? width : column + 1;
        }
        if (width > limits.columns()) {
            throw new SheetsRefused(
                    SheetsRefused.Why.TOO_MANY_COLUMNS, Map.of("limit", Integer.toString(limits.columns())));
        }
        return new Found(row.number(), unique(names.subList(0, width), above));
    }

    private int lastMergedColumn(SheetRow row) {
        return merged.stream()
                .filter(area -> area.covers(row.number(), area.firstColumn()))
                .mapToInt(MergedCells::lastColumn)
                .max()
                .orElse(-1);
    }

    /** A heading's own text, or that of the merged area over it. */
    private String name(SheetRow row, int column) {
        String own = row.cell(column).text();
        if (!own.isEmpty()) {
            return own.replaceAll("\\s+", " ");
        }
        return MergedCells.at(merged, row.number(), column)
                .map(area -> textAt(area.firstRow(), area.firstColumn()))
                .orElse("");
    }

    private String textAt(long rowNumber, int column) {
        return rows.stream()
                .filter(row -> row.number() == rowNumber)
                .map(row -> row.cell(column).text())
                .findFirst()
                .orElse("");
    }

    private List<String> unique(List<String> names, @Nullable SheetRow above) {
        Map<String, Integer> uses = new HashMap<>();
        names.forEach(name -> uses.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum));
        Set<String> taken = new HashSet<>();
        List<String> headings = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.isEmpty()) {
                name = "列" + letters(column);
            } else if (uses.getOrDefault(name.toLowerCase(Locale.ROOT), 0) > 1 && above != null) {
                String group = name(above, column);
                name = group.isEmpty() || group.equals(name) ? name : group + "·" + name;
            }
            String heading = name;
            for (int n = 2; !taken.add(heading.toLowerCase(Locale.ROOT)); n++) {
                heading = name + " (" + n + ")";
            }
            headings.add(heading);
        }
        return List.copyOf(headings);
    }

    /** The letters of a column as Excel shows them, from 0. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
