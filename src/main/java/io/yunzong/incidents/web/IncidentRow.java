package io.yunzong.incidents.web;

import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.IncidentStage;
import io.yunzong.kernel.Id;
import io.yunzong.regulation.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident on a list.
 *
 * @param number as people name it
 * @param waybill the number of the consignment
 * @param kindName in the reader's language, as the regulation names it
 * @param dueAt the earliest of what is owed and not done
 * @param reportLate whether the report came after its time, or its time is over without it
 */
record IncidentRow(
        long id,
        String number,
        long consignmentId,
        String waybill,
        long customerId,
        @Nullable String customerName,
        long siteId,
        @Nullable String siteName,
        IncidentStage stage,
        IncidentKind kind,
        String kindName,
        Severity severity,
        boolean blocking,
        boolean held,
        List<Long> pieceIds,
        boolean detected,
        @Nullable String words,
        Instant openedAt,
        String openedByName,
        Incident.Waiting waiting,
        @Nullable Instant dueAt,
        Instant firstActionDueAt,
        @Nullable Instant firstActionAt,
        @Nullable Instant reportDueAt,
        @Nullable Instant reportedAt,
        boolean reportLate,
        @Nullable Long documentId,
        int reportVersion,
        @Nullable Instant opinionDueAt,
        @Nullable String opinion,
        @Nullable Instant opinionAt,
        @Nullable Instant solvedAt,
        @Nullable Instant releasedAt,
        @Nullable Instant closedAt,
        Incident.@Nullable Outcome outcome,
        int signals) {
    static IncidentRow of(Incident one, Names names, Instant now) {
        return new IncidentRow(
                one.id().value(),
                one.number(),
                one.consignmentId().value(),
                one.consignmentNumber(),
                one.customerId().value(),
                names.customer(one),
                one.siteId().value(),
                names.site(one),
                one.stage(),
                one.kind(),
                names.kind(one),
                one.severity(),
                one.blocking(),
                one.blocking() && one.releasedAt() == null && one.open(),
                one.pieceIds().stream().map(Id::value).toList(),
                one.detected(),
                one.words(),
                one.openedAt(),
                one.openedByName(),
                one.waiting(),
                one.dueAt(),
                one.firstActionDueAt(),
                one.firstActionAt(),
                one.reportDueAt(),
                one.reportedAt(),
                one.reportLate(now),
                one.documentId() == null ? null : one.documentId().value(),
                one.reportVersion(),
                one.opinionDueAt(),
                one.opinion(),
                one.opinionAt(),
                one.solvedAt(),
                one.releasedAt(),
                one.closedAt(),
                one.outcome(),
                one.signals());
    }
}
