package io.yunzong.watch;

import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.identity.Caller;
import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.ConsignmentLists;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.VehicleId;
import io.yunzong.kernel.Weight;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.watch.WatchRefused.Why;
import io.yunzong.watch.domain.Delays;
import io.yunzong.watch.domain.Fleet;
import io.yunzong.watch.domain.WatchList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about delays. Clauses. */
@Component
@Transactional(readOnly = true)
public class DelayFinder {
    /** A dispatcher looks at no more; any vehicle may be chosen by its plate. */
    private static final int CANDIDATES = 12;

    private static final Set<ConsignmentStatus> UNDER_WAY =
            Set.of(ConsignmentStatus.LOADED, ConsignmentStatus.IN_TRANSIT, ConsignmentStatus.OUT_FOR_DELIVERY);

    private final Delays delays;
    private final WatchList list;
    private final Fleet fleet;
    private final VehicleFinder vehicles;
    private final ConsignmentFinder consignments;
    private final ConsignmentLists lists;

    DelayFinder(
            Delays delays,
            WatchList list,
            Fleet fleet,
            VehicleFinder vehicles,
            ConsignmentFinder consignments,
            ConsignmentLists lists) {
        this.delays = delays;
        this.list = list;
        this.fleet = fleet;
        this.vehicles = vehicles;
        this.consignments = consignments;
        this.lists = lists;
    }

    /**
     * All of a consignment, the latest first.
     *
     * @throws WatchRefused NOT_WATCHED
     */
    public List<Delay> list(ConsignmentId id, Caller caller) {
        return delays.list(watched(id, caller));
    }

    /**
     * The plans that answered them, first to last.
     *
     * @throws WatchRefused NOT_WATCHED
     */
    public List<DelayPlan> plans(ConsignmentId id, Caller caller) {
        return delays.plans(List.of(watched(id, caller)));
    }

    /** @throws WatchRefused DELAY_UNKNOWN */
    public Delay get(long id, Caller caller) {
        return delays.find(id, caller.scope())
                .orElseThrow(() -> new WatchRefused(Kind.NOT_FOUND, Why.DELAY_UNKNOWN.unmet()));
    }

    /**
     * The vehicles of the branch: free ones that fit first.
     *
     * @throws WatchRefused DELAY_UNKNOWN
     */
    public List<CandidateVehicle> candidates(long delayId, Caller caller) {
        Delay delay = get(delayId, caller);
        List<VehicleId> ids = fleet.listAt(delay.siteId(), CANDIDATES);
        Weight weight = consignments
                .get(delay.consignmentId(), Scope.all())
                .waybill()
                .measures()
                .weight();
        return (ids.isEmpty() ? List.<Vehicle>of() : vehicles.list(ids))
                .stream()
                        .map(vehicle -> new CandidateVehicle(vehicle, fits(vehicle, weight), isBusy(vehicle)))
                        .sorted(Comparator.comparing((CandidateVehicle one) -> one.busy())
                                .thenComparing(one -> !one.fits())
                                .thenComparing(one -> one.vehicle().plate()))
                        .toList();
    }

    private static boolean fits(Vehicle vehicle, @Nullable Weight weight) {
        Integer capacity = vehicle.capacityKg();
        return weight == null || capacity == null || weight.grams() <= capacity * 1000L;
    }

    /** Whoever else's goods they are: that it is busy tells nothing about them. */
    private boolean isBusy(Vehicle vehicle) {
        return !lists.page(ConsignmentFilter.of(vehicle.id(), UNDER_WAY), PageQuery.first(1), Scope.all())
                .rows()
                .isEmpty();
    }

    private ConsignmentId watched(ConsignmentId id, Caller caller) {
        return list.find(id, caller.scope())
                .orElseThrow(WatchRefused::notWatched)
                .id();
    }
}
