package io.yunzong.watch;

import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which consignments of the board; null parts demand nothing.
 *
 * @param q part of any number, reference, name or plate
 * @param site on the route
 * @param inCharge only those one of these branches is in charge of; null for all
 * @param delay with an open delay of this kind
 */
public record BoardFilter(
        @Nullable String q,
        @Nullable SiteId site,
        @Nullable Collection<SiteId> inCharge,
        @Nullable Light light,
        @Nullable DelayKind delay,
        @Nullable CustomerId customer) {
    public BoardFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        inCharge = inCharge == null ? null : Set.copyOf(inCharge);
    }

    public static BoardFilter all() {
        return new BoardFilter(null, null, null, null, null, null);
    }

    BoardFilter inChargeOf(Collection<SiteId> sites) {
        return new BoardFilter(q, site, sites, light, delay, customer);
    }
}
