package io.yunzong.delivery;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which release orders; null and empty mean any.
 *
 * @param text part of the waybill number or the consignee's name
 * @param toReview only those that wait for a review the reader gives
 * @param courier only those the reader takes out, that are open or were signed for today
 */
public record ReleaseFilter(
        @Nullable String text,
        Set<ReleaseOrder.State> states,
        @Nullable SiteId site,
        @Nullable ConsignmentId consignment,
        boolean toReview,
        boolean courier) {
    public ReleaseFilter {
        states = Set.copyOf(states);
    }
}
