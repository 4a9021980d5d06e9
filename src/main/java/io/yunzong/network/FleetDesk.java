package io.yunzong.network;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Changes;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.DriverId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.domain.Carriers;
import io.yunzong.network.domain.Drivers;
import io.yunzong.network.domain.FleetGate;
import io.yunzong.network.domain.FleetRules;
import io.yunzong.network.domain.Hidden;
import io.yunzong.network.domain.Sites;
import io.yunzong.network.domain.Vehicles;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Vehicles, drivers and carriers are entered here. What a caller may not see, an edit of theirs leaves as it is. */
@Component
@Transactional
public class FleetDesk {
    private final Vehicles vehicles;
    private final Drivers drivers;
    private final Carriers carriers;
    private final FleetGate gate;
    private final Audit audit;
    private final LiveFeed live;

    FleetDesk(Vehicles vehicles, Drivers drivers, Carriers carriers, Sites sites, Audit audit, LiveFeed live) {
        this.vehicles = vehicles;
        this.drivers = drivers;
        this.carriers = carriers;
        this.gate = new FleetGate(vehicles, drivers, carriers, sites);
        this.audit = audit;
        this.live = live;
    }

    /** Everything that is wrong with a vehicle by itself; whether its plate is free is another question. */
    @Transactional(readOnly = true)
    public List<Unmet> check(AddVehicle vehicle) {
        return FleetRules.check(vehicle.toVehicle());
    }

    /** @throws NetworkRefused naming everything that is wrong */
    public VehicleId addVehicle(AddVehicle command, Caller caller) {
        NetworkDesk.demandWrite(caller);
        Vehicle vehicle = command.toVehicle();
        NetworkRefused.unlessEmpty(gate.check(vehicle));
        VehicleId id = vehicles.add(vehicle);
        note(caller, "vehicle.added", "vehicle:" + id, id.value(), Map.of("plate", vehicle.plate()));
        return id;
    }

    /**
     * Makes a vehicle what is given.
     *
     * @param changed carries the version it was read at
     * @throws NetworkRefused naming everything that is wrong, or CHANGED_MEANWHILE
     */
    public void editVehicle(Vehicle changed, Caller caller) {
        NetworkDesk.demandWrite(caller);
        Vehicle before = vehicles.lock(changed.id()).orElseThrow(NetworkRefused::notFound);
        demandVersion(before.version(), changed.version());
        NetworkRefused.unlessEmpty(gate.check(changed));
        Map<String, String> changes = Changes.between(before, changed, Set.of());
        if (!changes.isEmpty()) {
            demandWritten(vehicles.change(changed));
            note(
                    caller,
                    "vehicle.edited",
                    "vehicle:" + changed.id(),
                    changed.id().value(),
                    changes);
        }
    }

    /**
     * Sees to it that a vehicle exists for each plate; those that exist stay as they are. For bulk work that meets
     * vehicles by the way: whoever may do that work may do this. Two statements.
     *
     * @return ids by normalised plate
     * @throws NetworkRefused naming everything that is wrong with any of them; {@link #check} tells beforehand
     */
    public Map<String, VehicleId> ensureVehicles(List<AddVehicle> commands, Caller caller) {
        List<Vehicle> wanted = commands.stream().map(AddVehicle::toVehicle).toList();
        NetworkRefused.unlessEmpty(wanted.stream()
                .flatMap(vehicle -> FleetRules.check(vehicle).stream())
                .toList());
        int added = vehicles.addMissing(wanted);
        Map<String, VehicleId> ids = new LinkedHashMap<>();
        vehicles.listByPlate(wanted.stream().map(Vehicle::plate).distinct().toList())
                .forEach((plate, vehicle) -> ids.put(plate, vehicle.id()));
        if (added > 0) {
            note(caller, "vehicle.added", "vehicle:many", LiveFeed.MANY, Map.of("count", added));
        }
        return ids;
    }

    /** @throws NetworkRefused naming everything that is wrong */
    public DriverId addDriver(AddDriver command, Caller caller) {
        NetworkDesk.demandWrite(caller);
        Driver driver = command.toDriver();
        NetworkRefused.unlessEmpty(gate.check(driver));
        DriverId id = drivers.add(driver);
        note(caller, "driver.added", "driver:" + id, id.value(), Map.of("name", driver.name()));
        return id;
    }

    /**
     * Makes a driver what is given.
     *
     * @param changed carries the version it was read at
     * @throws NetworkRefused naming everything that is wrong, or CHANGED_MEANWHILE
     */
    public void editDriver(Driver changed, Caller caller) {
        NetworkDesk.demandWrite(caller);
        Driver before = drivers.lock(changed.id()).orElseThrow(NetworkRefused::notFound);
        demandVersion(before.version(), changed.version());
        Driver after = Hidden.kept(changed, before, caller);
        NetworkRefused.unlessEmpty(gate.check(after));
        Map<String, String> changes = Changes.between(before, after, Set.of("phone", "licenceNumber"));
        if (!changes.isEmpty()) {
            demandWritten(drivers.change(after));
            note(caller, "driver.edited", "driver:" + after.id(), after.id().value(), changes);
        }
    }

    /** Everything that is wrong with a carrier by itself; whether its code is free is another question. */
    @Transactional(readOnly = true)
    public List<Unmet> check(AddCarrier carrier) {
        return FleetRules.check(carrier.toCarrier());
    }

    /** @throws NetworkRefused naming everything that is wrong */
    public CarrierId addCarrier(AddCarrier command, Caller caller) {
        NetworkDesk.demandWrite(caller);
        Carrier carrier = command.toCarrier();
        NetworkRefused.unlessEmpty(gate.check(carrier));
        CarrierId id = carriers.add(carrier);
        note(
                caller,
                "carrier.added",
                "carrier:" + id,
                id.value(),
                Map.of("code", carrier.code(), "name", carrier.name()));
        return id;
    }

    /**
     * Makes a carrier what is given.
     *
     * @param changed carries the version it was read at
     * @throws NetworkRefused naming everything that is wrong, or CHANGED_MEANWHILE
     */
    public void editCarrier(Carrier changed, Caller caller) {
        NetworkDesk.demandWrite(caller);
        Carrier before = carriers.lock(changed.id()).orElseThrow(NetworkRefused::notFound);
        demandVersion(before.version(), changed.version());
        Carrier after = Hidden.kept(changed, before, caller);
        NetworkRefused.unlessEmpty(gate.check(after));
        Map<String, String> changes = Changes.between(before, after, Set.of("contactName", "phone"));
        if (!changes.isEmpty()) {
            demandWritten(carriers.change(after));
            note(caller, "carrier.edited", "carrier:" + after.id(), after.id().value(), changes);
        }
    }

    /**
     * Sees to it that a carrier exists for each code; those that exist stay as they are. For bulk work that meets
     * carriers by the way: whoever may do that work may do this. Two statements.
     *
     * @return ids by code as given
     * @throws NetworkRefused naming everything that is wrong with any of them; {@link #check} tells beforehand
     */
    public Map<String, CarrierId> ensureCarriers(List<AddCarrier> commands, Caller caller) {
        List<Carrier> wanted = commands.stream().map(AddCarrier::toCarrier).toList();
        NetworkRefused.unlessEmpty(wanted.stream()
                .flatMap(carrier -> FleetRules.check(carrier).stream())
                .toList());
        int added = carriers.addMissing(wanted);
        Map<String, CarrierId> ids = new LinkedHashMap<>();
        carriers.listByCode(commands.stream().map(AddCarrier::code).toList())
                .forEach((code, carrier) -> ids.put(code, carrier.id()));
        if (added > 0) {
            note(caller, "carrier.added", "carrier:many", LiveFeed.MANY, Map.of("count", added));
        }
        return ids;
    }

    private void note(Caller caller, String action, String subject, long id, Map<String, ?> details) {
        live.announce(LiveTopic.NETWORK, id);
        audit.record(caller, action, subject, details);
    }

    private static void demandVersion(int current, int given) {
        if (current != given) {
            throw NetworkRefused.changedMeanwhile();
        }
    }

    private static void demandWritten(boolean written) {
        if (!written) {
            throw NetworkRefused.changedMeanwhile();
        }
    }
}
