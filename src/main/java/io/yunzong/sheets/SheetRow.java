package io.yunzong.sheets;

import java.util.List;

/**
 * One row with content.
 *
 * @param number the row's number as a person sees it in Excel, from 1
 * @param cells from the first column on; cells that are missing at the end are empty
 */
public record SheetRow(long number, List<SheetCell> cells) {

    /** The cell of a column, counted from 0; empty where the row is shorter. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    boolean isBlank() {
        for (SheetCell cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
