package io.yunzong.consignments;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.VehicleId;
import org.jspecify.annotations.Nullable;

/** By what it is planned to travel: the lane, the carrier and the vehicle, as far as known. */
public record Carriage(
        @Nullable LaneId laneId,
        @Nullable CarrierId carrierId,
        @Nullable VehicleId vehicleId) {
    public static Carriage unknown() {
        return new Carriage(null, null, null);
    }
}
