package io.yunzong.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param total number of rows that match; when {@code totalIsLowerBound}, there are at least that many (counting
 *     stopped there so that a list stays fast)
 */
public record Page<T>(List<T> rows, long total, boolean totalIsLowerBound) {
    /** Counting stops here: nobody pages further, and an exact count of a million rows costs more than it tells. */
    public static final int COUNT_LIMIT = 3_000;

    public Page {
        rows = List.copyOf(rows);
    }

    /** From a count that was capped at {@link #COUNT_LIMIT} + 1. */
    public static <T> Page<T> counted(List<T> rows, long cappedCount) {
        boolean capped = cappedCount > COUNT_LIMIT;
        return new Page<>(rows, capped ? COUNT_LIMIT : cappedCount, capped);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(rows.stream().<R>map(mapping).toList(), total, totalIsLowerBound);
    }
}
