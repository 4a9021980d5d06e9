package io.yunzong.incidents;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 异常: opened once per kind and consignment; what is found later adds to it. Somebody acts on it first, then reports in
 * writing; headquarters gives an opinion; the branch solves it with proof; quality lets the goods go and closes it. All
 * of that stands in its entries, which are never changed; what is here follows from them. Clauses to
 *
 *
 * @param siteId where it was found: the branch that acts and reports
 * @param pieceIds those it concerns; empty for all
 * @param blocking whether it stops the goods
 * @param detected whether the system noticed it and nobody has confirmed it yet
 * @param openedAt when it was found
 * @param firstActionAt when somebody did something about it for the first time
 * @param reportDueAt null while the unloading it is counted from has not ended
 * @param reportedAt when the first written report was handed in
 * @param opinion the latest opinion's code of the dictionary {@code hq_opinion}
 * @param solvedAt when the branch proved that it is solved
 * @param signals how often it was noticed or reported
 */
public record Incident(
        IncidentId id,
        ConsignmentId consignmentId,
        String consignmentNumber,
        CustomerId customerId,
        SiteId siteId,
        IncidentStage stage,
        IncidentKind kind,
        Severity severity,
        boolean blocking,
        List<PieceId> pieceIds,
        boolean detected,
        @Nullable String words,
        Instant openedAt,
        Instant recordedAt,
        String openedByName,
        int regulationVersion,
        Instant firstActionDueAt,
        @Nullable Instant firstActionAt,
        @Nullable Instant reportDueAt,
        @Nullable Instant reportedAt,
        @Nullable DocumentId documentId,
        int reportVersion,
        @Nullable Instant opinionDueAt,
        @Nullable String opinion,
        @Nullable Instant opinionAt,
        @Nullable Instant solvedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        int signals) {
    /** How it ended. */
    public enum Outcome {
        /** 已解决 */
        SETTLED,
        /** 自行恢复: only detection had seen it, and what it saw went away. */
        RECOVERED,
        /** 误报: there was nothing. */
        MISTAKEN
    }

    /** What it waits for now, which is what people filter by. */
    public enum Waiting {
        FIRST_ACTION,
        REPORT,
        OPINION,
        SOLUTION,
        RELEASE,
        CLOSE,
        NOTHING
    }

    public Incident {
        pieceIds = List.copyOf(pieceIds);
    }

    /** As people name it on the telephone. */
    public String number() {
        return String.format(Locale.ROOT, "YC%06d", id.value());
    }

    public Subject subject() {
        return new Subject("incident", id.value());
    }

    public boolean open() {
        return closedAt == null;
    }

    /** Whether the written report came after its time, or has not come and the time is over. It stays so. Clause A-29. */
    public boolean reportLate(Instant now) {
        Instant due = reportDueAt;
        if (due == null) {
            return false;
        }
        Instant handedIn = reportedAt;
        return handedIn == null ? open() && now.isAfter(due) : handedIn.isAfter(due);
    }

    public Waiting waiting() {
        if (!open()) {
            return Waiting.NOTHING;
        }
        if (firstActionAt == null) {
            return Waiting.FIRST_ACTION;
        }
        if (reportedAt == null && kind.inWriting()) {
            return Waiting.REPORT;
        }
        if (opinionAt == null && (reportedAt != null || blocking)) {
            return Waiting.OPINION;
        }
        if (solvedAt == null) {
            return Waiting.SOLUTION;
        }
        return blocking && releasedAt == null ? Waiting.RELEASE : Waiting.CLOSE;
    }

    /** The earliest of what is owed with a time and not done; null when nothing is. */
    public @Nullable Instant dueAt() {
        return switch (waiting()) {
            case FIRST_ACTION -> firstActionDueAt;
            case REPORT -> reportDueAt;
            case OPINION -> opinionDueAt;
            case SOLUTION, RELEASE, CLOSE, NOTHING -> null;
        };
    }
}
