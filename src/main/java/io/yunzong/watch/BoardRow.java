package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consignment on the tracker's board: what it waits for, by when, and what is late.
 *
 * @param siteId the branch in charge
 * @param waitsFor DEPARTURE, ARRIVAL or DELIVERY
 * @param dueAt by when that has to happen; null when nobody said
 * @param silentAt when nothing will have been heard for too long
 * @param delays open ones, the oldest first
 * @param sheet null while none was sent
 * @param trackerMissing whether nobody is on duty at the branch in charge or at the next node
 */
public record BoardRow(
        ConsignmentId id,
        String number,
        CustomerId customerId,
        String customerName,
        String goodsName,
        int pieceCount,
        String originName,
        String destinationName,
        String status,
        SiteId siteId,
        String siteName,
        @Nullable String waitsFor,
        @Nullable Integer nextSeq,
        @Nullable SiteId nextSiteId,
        @Nullable String nextSiteName,
        @Nullable Instant dueAt,
        @Nullable Instant eta,
        @Nullable Instant plannedArrivalAt,
        @Nullable String plate,
        Instant lastNewsAt,
        @Nullable Instant silentAt,
        Light light,
        List<Delay> delays,
        @Nullable Sheet sheet,
        boolean trackerMissing,
        boolean simulated) {
    public BoardRow {
        delays = List.copyOf(delays);
    }

    /**
     * The tracking sheet as it was sent last.
     *
     * @param ackSiteId whose head is asked to confirm it; null when nobody is
     */
    public record Sheet(
            DocumentId documentId,
            int version,
            Instant sentAt,
            @Nullable SiteId ackSiteId,
            @Nullable String ackSiteName,
            @Nullable Instant ackDueAt,
            @Nullable Instant ackedAt) {}

    BoardRow with(List<Delay> open, boolean missing) {
        return new BoardRow(
                id,
                number,
                customerId,
                customerName,
                goodsName,
                pieceCount,
                originName,
                destinationName,
                status,
                siteId,
                siteName,
                waitsFor,
                nextSeq,
                nextSiteId,
                nextSiteName,
                dueAt,
                eta,
                plannedArrivalAt,
                plate,
                lastNewsAt,
                silentAt,
                light,
                open,
                sheet,
                missing,
                simulated);
    }
}
