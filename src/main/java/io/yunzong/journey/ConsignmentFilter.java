package io.yunzong.journey;

import io.yunzong.kernel.ConsignmentId;
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
 * @param site a site of the route
 * @param role what that site is to the consignment: SHIPPING, DEPARTURE, TRANSIT or ARRIVAL
 * @param bookedFrom inclusive
 * @param bookedTo exclusive
 * @param late behind its plan at the last node, or overdue there
 * @param origin where the route begins
 * @param destination where it ends
 * @param chosen only these
 * @param phones whether the words may be found in phone numbers: never for whoever sees them masked, or searching would
 *     tell them digit by digit (Clause H-08)
 */
public record ConsignmentFilter(
        @Nullable String text,
        Set<ConsignmentStatus> statuses,
        @Nullable CustomerId customer,
        @Nullable SiteId site,
        @Nullable String role,
        @Nullable Instant bookedFrom,
        @Nullable Instant bookedTo,
        @Nullable Boolean late,
        @Nullable VehicleId vehicle,
        @Nullable SiteId origin,
        @Nullable SiteId destination,
        Set<ConsignmentId> chosen,
        boolean phones) {
    public ConsignmentFilter {
        statuses = Set.copyOf(statuses);
        chosen = Set.copyOf(chosen);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static ConsignmentFilter none() {
        return booked(null, null);
    }

    /** Booked in a span. */
    public static ConsignmentFilter booked(@Nullable Instant from, @Nullable Instant to) {
        return new ConsignmentFilter(
                null, Set.of(), null, null, null, from, to, null, null, null, null, Set.of(), false);
    }

    /** Those whose route has the site, in one of the statuses. */
    public static ConsignmentFilter at(SiteId site, Set<ConsignmentStatus> statuses) {
        return new ConsignmentFilter(
                null, statuses, null, site, null, null, null, null, null, null, null, Set.of(), false);
    }

    /** Those a vehicle carries or is to carry, in one of the statuses. */
    public static ConsignmentFilter of(VehicleId vehicle, Set<ConsignmentStatus> statuses) {
        return new ConsignmentFilter(
                null, statuses, null, null, null, null, null, null, vehicle, null, null, Set.of(), false);
    }

    /** Those in which the words stand, phone numbers aside. */
    public static ConsignmentFilter words(String text) {
        return new ConsignmentFilter(
                text, Set.of(), null, null, null, null, null, null, null, null, null, Set.of(), false);
    }
}
