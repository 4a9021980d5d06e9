package io.yunzong.leadership;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that happened to a decision; never changed, never removed. */
public record DecisionEvent(
        Kind kind,
        Instant at,
        String byName,
        @Nullable String words,
        @Nullable LocalDate oldDueOn,
        @Nullable LocalDate newDueOn) {
    /** What happened. */
    public enum Kind {
        RECORDED,
        PROGRESS,
        POSTPONED,
        DONE,
        CANCELLED
    }
}
