package io.yunzong.journey;

import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.journey.domain.JourneyPlan;
import io.yunzong.journey.domain.Neighbours;
import io.yunzong.journey.domain.PlannedNode;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the neighbours once about everything a batch of claims names. */
@Component
class Surroundings {
    private final SiteFinder sites;
    private final VehicleFinder vehicles;
    private final ConsignmentFinder consignments;

    Surroundings(SiteFinder sites, VehicleFinder vehicles, ConsignmentFinder consignments) {
        this.sites = sites;
        this.vehicles = vehicles;
        this.consignments = consignments;
    }

    Neighbours of(List<RecordEvent> claims, Collection<JourneyPlan> plans, Scope scope) {
        Set<SiteId> siteIds = new HashSet<>();
        plans.forEach(plan -> plan.nodes().stream().map(PlannedNode::siteId).forEach(siteIds::add));
        claims.stream().map(RecordEvent::siteId).filter(Objects::nonNull).forEach(siteIds::add);
        Set<VehicleId> vehicleIds = claims.stream()
                .map(RecordEvent::vehicleId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<PieceId> pieceIds =
                claims.stream().flatMap(claim -> claim.pieceIds().stream()).collect(Collectors.toSet());
        return new Neighbours(
                sites.list(siteIds).stream().collect(Collectors.toMap(Site::id, Surroundings::place)),
                vehicleIds.isEmpty()
                        ? Set.of()
                        : vehicles.list(vehicleIds).stream().map(Vehicle::id).collect(Collectors.toSet()),
                pieces(pieceIds, scope));
    }

    private Map<PieceId, ConsignmentId> pieces(Set<PieceId> ids, Scope scope) {
        return ids.isEmpty()
                ? Map.of()
                : consignments.listPiecesById(ids, scope).stream()
                        .collect(Collectors.toMap(Piece::id, Piece::consignmentId));
    }

    private static Neighbours.SitePlace place(Site site) {
        return new Neighbours.SitePlace(site.point().orElse(null), site.geofenceRadiusMetres());
    }
}
