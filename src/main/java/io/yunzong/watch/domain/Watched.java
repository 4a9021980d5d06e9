package io.yunzong.watch.domain;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consignment the regulation covers, as it is kept.
 *
 * @param regulation the version under which it was booked
 * @param site the branch in charge
 * @param sheet its tracking sheet, once there is one
 * @param ackSeq the node whose head has to confirm the sheet next
 */
public record Watched(
        ConsignmentId id,
        int regulation,
        CustomerClass customerClass,
        String number,
        SiteId site,
        Instant lastNewsAt,
        @Nullable Instant closedAt,
        @Nullable DocumentId sheet,
        @Nullable Integer sheetVersion,
        @Nullable Instant sheetSentAt,
        @Nullable Integer ackSeq,
        @Nullable SiteId ackSite,
        @Nullable Instant ackDueAt,
        @Nullable Instant ackedAt) {
    public boolean open() {
        return closedAt == null;
    }

    /** Whether somebody's confirmation is outstanding. */
    public boolean awaitsAck() {
        return ackSeq != null && ackedAt == null;
    }
}
