package io.yunzong.delivery.web;

import io.yunzong.delivery.ReleaseFilter;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the list of release orders, as they stand in the address. */
record ReleaseParams(
        @Nullable String q,
        @Nullable List<ReleaseOrder.State> state,
        @Nullable Long siteId,
        @Nullable Long consignmentId,
        @Nullable Boolean toReview,
        @Nullable Boolean courier) {
    ReleaseFilter toFilter() {
        return new ReleaseFilter(
                q,
                state == null ? Set.of() : Set.copyOf(state),
                siteId == null ? null : new SiteId(siteId),
                consignmentId == null ? null : new ConsignmentId(consignmentId),
                Boolean.TRUE.equals(toReview),
                Boolean.TRUE.equals(courier));
    }
}
