package io.yunzong.incidents;

import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.regulation.Severity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An incident being changed: what it was, and what becomes of it. */
final class IncidentChange {
    private final Incident was;
    private Severity severity;
    private boolean blocking;
    private List<PieceId> pieceIds;
    private boolean detected;
    private Instant firstActionDueAt;
    private @Nullable Instant firstActionAt;
    private @Nullable Instant reportDueAt;
    private @Nullable Instant reportedAt;
    private @Nullable DocumentId documentId;
    private int reportVersion;
    private @Nullable Instant opinionDueAt;
    private @Nullable String opinion;
    private @Nullable Instant opinionAt;
    private @Nullable Instant solvedAt;
    private @Nullable Instant releasedAt;
    private @Nullable Instant closedAt;
    private Incident.@Nullable Outcome outcome;
    private int signals;

    private IncidentChange(Incident was) {
        this.was = was;
        this.severity = was.severity();
        this.blocking = was.blocking();
        this.pieceIds = was.pieceIds();
        this.detected = was.detected();
        this.firstActionDueAt = was.firstActionDueAt();
        this.firstActionAt = was.firstActionAt();
        this.reportDueAt = was.reportDueAt();
        this.reportedAt = was.reportedAt();
        this.documentId = was.documentId();
        this.reportVersion = was.reportVersion();
        this.opinionDueAt = was.opinionDueAt();
        this.opinion = was.opinion();
        this.opinionAt = was.opinionAt();
        this.solvedAt = was.solvedAt();
        this.releasedAt = was.releasedAt();
        this.closedAt = was.closedAt();
        this.outcome = was.outcome();
        this.signals = was.signals();
    }

    static IncidentChange of(Incident incident) {
        return new IncidentChange(incident);
    }

    IncidentChange graded(Severity to, Instant actBy) {
        severity = to;
        firstActionDueAt = actBy.isBefore(firstActionDueAt) ? actBy : firstActionDueAt;
        return this;
    }

    IncidentChange blocks() {
        blocking = true;
        return this;
    }

    /** Once more of the same; all pieces stay all pieces. */
    IncidentChange noticedAgain(List<PieceId> more, boolean byPeople) {
        signals++;
        detected = detected && !byPeople;
        pieceIds = pieceIds.isEmpty() || more.isEmpty()
                ? List.of()
                : Stream.concat(pieceIds.stream(), more.stream()).distinct().toList();
        return this;
    }

    /** Somebody took it up: from now on it does not end by itself. */
    IncidentChange acted(Instant at) {
        detected = false;
        firstActionAt = firstActionAt == null ? at : firstActionAt;
        return this;
    }

    IncidentChange reportBy(Instant due) {
        reportDueAt = due;
        return this;
    }

    /** The first hand-in counts for its time. */
    IncidentChange reported(DocumentId document, int version, Instant at) {
        documentId = document;
        reportVersion = version;
        reportedAt = reportedAt == null ? at : reportedAt;
        return this;
    }

    IncidentChange opinionBy(Instant due) {
        opinionDueAt = due;
        return this;
    }

    /** Only these from now on: the others were let go. */
    IncidentChange concerns(List<PieceId> pieces) {
        pieceIds = pieces;
        return this;
    }

    /** A further opinion asks for a further solution. */
    IncidentChange opinion(String code, Instant at) {
        opinion = code;
        opinionAt = at;
        solvedAt = null;
        return this;
    }

    IncidentChange solved(@Nullable Instant at) {
        solvedAt = at;
        return this;
    }

    IncidentChange released(Instant at) {
        releasedAt = at;
        return this;
    }

    /** The goods were let go, and the same was found again. */
    IncidentChange stoppedAnew(Instant answerBy) {
        opinionDueAt = answerBy;
        opinion = null;
        opinionAt = null;
        solvedAt = null;
        releasedAt = null;
        return this;
    }

    IncidentChange closed(Instant at, Incident.Outcome how) {
        closedAt = at;
        outcome = how;
        return this;
    }

    Incident done() {
        return new Incident(
                was.id(),
                was.consignmentId(),
                was.consignmentNumber(),
                was.customerId(),
                was.siteId(),
                was.stage(),
                was.kind(),
                severity,
                blocking,
                pieceIds,
                detected,
                was.words(),
                was.openedAt(),
                was.recordedAt(),
                was.openedByName(),
                was.regulationVersion(),
                firstActionDueAt,
                firstActionAt,
                reportDueAt,
                reportedAt,
                documentId,
                reportVersion,
                opinionDueAt,
                opinion,
                opinionAt,
                solvedAt,
                releasedAt,
                closedAt,
                outcome,
                signals);
    }
}
