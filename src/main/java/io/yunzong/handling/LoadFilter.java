package io.yunzong.handling;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which loads a list shows; null and empty mean any.
 *
 * @param open only those with something left to do
 * @param from prepared from then on
 * @param to prepared before then
 * @param text part of the plate or of a waybill number
 */
public record LoadFilter(
        @Nullable SiteId siteId,
        Set<LoadKind> kinds,
        Set<LoadState> states,
        @Nullable VehicleId vehicleId,
        boolean open,
        @Nullable Boolean regulated,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String text) {
    public LoadFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
        text = Blanks.toNull(text);
    }

    public static LoadFilter openAt(SiteId site) {
        return new LoadFilter(site, Set.of(), Set.of(), null, true, null, null, null, null);
    }
}
