package io.yunzong.consignments.domain;

import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything the directory knows about one batch of waybills, asked once. */
public record Neighbourhood(
        Map<SiteId, Directory.Site> sites,
        Map<CustomerId, Directory.Customer> customers,
        Map<VehicleId, String> plates,
        Map<LaneId, LanePlan> lanes,
        Set<CarrierId> carriers) {
    public static Neighbourhood of(Collection<Waybill> waybills, Directory directory, Scope scope) {
        Set<VehicleId> vehicles = Stream.concat(
                        waybills.stream().map(waybill -> waybill.carriage().vehicleId()),
                        waybills.stream().flatMap(w -> w.route().stream()).map(RouteNode::vehicleId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Neighbourhood(
                directory.sites(waybills.stream()
                        .flatMap(waybill -> waybill.route().stream())
                        .map(RouteNode::siteId)
                        .collect(Collectors.toSet())),
                directory.customers(named(waybills, Waybill::customerId), scope),
                directory.plates(vehicles),
                directory.lanes(named(waybills, waybill -> waybill.carriage().laneId())),
                directory.carriers(named(waybills, waybill -> waybill.carriage().carrierId())));
    }

    /** @param customer one of the batch that was found */
    public CustomerClass classOf(CustomerId customer) {
        return Objects.requireNonNull(customers.get(customer)).customerClass();
    }

    private static <T> Set<T> named(Collection<Waybill> waybills, Function<Waybill, @Nullable T> part) {
        return waybills.stream().map(part).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
