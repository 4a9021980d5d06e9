package io.yunzong.journey.web;

import static io.yunzong.journey.web.ConsignmentRow.value;

import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.ConsignmentSheet;
import io.yunzong.consignments.Piece;
import io.yunzong.identity.Caller;
import io.yunzong.journey.ConsignmentLists;
import io.yunzong.journey.Eta;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyRefused;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.JourneyView;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.journey.Milestone;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the page of a consignment together. A few statements whatever its history: the waybill and its route, the events,
 * the pieces, the holds, the row of the list (with customer and position), the sites and the vehicles that are named.
 */
@Component
class PageComposer {
    private final ConsignmentFinder consignments;
    private final JourneyFinder journeys;
    private final ConsignmentLists lists;
    private final HoldDesk holds;
    private final SiteFinder sites;
    private final VehicleFinder vehicles;

    PageComposer(
            ConsignmentFinder consignments,
            JourneyFinder journeys,
            ConsignmentLists lists,
            HoldDesk holds,
            SiteFinder sites,
            VehicleFinder vehicles) {
        this.consignments = consignments;
        this.journeys = journeys;
        this.lists = lists;
        this.holds = holds;
        this.sites = sites;
        this.vehicles = vehicles;
    }

    private record Names(Map<SiteId, Site> sites, Map<VehicleId, Vehicle> vehicles) {
        @Nullable
        String site(@Nullable SiteId id) {
            Site site = id == null ? null : sites.get(id);
            return site == null ? null : site.label();
        }

        @Nullable
        String plate(@Nullable VehicleId id) {
            Vehicle vehicle = id == null ? null : vehicles.get(id);
            return vehicle == null ? null : vehicle.plateShown();
        }
    }

    @Transactional(readOnly = true)
    ConsignmentPage compose(ConsignmentId id, Caller viewer) {
        JourneyView view = journeys.view(id, viewer.scope());
        ListedConsignment row = lists.find(id, viewer.scope())
                .orElseThrow(() -> new JourneyRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
        List<Piece> pieces = consignments.listPieces(view.consignment());
        Names names = names(view);
        return new ConsignmentPage(
                ConsignmentRow.of(row, viewer),
                ConsignmentSheet.of(view.consignment().shownTo(viewer)),
                sentence(row),
                FiveFields.of(row),
                view.state().milestones().stream().map(m -> milestone(m, names)).toList(),
                view.events().stream().map(e -> event(e, view, names)).toList(),
                pieces.stream().map(piece -> piece(piece, view)).toList(),
                holds.list(id, viewer.scope()).stream().map(HoldRow::of).toList(),
                names.sites().values().stream()
                        .map(SiteRow::of)
                        .sorted(Comparator.comparing(SiteRow::id))
                        .toList());
    }

    private Names names(JourneyView view) {
        Set<SiteId> siteIds = new HashSet<>(view.consignment().sites());
        Set<VehicleId> vehicleIds = new HashSet<>();
        for (JourneyEvent event : view.events()) {
            if (event.siteId() != null) {
                siteIds.add(event.siteId());
            }
            if (event.vehicleId() != null) {
                vehicleIds.add(event.vehicleId());
            }
        }
        return new Names(
                sites.list(siteIds).stream().collect(Collectors.toMap(Site::id, Function.identity())),
                vehicleIds.isEmpty()
                        ? Map.of()
                        : vehicles.list(vehicleIds).stream()
                                .collect(Collectors.toMap(Vehicle::id, Function.identity())));
    }

    private static Sentence sentence(ListedConsignment row) {
        Eta eta = row.eta();
        return new Sentence(
                row.status(),
                row.statusAt(),
                row.statusSource(),
                row.placeName().isEmpty() ? null : row.placeName(),
                row.nextSiteName(),
                eta == null ? null : eta.at(),
                eta == null ? null : eta.source(),
                eta == null ? null : eta.basis().name(),
                row.minutesLate(),
                row.plate());
    }

    private static MilestoneRow milestone(Milestone milestone, Names names) {
        Site site = names.sites().get(milestone.siteId());
        return new MilestoneRow(
                milestone.seq(),
                milestone.siteId().value(),
                site == null ? "" : site.label(),
                site == null ? null : site.latitude(),
                site == null ? null : site.longitude(),
                milestone.role(),
                milestone.kind(),
                milestone.planned(),
                milestone.estimated(),
                milestone.actual(),
                milestone.source(),
                milestone.minutesLate());
    }

    private static EventRow event(JourneyEvent event, JourneyView view, Names names) {
        return new EventRow(
                event.id().value(),
                event.kind(),
                event.occurredAt(),
                event.recordedAt(),
                value(event.siteId()),
                names.site(event.siteId()),
                event.point() == null ? null : event.point().latitude(),
                event.point() == null ? null : event.point().longitude(),
                event.placeText(),
                value(event.vehicleId()),
                names.plate(event.vehicleId()),
                event.expectedArrivalAt(),
                event.note(),
                event.source(),
                event.reporter(),
                event.reporterName(),
                event.pieceIds().stream().map(PieceId::value).toList(),
                view.retracted().contains(event.id()),
                value(event.retracts()),
                new TreeSet<>(event.flags()));
    }

    private static PieceRow piece(Piece piece, JourneyView view) {
        JourneyState state = view.state();
        return new PieceRow(
                piece.id().value(),
                piece.seq(),
                piece.code(),
                piece.spec().producer(),
                piece.spec().batch(),
                piece.spec().serial(),
                piece.spec().weight() == null ? null : piece.spec().weight().kilograms(),
                piece.spec().description(),
                piece.labelPrints(),
                view.pieceStatuses().getOrDefault(piece.id(), state.status()));
    }
}
