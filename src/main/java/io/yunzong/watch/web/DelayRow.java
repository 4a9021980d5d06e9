package io.yunzong.watch.web;

import io.yunzong.watch.Delay;
import io.yunzong.watch.DelayKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delay as it goes over the wire.
 *
 * @param wantsPlan whether a vehicle and a time answer it; else words do
 */
record DelayRow(
        long id,
        long consignmentId,
        DelayKind kind,
        boolean wantsPlan,
        int seq,
        long siteId,
        Instant plannedAt,
        Instant detectedAt,
        int breaches,
        @Nullable Instant handledAt,
        @Nullable String handledByName,
        @Nullable String cause,
        @Nullable String note,
        @Nullable Instant closedAt,
        Delay.@Nullable Outcome outcome,
        @Nullable Instant happenedAt,
        @Nullable Integer minutes) {
    static DelayRow of(Delay delay) {
        return new DelayRow(
                delay.id(),
                delay.consignmentId().value(),
                delay.kind(),
                delay.kind().wantsPlan(),
                delay.seq(),
                delay.siteId().value(),
                delay.plannedAt(),
                delay.detectedAt(),
                delay.breaches(),
                delay.handledAt(),
                delay.handledByName(),
                delay.cause(),
                delay.note(),
                delay.closedAt(),
                delay.outcome(),
                delay.happenedAt(),
                delay.minutes());
    }
}
