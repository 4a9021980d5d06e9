package io.yunzong.network;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle that carries consignments and, with a device bound to it, says where they are.
 *
 * @param plate {@linkplain Plate#normalise normalised}; unique
 * @param plateShown as people write it
 * @param type words such as {@code 9.6米厢车}
 * @param homeSiteId the branch it belongs to
 */
public record Vehicle(
        VehicleId id,
        String plate,
        String plateShown,
        @Nullable String type,
        @Nullable Double lengthMetres,
        @Nullable Integer capacityKg,
        @Nullable Double volumeM3,
        VehicleBody body,
        boolean tailLift,
        @Nullable CarrierId carrierId,
        @Nullable SiteId homeSiteId,
        boolean active,
        boolean simulated,
        int version) {
    public Vehicle {
        plate = Plate.normalise(plate);
        plateShown = Blanks.strip(plateShown);
        type = Blanks.toNull(type);
    }
}
