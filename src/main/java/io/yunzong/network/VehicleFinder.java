package io.yunzong.network;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.domain.Vehicles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about vehicles. */
@Component
public class VehicleFinder {
    private final Vehicles vehicles;

    VehicleFinder(Vehicles vehicles) {
        this.vehicles = vehicles;
    }

    public Optional<Vehicle> find(VehicleId id) {
        return vehicles.find(id);
    }

    /** @throws NetworkRefused NOT_FOUND */
    public Vehicle get(VehicleId id) {
        return vehicles.find(id).orElseThrow(NetworkRefused::notFound);
    }

    /** @param plate in any writing */
    public Optional<Vehicle> findByPlate(String plate) {
        return vehicles.findByPlate(Plate.normalise(plate));
    }

    public List<Vehicle> list(Collection<VehicleId> ids) {
        return vehicles.list(ids);
    }

    /** Those that exist, by normalised plate; one statement. */
    public Map<String, Vehicle> listByPlate(Collection<String> plates) {
        return vehicles.listByPlate(
                plates.stream().map(Plate::normalise).distinct().toList());
    }

    /**
     * One page, by plate unless sorted by plate, type, lengthMetres, capacityKg, volumeM3 or body.
     *
     * @param text looked for in plate and type
     */
    public Page<Vehicle> page(
            @Nullable String text, @Nullable Boolean active, @Nullable VehicleBody body, PageQuery query) {
        return vehicles.page(text, active, body, query);
    }
}
