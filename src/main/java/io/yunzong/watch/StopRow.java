package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Cargo that comes to a branch or stands there, on the transit and arrival boards. Clauses.
 *
 * @param state AHEAD, NEXT (on the way to it) or HERE
 * @param fromName the branch in charge while it comes
 * @param dueAt while it comes, when it is expected; while it stands here, when it has to be away
 * @param plate the vehicle it comes on, or is to leave with
 * @param openDelays at this node, without an answer
 */
public record StopRow(
        ConsignmentId consignmentId,
        String number,
        String customerName,
        String goodsName,
        int pieceCount,
        int seq,
        SiteId siteId,
        String siteName,
        String state,
        @Nullable String fromName,
        @Nullable Instant plannedArrivalAt,
        @Nullable Instant expectedArrivalAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant plannedDepartureAt,
        @Nullable Instant limitAt,
        @Nullable Instant promisedDeliveryAt,
        @Nullable Instant dueAt,
        @Nullable String plate,
        int openDelays,
        boolean simulated) {}
