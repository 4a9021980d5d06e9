package io.yunzong.network;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import org.jspecify.annotations.Nullable;

/**
 * Adds a vehicle; the parts are those of {@link Vehicle}.
 *
 * @param plate as written; it is normalised
 */
public record AddVehicle(
        String plate,
        @Nullable String type,
        @Nullable Double lengthMetres,
        @Nullable Integer capacityKg,
        @Nullable Double volumeM3,
        VehicleBody body,
        boolean tailLift,
        @Nullable CarrierId carrierId,
        @Nullable SiteId homeSiteId,
        boolean simulated) {
    /** A vehicle of which only the plate and perhaps type and carrier are known. */
    public static AddVehicle plated(String plate, @Nullable String type, @Nullable CarrierId carrierId) {
        return new AddVehicle(plate, type, null, null, null, VehicleBody.CLOSED, false, carrierId, null, false);
    }

    Vehicle toVehicle() {
        return new Vehicle(
                new VehicleId(0),
                plate,
                plate,
                type,
                lengthMetres,
                capacityKg,
                volumeM3,
                body,
                tailLift,
                carrierId,
                homeSiteId,
                true,
                simulated,
                0);
    }
}
