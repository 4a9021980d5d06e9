package io.yunzong.network.domain;

import io.yunzong.kernel.Unmet;
import io.yunzong.network.Carrier;
import io.yunzong.network.Driver;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Plate;
import io.yunzong.network.Vehicle;
import java.util.ArrayList;
import java.util.List;

/** What must hold for vehicles, drivers and carriers by themselves. */
public final class FleetRules {
    private FleetRules() {}

    /** Everything that is wrong with the vehicle. */
    public static List<Unmet> check(Vehicle vehicle) {
        List<Unmet> unmet = new ArrayList<>();
        if (vehicle.plate().isEmpty()) {
            unmet.add(Why.PLATE_MISSING.unmet().inField("plate"));
        } else if (!Plate.isValid(vehicle.plate())) {
            unmet.add(Why.PLATE_INVALID.unmet("plate", vehicle.plateShown()).inField("plate"));
        }
        Entries.length(vehicle.type(), Entries.NAME_LENGTH, "type", unmet);
        Entries.positive(vehicle.lengthMetres(), "lengthMetres", unmet);
        Entries.positive(vehicle.capacityKg(), "capacityKg", unmet);
        Entries.positive(vehicle.volumeM3(), "volumeM3", unmet);
        return unmet;
    }

    /** Everything that is wrong with the driver. */
    public static List<Unmet> check(Driver driver) {
        List<Unmet> unmet = new ArrayList<>();
        Entries.name(driver.name(), unmet);
        if (driver.phone().isEmpty()) {
            unmet.add(Why.PHONE_MISSING.unmet().inField("phone"));
        } else {
            Entries.phone(driver.phone(), unmet);
        }
        Entries.length(driver.licenceNumber(), Entries.CODE_LENGTH, "licenceNumber", unmet);
        return unmet;
    }

    /** Everything that is wrong with the carrier. */
    public static List<Unmet> check(Carrier carrier) {
        List<Unmet> unmet = new ArrayList<>();
        Entries.code(carrier.code(), unmet);
        Entries.name(carrier.name(), unmet);
        Entries.length(carrier.contactName(), Entries.NAME_LENGTH, "contactName", unmet);
        Entries.phone(carrier.phone(), unmet);
        return unmet;
    }
}
