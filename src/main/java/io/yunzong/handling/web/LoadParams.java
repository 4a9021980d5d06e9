package io.yunzong.handling.web;

import io.yunzong.handling.LoadFilter;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The filters of the list of loads, as they stand in the address. */
record LoadParams(
        @Nullable Long siteId,
        @Nullable Set<LoadKind> kind,
        @Nullable Set<LoadState> state,
        @Nullable Long vehicleId,
        @Nullable Boolean open,
        @Nullable Boolean regulated,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {
    LoadFilter toFilter() {
        return new LoadFilter(
                siteId == null ? null : new SiteId(siteId),
                kind == null ? Set.of() : kind,
                state == null ? Set.of() : state,
                vehicleId == null ? null : new VehicleId(vehicleId),
                Boolean.TRUE.equals(open),
                regulated,
                from,
                to,
                text);
    }
}
