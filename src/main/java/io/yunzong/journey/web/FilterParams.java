package io.yunzong.journey.web;

import io.yunzong.identity.Caller;
import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyRefused;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Chosen;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filters of every list of consignments, as they stand in the address.
 *
 * @param status one or more, with commas between
 * @param bookedFrom a day, or an instant
 * @param bookedTo a day, which is included, or an instant, which is not
 * @param ids only these, with commas between
 */
record FilterParams(
        @Nullable String q,
        @Nullable List<String> status,
        @Nullable Long customerId,
        @Nullable Long siteId,
        @Nullable String role,
        @Nullable String bookedFrom,
        @Nullable String bookedTo,
        @Nullable Boolean late,
        @Nullable Long vehicleId,
        @Nullable Long originId,
        @Nullable Long destinationId,
        @Nullable List<Long> ids) {
    ConsignmentFilter toFilter(Caller caller) {
        return new ConsignmentFilter(
                q,
                statuses(),
                customerId == null ? null : new CustomerId(customerId),
                site(siteId),
                role == null || role.isBlank() ? null : role,
                Days.from(bookedFrom, "bookedFrom"),
                Days.to(bookedTo, "bookedTo"),
                late,
                vehicleId == null ? null : new VehicleId(vehicleId),
                site(originId),
                site(destinationId),
                Chosen.ids(ids).stream().map(ConsignmentId::new).collect(Collectors.toSet()),
                caller.seesPersonalData());
    }

    private static @Nullable SiteId site(@Nullable Long id) {
        return id == null ? null : new SiteId(id);
    }

    private Set<ConsignmentStatus> statuses() {
        if (status == null) {
            return Set.of();
        }
        try {
            return status.stream()
                    .filter(name -> !name.isBlank())
                    .map(ConsignmentStatus::valueOf)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new JourneyRefused(Kind.INVALID, Why.FILTER_INVALID.unmet().inField("status"));
        }
    }
}
