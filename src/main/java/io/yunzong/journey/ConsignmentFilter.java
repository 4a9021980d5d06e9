package io.yunzong.journey;

import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which consignments a list, map, export or report is about; null and empty mean any.
 *
 * @param text part of any number, reference, phone, name, customer or plate; two letters begin a word, more are found
 *     anywhere
 * @param byPhone whether the text may be found in phones: only for those who see them unmasked
 * @param site a site of the route
 * @param role what that site is to the consignment: SHIPPING, DEPARTURE, TRANSIT or ARRIVAL
 * @param bookedFrom inclusive
 * @param bookedTo exclusive
 * @param late behind its plan at the last node, or overdue there
 */
public record ConsignmentFilter(
        @Nullable String text,
        boolean byPhone,
        Set<ConsignmentStatus> statuses,
        @Nullable CustomerId customer,
        @Nullable SiteId site,
        @Nullable String role,
        @Nullable Instant bookedFrom,
        @Nullable Instant bookedTo,
        @Nullable Boolean late,
        @Nullable VehicleId vehicle) {
    public ConsignmentFilter {
        statuses = Set.copyOf(statuses);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static ConsignmentFilter none() {
        return new ConsignmentFilter(null, false, Set.of(), null, null, null, null, null, null, null);
    }

    /** Booked in a span. */
    public static ConsignmentFilter booked(@Nullable Instant from, @Nullable Instant to) {
        return new ConsignmentFilter(null, false, Set.of(), null, null, null, from, to, null, null);
    }
}
