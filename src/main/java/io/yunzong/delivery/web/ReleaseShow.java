package io.yunzong.delivery.web;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.Piece;
import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.HandOver.PieceOutcome;
import io.yunzong.delivery.PlanDelivery;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.delivery.ReleaseView;
import io.yunzong.delivery.SignedReceipt;
import io.yunzong.delivery.web.Answers.DeficiencyRow;
import io.yunzong.delivery.web.Answers.PaperRow;
import io.yunzong.delivery.web.Answers.PieceRow;
import io.yunzong.delivery.web.Answers.ReceiptRow;
import io.yunzong.delivery.web.Answers.ReviewRow;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.platform.Texts;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a release order into the words and numbers of its page. */
@Component
class ReleaseShow {
    private final ConsignmentFinder consignments;
    private final VehicleFinder vehicles;
    private final SiteFinder sites;
    private final Colleagues colleagues;
    private final Texts texts;
    private final Clock clock;

    ReleaseShow(
            ConsignmentFinder consignments,
            VehicleFinder vehicles,
            SiteFinder sites,
            Colleagues colleagues,
            Texts texts,
            Clock clock) {
        this.consignments = consignments;
        this.vehicles = vehicles;
        this.sites = sites;
        this.colleagues = colleagues;
        this.texts = texts;
        this.clock = clock;
    }

    ReleasePage page(ReleaseView view, Caller caller, Locale locale) {
        ReleaseOrder order = view.order();
        SignedReceipt receipt = view.receipt();
        return new ReleasePage(
                order.id().value(),
                cargo(order, caller),
                order.state(),
                order.revision(),
                plan(order.plan()),
                progress(order),
                Answers.idOf(order.documentId()),
                pieces(order.consignmentId(), order.plan().pieceIds(), receipt, caller),
                view.papers().stream().map(paper -> PaperRow.of(paper, order)).toList(),
                view.checks().stream()
                        .map(item -> new ReleasePage.Check(item.code(), item.zh(), item.en(), item.clause()))
                        .toList(),
                order.reviews().stream()
                        .map(review -> ReviewRow.of(review, order.revision()))
                        .toList(),
                order.deficiencies().stream()
                        .map(one -> DeficiencyRow.of(one, one.overdue(clock.instant()), null, null, null))
                        .toList(),
                view.missing().stream()
                        .map(unmet -> new ReleasePage.Missing(
                                unmet.code(), texts.of(unmet, locale), unmet.field(), unmet.clause()))
                        .toList(),
                mine(order, caller),
                receipt == null ? null : ReceiptRow.of(receipt, caller));
    }

    private ReleasePage.Cargo cargo(ReleaseOrder order, Caller caller) {
        Consignment goods =
                consignments.get(order.consignmentId(), caller.scope()).shownTo(caller);
        Party consignee = goods.waybill().consignee();
        return new ReleasePage.Cargo(
                goods.id().value(),
                goods.number(),
                consignee.name(),
                consignee.phone(),
                consignee.address(),
                goods.waybill().goods().name(),
                goods.pieceCount(),
                order.siteId().value(),
                sites.find(order.siteId()).map(Site::label).orElse(""));
    }

    private ReleasePage.Plan plan(PlanDelivery plan) {
        VehicleId vehicleId = plan.vehicleId();
        PersonId courier = plan.courierId();
        Optional<Vehicle> vehicle = vehicleId == null ? Optional.empty() : vehicles.find(vehicleId);
        return new ReleasePage.Plan(
                plan.mode(),
                Answers.idOf(vehicleId),
                vehicle.map(Vehicle::plateShown).orElse(null),
                vehicle.map(Vehicle::type).orElse(null),
                plan.vehicleReason(),
                plan.vehicleRemark(),
                Answers.idOf(courier),
                courier == null
                        ? null
                        : colleagues.find(courier).map(Colleague::displayName).orElse(null),
                plan.mixedReason(),
                plan.windowFrom(),
                plan.windowTo());
    }

    private static ReleasePage.Progress progress(ReleaseOrder order) {
        return new ReleasePage.Progress(
                order.createdAt(),
                order.createdByName(),
                order.submittedAt(),
                order.submittedByName(),
                order.reviewDueAt(),
                order.approvedAt(),
                order.leftAt(),
                order.closedAt());
    }

    /** The roles still awaited in which the reader may give a review. */
    private List<Role> mine(ReleaseOrder order, Caller caller) {
        PersonId person = caller.personId();
        boolean given =
                order.approvals().stream().anyMatch(one -> one.personId().equals(person));
        if (person == null || given || order.state() != ReleaseOrder.State.IN_REVIEW) {
            return List.of();
        }
        return colleagues
                .find(person)
                .filter(me -> me.branches().contains(order.siteId()))
                .map(me ->
                        order.awaiting().stream().filter(me.roles()::contains).toList())
                .orElse(List.of());
    }

    List<PieceRow> pieces(ConsignmentId id, Collection<PieceId> shown, @Nullable SignedReceipt receipt, Caller caller) {
        Map<PieceId, PieceOutcome> outcomes = receipt == null
                ? Map.of()
                : receipt.handOver().pieces().stream().collect(Collectors.toMap(PieceOutcome::pieceId, one -> one));
        return consignments.listPieces(id, caller.scope()).stream()
                .filter(piece -> shown.contains(piece.id()))
                .map(piece -> row(piece, outcomes.get(piece.id())))
                .toList();
    }

    private static PieceRow row(Piece piece, @Nullable PieceOutcome outcome) {
        HandOver.Result result = outcome == null ? null : outcome.result();
        return new PieceRow(
                piece.id().value(), piece.seq(), piece.code(), result, outcome == null ? null : outcome.remark());
    }
}
