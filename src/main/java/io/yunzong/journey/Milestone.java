package io.yunzong.journey;

import io.yunzong.kernel.SiteId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reaching or leaving a node of the route: when it was planned, when it is expected now, when it happened. Clause B-13.
 *
 * @param estimated null once it happened, and when the goods are known to be past it without anybody having reported it
 * @param source of the actual time, else of what the estimate rests on; {@link Source#PLAN} for the bare plan
 */
public record Milestone(
        int seq,
        SiteId siteId,
        String role,
        Kind kind,
        @Nullable Instant planned,
        @Nullable Instant estimated,
        @Nullable Instant actual,
        Source source) {
    /** Reaching or leaving. */
    public enum Kind {
        ARRIVAL,
        DEPARTURE
    }

    /**
     * Minutes behind the plan, begun ones counted in full, so that it is above zero exactly when it is late; below zero
     * when early; null when plan or time is not known.
     */
    public @Nullable Integer minutesLate() {
        return minutesLate(planned, actual == null ? estimated : actual);
    }

    public static @Nullable Integer minutesLate(@Nullable Instant planned, @Nullable Instant happens) {
        if (planned == null || happens == null) {
            return null;
        }
        return Math.toIntExact(Math.ceilDiv(Duration.between(planned, happens).toMillis(), 60_000));
    }
}
