package io.yunzong.network.web;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.AddVehicle;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleBody;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as it goes over the wire, both ways.
 *
 * @param plate as people write it; normalised in answers
 */
record VehicleForm(
        @Nullable Long id,
        @Nullable String plate,
        @Nullable String plateShown,
        @Nullable String type,
        @Nullable Double lengthMetres,
        @Nullable Integer capacityKg,
        @Nullable Double volumeM3,
        @NotNull @Nullable VehicleBody body,
        @Nullable Boolean tailLift,
        @Nullable Long carrierId,
        @Nullable Long homeSiteId,
        @Nullable Boolean active,
        @Nullable Boolean simulated,
        @Nullable Integer version) {

    static VehicleForm of(Vehicle vehicle) {
        CarrierId carrier = vehicle.carrierId();
        SiteId home = vehicle.homeSiteId();
        return new VehicleForm(
                vehicle.id().value(),
                vehicle.plate(),
                vehicle.plateShown(),
                vehicle.type(),
                vehicle.lengthMetres(),
                vehicle.capacityKg(),
                vehicle.volumeM3(),
                vehicle.body(),
                vehicle.tailLift(),
                carrier == null ? null : carrier.value(),
                home == null ? null : home.value(),
                vehicle.active(),
                vehicle.simulated(),
                vehicle.version());
    }

    AddVehicle toAdd() {
        return new AddVehicle(
                Blanks.strip(plate),
                type,
                lengthMetres,
                capacityKg,
                volumeM3,
                Forms.required(body),
                Boolean.TRUE.equals(tailLift),
                carrierId == null ? null : new CarrierId(carrierId),
                homeSiteId == null ? null : new SiteId(homeSiteId),
                false);
    }

    Vehicle toVehicle(Vehicle before) {
        String written = Blanks.strip(plate);
        return new Vehicle(
                before.id(),
                written,
                // a form that was read and sent back carries the normalised plate
                written.equals(before.plate()) ? before.plateShown() : written,
                type,
                lengthMetres,
                capacityKg,
                volumeM3,
                Forms.required(body),
                Boolean.TRUE.equals(tailLift),
                carrierId == null ? null : new CarrierId(carrierId),
                homeSiteId == null ? null : new SiteId(homeSiteId),
                active == null ? before.active() : active,
                before.simulated(),
                Forms.version(version));
    }
}
