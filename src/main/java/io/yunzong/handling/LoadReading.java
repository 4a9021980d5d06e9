package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.RouteNode;
import io.yunzong.evidence.EvidenceCounts;
import io.yunzong.evidence.EvidenceFinder;
import io.yunzong.handling.domain.Deeds;
import io.yunzong.handling.domain.DemandRules;
import io.yunzong.handling.domain.DifferenceRules;
import io.yunzong.handling.domain.Loads;
import io.yunzong.journey.Hold;
import io.yunzong.journey.HoldDesk;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.regulation.NodeKind;
import io.yunzong.regulation.RegulationFinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a load with all that belongs to it, in a constant number of statements however long its list. */
@Component
class LoadReading {
    /** Nobody looks for what a vehicle brings, or for its seal, further back. */
    static final Duration BACK = Duration.ofDays(60);

    private final Loads loads;
    private final Deeds deeds;
    private final ConsignmentFinder consignments;
    private final HoldDesk holds;
    private final VehicleFinder vehicles;
    private final EvidenceFinder evidence;
    private final RegulationFinder regulations;
    private final Clock clock;

    LoadReading(
            Loads loads,
            Deeds deeds,
            ConsignmentFinder consignments,
            HoldDesk holds,
            VehicleFinder vehicles,
            EvidenceFinder evidence,
            RegulationFinder regulations,
            Clock clock) {
        this.loads = loads;
        this.deeds = deeds;
        this.consignments = consignments;
        this.holds = holds;
        this.vehicles = vehicles;
        this.evidence = evidence;
        this.regulations = regulations;
        this.clock = clock;
    }

    LoadSheet read(Load load) {
        List<Cargo> cargo = cargo(load, loads.listGoods(load.id()));
        Vehicle vehicle = vehicles.get(load.vehicleId());
        Demands demands = DemandRules.of(load, cargo, vehicle.body().name(), regulations::get);
        LoadFacts facts = new LoadFacts(deeds.list(load.id()));
        return new LoadSheet(
                load,
                cargo,
                vehicle,
                demands,
                facts,
                photos(demands),
                DifferenceRules.differences(cargo, facts),
                load.kind() == LoadKind.UNLOADING ? expectedSeal(load) : null);
    }

    private EvidenceCounts photos(Demands demands) {
        if (demands.slots().isEmpty()) {
            return new EvidenceCounts(List.of());
        }
        return evidence.counts(
                demands.slots().stream().map(SlotDemand::subject).collect(Collectors.toSet()),
                demands.slots().stream().map(SlotDemand::code).collect(Collectors.toSet()));
    }

    private LoadSheet.@org.jspecify.annotations.Nullable ExpectedSeal expectedSeal(Load load) {
        Instant since = clock.instant().minus(BACK);
        return loads.findSeal(load.vehicleId(), load.id(), since)
                .map(seal -> new LoadSheet.ExpectedSeal(seal.number(), seal.at(), seal.load(), seal.site()))
                .orElse(null);
    }

    /** The waybills with all that is known of them. Whoever sees the load sees its list. */
    List<Cargo> cargo(Load load, List<LoadGoods> goods) {
        if (goods.isEmpty()) {
            return List.of();
        }
        Set<ConsignmentId> ids = goods.stream().map(LoadGoods::consignmentId).collect(Collectors.toSet());
        Map<ConsignmentId, Consignment> known = consignments.list(ids, Scope.all()).stream()
                .collect(Collectors.toMap(Consignment::id, Function.identity()));
        Map<ConsignmentId, List<Piece>> pieces =
                consignments.listPieces(ids, Scope.all()).stream().collect(Collectors.groupingBy(Piece::consignmentId));
        List<Hold> standing = holds.listStanding(ids, Scope.all());
        List<Cargo> cargo = new ArrayList<>();
        for (LoadGoods one : goods) {
            Consignment consignment = Objects.requireNonNull(known.get(one.consignmentId()));
            List<Piece> expected = pieces.getOrDefault(one.consignmentId(), List.of()).stream()
                    .filter(piece -> one.covers(piece.id()))
                    .toList();
            cargo.add(new Cargo(
                    one,
                    consignment,
                    node(load.kind(), load.siteId(), consignment.route()),
                    expected,
                    held(expected, standing)));
        }
        return cargo;
    }

    private static Set<PieceId> held(List<Piece> pieces, Collection<Hold> standing) {
        return pieces.stream()
                .filter(piece -> standing.stream()
                        .anyMatch(
                                hold -> hold.consignmentId().equals(piece.consignmentId()) && hold.covers(piece.id())))
                .map(Piece::id)
                .collect(Collectors.toSet());
    }

    /**
     * What the branch is to the goods in this work: where goods are put on a vehicle they are sent from, where they are
     * taken off they were sent to. A branch may be on the way twice.
     */
    static NodeKind node(LoadKind kind, SiteId site, List<RouteNode> route) {
        List<NodeRole> here = route.stream()
                .filter(node -> node.siteId().equals(site))
                .map(RouteNode::role)
                .toList();
        NodeRole role = switch (kind) {
            case LOADING -> here.isEmpty() ? NodeRole.TRANSIT : here.getFirst();
            case UNLOADING -> here.isEmpty() ? NodeRole.TRANSIT : here.getLast();
            case DELIVERY_LOADING -> NodeRole.ARRIVAL;
        };
        return NodeKind.valueOf(role.name());
    }
}
