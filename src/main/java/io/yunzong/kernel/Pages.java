package io.yunzong.kernel;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a list to its end, page by page, so that only one page is in memory: what exports do. */
public final class Pages {
    private Pages() {}

    /** All rows in the order asked for. Rows added or removed meanwhile may be missed or met twice, as on screen. */
    public static <T> Stream<T> all(@Nullable String sort, Function<PageQuery, Page<T>> list) {
        return IntStream.iterate(0, page -> page + 1)
                .mapToObj(page ->
                        list.apply(PageQuery.of(page, PageQuery.MAX_SIZE, sort)).rows())
                .takeWhile(rows -> !rows.isEmpty())
                .flatMap(rows -> rows.stream());
    }
}
