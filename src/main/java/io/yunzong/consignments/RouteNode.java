package io.yunzong.consignments;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stop of the planned route. Clause A-39.
 *
 * @param seq 1 for the first node; the waybill numbers its nodes itself, in their order
 * @param vehicleId the vehicle planned to leave this node with the cargo, when it differs from the waybill's
 */
public record RouteNode(
        int seq,
        SiteId siteId,
        NodeRole role,
        @Nullable Instant plannedArrivalAt,
        @Nullable Instant plannedDepartureAt,
        @Nullable VehicleId vehicleId) {
    /** A node in a route that is still being put together. */
    public static RouteNode at(
            SiteId siteId, NodeRole role, @Nullable Instant plannedArrivalAt, @Nullable Instant plannedDepartureAt) {
        return new RouteNode(0, siteId, role, plannedArrivalAt, plannedDepartureAt, null);
    }

    RouteNode leavingWith(VehicleId vehicle) {
        return new RouteNode(seq, siteId, role, plannedArrivalAt, plannedDepartureAt, vehicle);
    }

    RouteNode numbered(int number) {
        return new RouteNode(number, siteId, role, plannedArrivalAt, plannedDepartureAt, vehicleId);
    }
}
