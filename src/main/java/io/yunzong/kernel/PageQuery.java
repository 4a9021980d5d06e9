package io.yunzong.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list, in which order.
 *
 * @param page counted from 0
 * @param size rows per page, 1 to 500
 * @param sort a sort key the list declares, or null for its own order
 */
public record PageQuery(int page, int size, @Nullable String sort, boolean descending) {
    public static final int MAX_SIZE = 500;

    public PageQuery {
        page = Math.max(0, page);
        size = Math.clamp(size, 1, MAX_SIZE);
    }

    /** @param sort {@code name} or {@code -name} for descending, or null */
    public static PageQuery of(int page, int size, @Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return new PageQuery(page, size, null, false);
        }
        boolean descending = sort.startsWith("-");
        return new PageQuery(page, size, descending ? sort.substring(1) : sort, descending);
    }

    public static PageQuery first(int size) {
        return new PageQuery(0, size, null, false);
    }

    public long offset() {
        return (long) page * size;
    }
}
