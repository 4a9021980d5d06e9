package io.yunzong.imports;

import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A register whose entries one key tells apart, as rows meet it: what is not there is added, what differs is changed,
 * the rest is left alone, so that the same rows again change nothing. Whoever loads a batch makes one for it.
 *
 * @param <T> an entry; equal entries say the same
 */
public interface Register<T> {

    /** By what the entry is known, in one form whatever the writing. */
    String key(ImportRow row);

    /** The entry as it is, with what this batch made of it. */
    @Nullable
    T find(String key);

    /**
     * The entry as it becomes by the row; what the row leaves empty stays as it was.
     *
     * @param unmet takes what in the row cannot be read, such as a code nobody knows
     */
    T read(ImportRow row, @Nullable T before, List<Unmet> unmet);

    /** Everything that stands against the entry becoming so. */
    List<Unmet> check(@Nullable T before, T after);

    /** Adds it and answers its id. */
    long add(T entry);

    /** Writes it over what it was. */
    void change(T entry);

    /** What became of the rows, and how much was done. */
    record Loaded(List<RowOutcome> outcomes, int added, int changed) {}

    /** Loads rows one after the other. A key that comes twice must say the same both times. */
    default Loaded load(List<ImportRow> rows) {
        List<RowOutcome> outcomes = new ArrayList<>();
        Map<String, ImportRow> first = new HashMap<>();
        int added = 0;
        int changed = 0;
        for (ImportRow row : rows) {
            String key = key(row);
            T before = find(key);
            List<Unmet> unmet = new ArrayList<>();
            T after = read(row, before, unmet);
            ImportRow twin = first.get(key);
            if (twin != null && unmet.isEmpty()) {
                outcomes.add(repeat(after.equals(before), twin.number()));
                continue;
            }
            unmet.addAll(check(before, after));
            if (!unmet.isEmpty()) {
                outcomes.add(new RowOutcome.Refused(unmet));
                continue;
            }
            first.put(key, row);
            if (before == null) {
                outcomes.add(RowOutcome.created(add(after)));
                added++;
            } else if (before.equals(after)) {
                outcomes.add(RowOutcome.unchanged());
            } else {
                change(after);
                outcomes.add(RowOutcome.updated());
                changed++;
            }
        }
        return new Loaded(outcomes, added, changed);
    }

    /** What becomes of a row whose key came before in row {@code twin}. */
    static RowOutcome repeat(boolean same, long twin) {
        return same
                ? RowOutcome.merged(ImportsRefused.Why.ROW_REPEATED.unmet("row", twin))
                : RowOutcome.refused(ImportsRefused.Why.ROW_CONTRADICTS.unmet("row", twin));
    }
}
