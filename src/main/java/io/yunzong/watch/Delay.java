package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something became late, or is about to. It is opened once by the clock, answered by a new plan or by words, perhaps
 * breached again when the new plan passes too, and closes when what was late happens; only then is it known by how many
 * minutes. Nothing of it is ever removed. Clauses.
 *
 * @param seq the node of the route
 * @param plannedAt the time that passed first
 * @param breaches how often a time passed, those of new plans included
 * @param handledAt when it was answered last; null while it waits for an answer
 * @param cause of the dictionary {@code delay}
 * @param happenedAt when what was late happened after all
 * @param minutes late, against {@code plannedAt}
 */
public record Delay(
        long id,
        ConsignmentId consignmentId,
        DelayKind kind,
        int seq,
        SiteId siteId,
        Instant plannedAt,
        Instant detectedAt,
        int breaches,
        @Nullable Instant handledAt,
        @Nullable String handledByName,
        @Nullable String cause,
        @Nullable String note,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        @Nullable Instant happenedAt,
        @Nullable Integer minutes) {
    /** How it ended. */
    public enum Outcome {
        HAPPENED,
        CANCELLED,
        /** Something graver took its place. */
        SUPERSEDED
    }

    public boolean open() {
        return closedAt == null;
    }
}
