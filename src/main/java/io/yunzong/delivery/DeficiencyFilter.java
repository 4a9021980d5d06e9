package io.yunzong.delivery;

import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Which deficiencies; null means any.
 *
 * @param overdue open and past their time
 * @param permitted whether the goods were let go meanwhile, which headquarters looks at
 * @param mine those the reader has to make up
 */
public record DeficiencyFilter(
        @Nullable String text,
        @Nullable SiteId site,
        @Nullable Boolean open,
        boolean overdue,
        @Nullable Boolean permitted,
        boolean mine) {}
