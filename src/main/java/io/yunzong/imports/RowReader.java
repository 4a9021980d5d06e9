package io.yunzong.imports;

import io.yunzong.kernel.Unmet;
import io.yunzong.sheets.SheetCell;
import io.yunzong.sheets.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns rows of a file into rows of a target, as a mapping says. */
final class RowReader {

    /** Where a field comes from; the column is -1 where there is none. */
    private record Source(ImportField field, int column, SheetCell constant, CellReader.Words words) {}

    private final List<Source> sources = new ArrayList<>();
    private final CellReader cells;
    private final String groupedBy;

    RowReader(ImportTargets targets, ImportTarget target, ImportMapping mapping, List<String> headings) {
        this.cells = new CellReader(mapping);
        String group = target.groupedBy();
        this.groupedBy = group == null ? "" : group;
        Map<String, Integer> columnByField = new HashMap<>();
        mapping.columns().forEach((heading, field) -> columnByField.put(field, headings.indexOf(heading)));
        for (ImportField field : target.fields()) {
            int column = columnByField.getOrDefault(field.key(), -1);
            SheetCell constant = SheetCell.text(mapping.constants().getOrDefault(field.key(), ""));
            sources.add(new Source(
                    field,
                    column,
                    constant,
                    field.kind() == ImportField.Kind.CHOICE
                            ? CellReader.words(targets, target, field)
                            : CellReader.noWords()));
        }
    }

    ReadRow read(SheetRow row) {
        Map<String, Object> values = new HashMap<>();
        List<Unmet> faults = new ArrayList<>();
        List<Unmet> notes = new ArrayList<>();
        CellReader.Listener found = new CellReader.Listener() {
            @Override
            public void fault(Unmet unmet) {
                faults.add(unmet);
            }

            @Override
            public void note(Unmet unmet) {
                notes.add(unmet);
            }
        };
        String group = "";
        for (Source source : sources) {
            SheetCell cell = source.column() < 0 ? SheetCell.EMPTY : row.cell(source.column());
            if (cells.isNothing(cell)) {
                cell = source.constant();
            }
            if (source.field().key().equals(groupedBy)) {
                group = cell.text();
            }
            Object value = cell.isEmpty() ? null : cells.read(source.field(), source.words(), cell, found);
            if (value != null) {
                values.put(source.field().key(), value);
            } else if (source.field().required() && !isAbout(faults, source.field())) {
                faults.add(ImportsRefused.Why.REQUIRED
                        .unmet()
                        .inField(source.field().key()));
            }
        }
        return new ReadRow(new ImportRow(row.number(), values, notes), faults, group);
    }

    private static boolean isAbout(List<Unmet> faults, ImportField field) {
        return !faults.isEmpty() && field.key().equals(faults.getLast().field());
    }
}
