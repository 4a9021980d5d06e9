package io.yunzong.devices;

import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A device rides in a vehicle from one instant (inclusive) to another (exclusive). A device is in one vehicle at a
 * time; a vehicle may carry several devices.
 *
 * @param to null while it still rides there
 */
public record DeviceBinding(
        long id,
        DeviceId deviceId,
        VehicleId vehicleId,
        Instant from,
        @Nullable Instant to) {
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
