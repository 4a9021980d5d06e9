package io.yunzong.demo;

import io.yunzong.accounts.Customer;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneFinder;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids behind the names of the script, looked up once. */
record DemoBearings(
        Map<String, SiteId> sites,
        Map<String, VehicleId> vehicles,
        Map<SiteId, VehicleId> vans,
        Map<String, CustomerId> customers,
        Map<String, LaneId> lanes) {

    static DemoBearings take(
            DemoScript script,
            List<Truck> trucks,
            SiteFinder sites,
            VehicleFinder vehicles,
            CustomerFinder customers,
            LaneFinder lanes) {
        List<String> siteCodes =
                script.branches().stream().map(DemoScript.Place::code).toList();
        List<String> plates = trucks.stream().map(Truck::plate).toList();
        List<String> customerCodes =
                script.customers().stream().map(DemoScript.Client::code).toList();
        List<String> laneCodes = trucks.stream()
                .flatMap(truck -> Stream.of(truck.stops(), truck.stops().reversed()))
                .map(DemoNetwork::laneCode)
                .distinct()
                .toList();
        Map<String, SiteId> siteIds = ids(sites.listByCode(siteCodes), Site::code, Site::id);
        Map<DemoScript.Place, String> vanPlates = Fleet.vanPlates(script);
        Map<String, VehicleId> vans = ids(vehicles.listByPlate(vanPlates.values()), Vehicle::plate, Vehicle::id);
        return new DemoBearings(
                siteIds,
                ids(vehicles.listByPlate(plates), Vehicle::plate, Vehicle::id),
                vanPlates.entrySet().stream()
                        .filter(one -> vans.containsKey(one.getValue()))
                        .collect(Collectors.toMap(
                                one -> known(siteIds, one.getKey().code()), one -> known(vans, one.getValue()))),
                ids(customers.listByCode(customerCodes, Scope.all()), Customer::code, Customer::id),
                ids(lanes.listByCode(laneCodes), Lane::code, Lane::id));
    }

    private static <T, I> Map<String, I> ids(Map<String, T> found, Function<T, String> name, Function<T, I> id) {
        return found.values().stream().collect(Collectors.toMap(name, id));
    }

    private static <T> T known(Map<String, T> ids, String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    SiteId site(String code) {
        return known(sites, code);
    }

    VehicleId vehicle(Truck truck) {
        return known(vehicles, truck.plate());
    }

    /** Empty for a demonstration founded before branches had vans of their own. */
    Optional<VehicleId> findVan(SiteId site) {
        return Optional.ofNullable(vans.get(site));
    }

    CustomerId customer(String code) {
        return known(customers, code);
    }

    LaneId lane(String code) {
        return known(lanes, code);
    }
}
