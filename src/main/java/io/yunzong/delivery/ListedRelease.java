package io.yunzong.delivery;

import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release order in a list.
 *
 * @param approved the roles that have approved what it says now
 * @param openDeficiencies how many things are still to be made up
 */
public record ListedRelease(
        ReleaseId id,
        ConsignmentId consignmentId,
        String number,
        String customerName,
        String consigneeName,
        String goodsName,
        SiteId siteId,
        String siteName,
        String shippingSiteName,
        int pieces,
        int ofPieces,
        ReleaseOrder.Mode mode,
        @Nullable String vehicle,
        @Nullable String courierName,
        ReleaseOrder.State state,
        int revision,
        @Nullable Instant submittedAt,
        @Nullable Instant reviewDueAt,
        List<Role> approved,
        @Nullable Instant approvedAt,
        @Nullable Instant leftAt,
        @Nullable Instant windowFrom,
        @Nullable Instant windowTo,
        @Nullable Instant closedAt,
        int openDeficiencies) {
    public ListedRelease {
        approved = List.copyOf(approved);
    }
}
