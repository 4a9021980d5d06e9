package io.yunzong.journey;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows from a plan and its events at one moment. It knows no clock: the same facts always give the
 * same state.
 *
 * @param statusSource how the event behind the status was learned
 * @param nextSite the next node on the route, null at the end
 * @param vehicleId the vehicle the goods are on, else the one planned to take them on, if known
 * @param rides in order; the last one is open while the goods are on board
 * @param plannedArrivalAt at the last node
 * @param arrivedAt at the last node, as reported
 * @param minutesLate at the last node, by actual or expected arrival against the plan
 */
public record JourneyState(
        ConsignmentStatus status,
        Instant statusAt,
        Source statusSource,
        Place place,
        @Nullable SiteId nextSite,
        @Nullable VehicleId vehicleId,
        List<Ride> rides,
        List<Milestone> milestones,
        @Nullable Eta eta,
        @Nullable Instant plannedArrivalAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant deliveredAt,
        @Nullable Integer minutesLate,
        boolean loaded) {
    public JourneyState {
        rides = List.copyOf(rides);
        milestones = List.copyOf(milestones);
    }

    /** The ride that is going on, or null. */
    public @Nullable Ride ride() {
        return rides.isEmpty() || rides.getLast().to() != null ? null : rides.getLast();
    }
}
