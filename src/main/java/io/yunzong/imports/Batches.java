package io.yunzong.imports;

import io.yunzong.sheets.SheetRow;
import io.yunzong.sheets.SheetRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Cuts the rows of a file into batches, never through a group of rows that belong together. */
final class Batches implements Iterator<List<ReadRow>> {

    /** A group may make a batch this many times longer than it should be; a longer group is cut after all. */
    private static final int STRETCH = 4;

    private final SheetRows rows;
    private final RowReader reader;
    private final int size;
    private final long after;
    private @Nullable ReadRow ahead;

    Batches(SheetRows rows, RowReader reader, int size, long after) {
        this.rows = rows;
        this.reader = reader;
        this.size = size;
        this.after = after;
        this.ahead = read();
    }

    private @Nullable ReadRow read() {
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (row.number() > after) {
                return reader.read(row);
            }
        }
        return null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public List<ReadRow> next() {
        ReadRow first = ahead;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<ReadRow> batch = new ArrayList<>();
        String group = first.group();
        while (ahead != null) {
            boolean together = !ahead.group().isEmpty() && ahead.group().equals(group);
            if (batch.size() >= size && (!together || batch.size() >= size * STRETCH)) {
                break;
            }
            group = ahead.group();
            batch.add(ahead);
            ahead = read();
        }
        return completeGroups(batch);
    }

    /** Half a group would load half a thing: one row that is not valid takes its group with it. */
    private static List<ReadRow> completeGroups(List<ReadRow> batch) {
        Map<String, Long> faultyRowByGroup = new HashMap<>();
        batch.stream()
                .filter(row -> !row.isValid() && !row.group().isEmpty())
                .forEach(row ->
                        faultyRowByGroup.putIfAbsent(row.group(), row.row().number()));
        if (faultyRowByGroup.isEmpty()) {
            return batch;
        }
        return batch.stream()
                .map(row -> {
                    Long faulty = faultyRowByGroup.get(row.group());
                    return row.isValid() && faulty != null
                            ? row.with(ImportsRefused.Why.GROUP_INCOMPLETE.unmet("row", faulty))
                            : row;
                })
                .toList();
    }
}
