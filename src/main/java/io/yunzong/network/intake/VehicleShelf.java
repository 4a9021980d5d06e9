package io.yunzong.network.intake;

import io.yunzong.imports.Shelf;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkUse;
import io.yunzong.network.Vehicle;
import io.yunzong.network.domain.Vehicles;
import java.util.List;
import java.util.Set;

/** The vehicles as imports put them in and take them out. */
record VehicleShelf(Vehicles vehicles, Intake intake) implements Shelf<Vehicle> {
    @Override
    public long id(Vehicle vehicle) {
        return vehicle.id().value();
    }

    @Override
    public String name(Vehicle vehicle) {
        return vehicle.plate();
    }

    @Override
    public int version(Vehicle vehicle) {
        return vehicle.version();
    }

    @Override
    public List<Vehicle> list(List<Long> ids) {
        return vehicles.list(own(ids));
    }

    @Override
    public long add(Vehicle vehicle) {
        return vehicles.add(vehicle).value();
    }

    @Override
    public void change(Vehicle vehicle) {
        if (!vehicles.change(vehicle)) {
            throw NetworkRefused.changedMeanwhile();
        }
    }

    @Override
    public Set<Long> listUsed(List<Long> ids) {
        List<VehicleId> own = own(ids);
        return intake.listUsed(own, NetworkUse::vehiclesInUse, Set.of());
    }

    @Override
    public void remove(List<Long> ids) {
        vehicles.remove(own(ids));
    }

    private static List<VehicleId> own(List<Long> ids) {
        return ids.stream().map(VehicleId::new).toList();
    }
}
