package io.yunzong.consignments;

import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.LanePlan;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.CarrierFinder;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneFinder;
import io.yunzong.network.LaneNode;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks at the doors of network and accounts. */
@Component
class NeighbourDirectory implements Directory {
    private final SiteFinder sites;
    private final LaneFinder lanes;
    private final VehicleFinder vehicles;
    private final CarrierFinder carriers;
    private final CustomerFinder customers;

    NeighbourDirectory(
            SiteFinder sites,
            LaneFinder lanes,
            VehicleFinder vehicles,
            CarrierFinder carriers,
            CustomerFinder customers) {
        this.sites = sites;
        this.lanes = lanes;
        this.vehicles = vehicles;
        this.carriers = carriers;
        this.customers = customers;
    }

    @Override
    public Map<SiteId, Site> sites(Collection<SiteId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sites.list(ids).stream()
                        .map(site -> new Site(site.id(), site.code(), site.name(), site.label(), site.active()))
                        .collect(Collectors.toMap(Site::id, site -> site));
    }

    @Override
    public Map<CustomerId, Customer> customers(Collection<CustomerId> ids, Scope scope) {
        return ids.isEmpty()
                ? Map.of()
                : customers.list(ids, scope).stream()
                        .map(customer -> new Customer(
                                customer.id(),
                                customer.code(),
                                customer.name(),
                                customer.customerClass(),
                                customer.active()))
                        .collect(Collectors.toMap(Customer::id, customer -> customer));
    }

    @Override
    public Map<VehicleId, String> plates(Collection<VehicleId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : vehicles.list(ids).stream().collect(Collectors.toMap(Vehicle::id, Vehicle::plate));
    }

    @Override
    public Map<LaneId, LanePlan> lanes(Collection<LaneId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : lanes.list(ids).stream().collect(Collectors.toMap(Lane::id, NeighbourDirectory::plan));
    }

    @Override
    public Map<LaneId, LanePlan> lanesAlong(Collection<SiteId> those) {
        Map<LaneId, LanePlan> along = new LinkedHashMap<>();
        lanes.listAlong(those).forEach(lane -> along.put(lane.id(), plan(lane)));
        return along;
    }

    @Override
    public Set<CarrierId> carriers(Collection<CarrierId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : carriers.list(ids).stream().map(carrier -> carrier.id()).collect(Collectors.toSet());
    }

    static LanePlan plan(Lane lane) {
        return new LanePlan(lane.nodes().stream().map(NeighbourDirectory::stop).toList());
    }

    private static LanePlan.Stop stop(LaneNode node) {
        return new LanePlan.Stop(
                node.siteId(),
                NodeRole.valueOf(node.role().name()),
                Duration.ofMinutes(node.standardMinutesFromPrevious()),
                Duration.ofMinutes(node.standardDwellMinutes()));
    }
}
