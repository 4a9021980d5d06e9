package io.yunzong.leadership;

import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of what was put before the group; null means any.
 *
 * @param open whether the duty is
 * @param noted whether anybody has taken note
 */
public record EscalationFilter(
        @Nullable String text,
        @Nullable Boolean open,
        @Nullable Boolean noted,
        @Nullable SiteId site,
        @Nullable Instant from,
        @Nullable Instant to) {}
