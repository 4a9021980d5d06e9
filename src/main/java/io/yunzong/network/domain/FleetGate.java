package io.yunzong.network.domain;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Carrier;
import io.yunzong.network.Driver;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Vehicle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold for vehicles, drivers and carriers among all others, for screens and files alike. */
public final class FleetGate {
    private final Vehicles vehicles;
    private final Drivers drivers;
    private final Carriers carriers;
    private final Sites sites;

    public FleetGate(Vehicles vehicles, Drivers drivers, Carriers carriers, Sites sites) {
        this.vehicles = vehicles;
        this.drivers = drivers;
        this.carriers = carriers;
        this.sites = sites;
    }

    /** Everything that stands against the vehicle. */
    public List<Unmet> check(Vehicle vehicle) {
        List<Unmet> unmet = new ArrayList<>(FleetRules.check(vehicle));
        vehicles.findByPlate(vehicle.plate())
                .filter(other -> !other.id().equals(vehicle.id()))
                .ifPresent(other -> unmet.add(
                        Why.PLATE_TAKEN.unmet("plate", other.plateShown()).inField("plate")));
        checkCarrier(vehicle.carrierId(), unmet);
        SiteId home = vehicle.homeSiteId();
        if (home != null && sites.find(home).isEmpty()) {
            unmet.add(Why.HOME_SITE_UNKNOWN.unmet().inField("homeSiteId"));
        }
        return unmet;
    }

    /** Everything that stands against the driver. */
    public List<Unmet> check(Driver driver) {
        List<Unmet> unmet = new ArrayList<>(FleetRules.check(driver));
        String licence = driver.licenceNumber();
        if (licence != null) {
            drivers.findByLicence(licence)
                    .filter(other -> !other.id().equals(driver.id()))
                    .ifPresent(other -> unmet.add(Why.LICENCE_TAKEN.unmet().inField("licenceNumber")));
        }
        checkCarrier(driver.carrierId(), unmet);
        return unmet;
    }

    /** Everything that stands against the carrier. */
    public List<Unmet> check(Carrier carrier) {
        List<Unmet> unmet = new ArrayList<>(FleetRules.check(carrier));
        carriers.findByCode(carrier.code())
                .filter(other -> !other.id().equals(carrier.id()))
                .ifPresent(other ->
                        unmet.add(Why.CODE_TAKEN.unmet("code", carrier.code()).inField("code")));
        return unmet;
    }

    private void checkCarrier(@Nullable CarrierId id, List<Unmet> unmet) {
        if (id != null && carriers.find(id).isEmpty()) {
            unmet.add(Why.CARRIER_UNKNOWN.unmet().inField("carrierId"));
        }
    }
}
