package io.yunzong.handling;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which notes the quality list shows; null and empty mean any. From inclusive, to exclusive. */
public record QualityFilter(
        Set<QualityNote.Kind> kinds,
        @Nullable SiteId siteId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {
    public QualityFilter {
        kinds = Set.copyOf(kinds);
        text = Blanks.toNull(text);
    }
}
