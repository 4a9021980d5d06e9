package io.yunzong.imports;

import io.yunzong.kernel.Unmet;
import java.util.List;
import java.util.stream.Stream;

/**
 * What became of a row and what is to be said about it.
 *
 * @param row the row's number as a person sees it in Excel
 * @param reasons why it was refused or merged, or what was passed over when it was loaded
 */
public record RowRemark(long row, Result result, List<Unmet> reasons) {

    /** What became of the row. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        MERGED,
        REFUSED
    }

    static RowRemark of(long row, RowOutcome outcome, List<Unmet> notes) {
        return switch (outcome) {
            case RowOutcome.Created c -> new RowRemark(row, Result.CREATED, joined(notes, c.notes()));
            case RowOutcome.Updated u -> new RowRemark(row, Result.UPDATED, notes);
            case RowOutcome.Unchanged u -> new RowRemark(row, Result.UNCHANGED, notes);
            case RowOutcome.Merged merged -> new RowRemark(row, Result.MERGED, List.of(merged.reason()));
            case RowOutcome.Refused refused -> new RowRemark(row, Result.REFUSED, refused.reasons());
        };
    }

    private static List<Unmet> joined(List<Unmet> read, List<Unmet> loaded) {
        return Stream.concat(read.stream(), loaded.stream()).toList();
    }

    boolean isWorthKeeping() {
        return !reasons.isEmpty();
    }
}
