package io.yunzong.watch.domain;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node of the route as a board shows it.
 *
 * @param limitAt when it has been in transit here too long
 * @param vehicleId the vehicle planned to leave here with the goods
 */
public record Stop(
        int seq,
        SiteId siteId,
        String role,
        @Nullable Instant plannedArrivalAt,
        @Nullable Instant expectedArrivalAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant plannedDepartureAt,
        @Nullable Instant departedAt,
        @Nullable Instant limitAt,
        @Nullable VehicleId vehicleId,
        State state) {
    /** Where it lies, seen from the goods. */
    public enum State {
        AHEAD,
        /** They are on the way to it. */
        NEXT,
        HERE,
        BEHIND
    }

    public boolean transit() {
        return role.equals("TRANSIT");
    }
}
