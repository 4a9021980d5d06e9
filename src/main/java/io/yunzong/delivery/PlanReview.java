package io.yunzong.delivery;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.delivery.domain.VehicleFit;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.regulation.RegulationVersion;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a plan against the goods, the fleet and the branch. Clauses. */
@Component
class PlanReview {
    private static final String OTHER = "other";
    private static final int TEXT_LENGTH = 500;

    private final Releases releases;
    private final Refusals refusals;
    private final ConsignmentFinder consignments;
    private final VehicleFinder vehicles;
    private final Branch branch;

    PlanReview(
            Releases releases,
            Refusals refusals,
            ConsignmentFinder consignments,
            VehicleFinder vehicles,
            Branch branch) {
        this.releases = releases;
        this.refusals = refusals;
        this.consignments = consignments;
        this.vehicles = vehicles;
        this.branch = branch;
    }

    /** What became of the pieces a plan may not have. */
    private record Taken(Set<PieceId> own, Set<PieceId> signed, Set<PieceId> ordered, Set<PieceId> quarantined) {
        boolean free(PieceId piece) {
            return !signed.contains(piece) && !ordered.contains(piece) && !quarantined.contains(piece);
        }
    }

    /**
     * The plan with its pieces named.
     *
     * @param except the order that is being planned, when there is one
     * @param unmet receives everything that speaks against the plan
     */
    PlanDelivery complete(
            PlanDelivery plan,
            Consignment consignment,
            @Nullable ReleaseId except,
            RegulationVersion rules,
            List<Unmet> unmet) {
        Taken taken = taken(consignment, except);
        List<PieceId> pieces = plan.pieceIds().isEmpty()
                ? taken.own().stream()
                        .filter(taken::free)
                        .sorted(java.util.Comparator.comparingLong(PieceId::value))
                        .toList()
                : plan.pieceIds();
        checkPieces(pieces, taken, unmet);
        PlanDelivery whole = new PlanDelivery(
                plan.mode(),
                pieces,
                plan.vehicleId(),
                plan.vehicleReason(),
                plan.vehicleRemark(),
                plan.courierId(),
                plan.mixedReason(),
                plan.windowFrom(),
                plan.windowTo());
        SiteId site = consignment.waybill().destination().siteId();
        checkVehicle(whole, consignment, site, rules, unmet);
        checkCourier(whole.courierId(), site, unmet);
        Instant from = plan.windowFrom();
        Instant to = plan.windowTo();
        if (from != null && to != null && !to.isAfter(from)) {
            unmet.add(Why.WINDOW_REVERSED.unmet().inField("windowTo"));
        }
        return whole;
    }

    private Taken taken(Consignment consignment, @Nullable ReleaseId except) {
        Set<PieceId> own =
                consignments.listPieces(consignment).stream().map(Piece::id).collect(Collectors.toSet());
        Set<PieceId> ordered = releases.list(List.of(consignment.id())).stream()
                .filter(order -> order.state().isOpen() && !order.id().equals(except))
                .flatMap(order -> order.plan().pieceIds().stream())
                .collect(Collectors.toSet());
        Set<PieceId> quarantined = new HashSet<>();
        Set<PieceId> signed = new HashSet<>(releases.signedPieces(consignment.id()));
        for (Refusal refusal : refusals.list(List.of(consignment.id()))) {
            if (refusal.state().quarantined()) {
                quarantined.addAll(refusal.pieceIds());
            } else if (refusal.decision() == Refusal.Decision.RETURN) {
                // gone back: there is nothing to deliver here any more
                signed.addAll(refusal.pieceIds());
            }
        }
        return new Taken(own, signed, ordered, quarantined);
    }

    private static void checkPieces(List<PieceId> pieces, Taken taken, List<Unmet> unmet) {
        if (pieces.isEmpty()) {
            unmet.add(Why.ALL_DELIVERED.unmet().inField("pieceIds"));
        }
        for (PieceId piece : pieces) {
            if (!taken.own().contains(piece)) {
                unmet.add(Why.PIECE_UNKNOWN.unmet("piece", piece.value()).inField("pieceIds"));
            } else if (taken.signed().contains(piece)) {
                unmet.add(Why.PIECE_SIGNED.unmet("piece", piece.value()).inField("pieceIds"));
            } else if (taken.ordered().contains(piece)) {
                unmet.add(Why.PIECE_ON_ORDER.unmet("piece", piece.value()).inField("pieceIds"));
            } else if (taken.quarantined().contains(piece)) {
                unmet.add(Why.PIECE_QUARANTINED
                        .unmet("piece", piece.value())
                        .inField("pieceIds")
                        .underClause("A-37"));
            }
        }
    }

    private void checkVehicle(
            PlanDelivery plan, Consignment consignment, SiteId site, RegulationVersion rules, List<Unmet> unmet) {
        VehicleId id = plan.vehicleId();
        if (id == null) {
            return;
        }
        checkCode(rules, "vehicle_choice", plan.vehicleReason(), "vehicleReason", plan.vehicleRemark(), unmet);
        if (plan.vehicleReason() == null) {
            unmet.add(
                    Why.VEHICLE_REASON_MISSING.unmet().inField("vehicleReason").underClause("A-30"));
        }
        String remark = plan.vehicleRemark();
        if (remark != null && remark.length() > TEXT_LENGTH) {
            unmet.add(Why.TOO_LONG.unmet("length", TEXT_LENGTH).inField("vehicleRemark"));
        }
        Optional<Vehicle> vehicle = vehicles.find(id).filter(Vehicle::active);
        if (vehicle.isEmpty()) {
            unmet.add(Why.VEHICLE_UNKNOWN.unmet().inField("vehicleId"));
        } else if (remark == null) {
            unmet.addAll(VehicleFit.against(vehicle.get(), cargo(consignment, plan)));
        }
        if (plan.mixedReason() == null && releases.rides(id, site, consignment.id())) {
            unmet.add(Why.MIXED_REASON_MISSING.unmet().inField("mixedReason").underClause("A-31"));
        }
        checkCode(rules, "mixed_trip", plan.mixedReason(), "mixedReason", remark, unmet);
    }

    static void checkCode(
            RegulationVersion rules,
            String dictionary,
            @Nullable String code,
            String field,
            @Nullable String remark,
            List<Unmet> unmet) {
        if (code == null) {
            return;
        }
        if (!rules.dictionary(dictionary).offers(code)) {
            unmet.add(Why.CODE_UNKNOWN.unmet("code", code).inField(field));
        } else if (code.equals(OTHER) && remark == null) {
            unmet.add(Why.REMARK_MISSING.unmet().inField(field));
        }
    }

    private void checkCourier(@Nullable PersonId courier, SiteId site, List<Unmet> unmet) {
        if (courier != null
                && branch.holder(courier, Role.DELIVERY_COURIER, site).isEmpty()) {
            unmet.add(Why.COURIER_UNKNOWN.unmet().inField("courierId").underClause("A-31"));
        }
    }

    static VehicleFit.Cargo cargo(Consignment consignment, PlanDelivery plan) {
        return new VehicleFit.Cargo(
                consignment.waybill().goods(),
                consignment.waybill().measures(),
                plan.pieceIds().size(),
                consignment.pieceCount());
    }
}
