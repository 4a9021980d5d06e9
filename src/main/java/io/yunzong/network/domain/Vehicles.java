package io.yunzong.network.domain;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleBody;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All vehicles. */
public interface Vehicles {
    Optional<Vehicle> find(VehicleId id);

    /** Finds and keeps others from changing it until the transaction ends. */
    Optional<Vehicle> lock(VehicleId id);

    Optional<Vehicle> findByPlate(String normalised);

    List<Vehicle> list(Collection<VehicleId> ids);

    /** Those that exist, by normalised plate. */
    Map<String, Vehicle> listByPlate(Collection<String> normalised);

    Page<Vehicle> page(@Nullable String text, @Nullable Boolean active, @Nullable VehicleBody body, PageQuery query);

    /** Adds a vehicle and returns its id; {@code vehicle.id()} is ignored. */
    VehicleId add(Vehicle vehicle);

    /** Writes the vehicle over the version it was read at; false when somebody else was quicker. */
    boolean change(Vehicle vehicle);

    /** Adds those whose plate is new, leaves the others as they are. Returns the number added. */
    int addMissing(List<Vehicle> vehicles);

    void remove(Collection<VehicleId> ids);
}
