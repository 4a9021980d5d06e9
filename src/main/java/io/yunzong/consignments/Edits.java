package io.yunzong.consignments;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.domain.Consignments;
import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.NeighbourRules;
import io.yunzong.consignments.domain.Neighbourhood;
import io.yunzong.consignments.domain.Pieces;
import io.yunzong.consignments.domain.WaybillFacts;
import io.yunzong.consignments.domain.WaybillFacts.Difference;
import io.yunzong.consignments.domain.WaybillRules;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.regulation.RegulationFinder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out what an edit would change and what is wrong with it, and writes it with what stood before. */
@Component
class Edits {
    private final Consignments consignments;
    private final Pieces pieces;
    private final Directory directory;
    private final RegulationFinder regulations;
    private final ObjectProvider<ConsignmentProgress> progress;
    private final Clock clock;

    Edits(
            Consignments consignments,
            Pieces pieces,
            Directory directory,
            RegulationFinder regulations,
            ObjectProvider<ConsignmentProgress> progress,
            Clock clock) {
        this.consignments = consignments;
        this.pieces = pieces;
        this.directory = directory;
        this.regulations = regulations;
        this.progress = progress;
        this.clock = clock;
    }

    /** Writes the edit unless something is wrong with it. */
    EditOutcome attempt(EditConsignment command, Caller caller) {
        Consignment before =
                consignments.findForUpdate(command.id(), caller.scope()).orElse(null);
        if (before == null) {
            return refused(command, List.of(Why.NOT_FOUND.unmet()));
        }
        if (before.cancelled()) {
            return refused(command, List.of(Why.CANCELLED.unmet()));
        }
        if (before.version() != command.version()) {
            return refused(command, List.of(Why.CHANGED_MEANWHILE.unmet()));
        }
        return attempt(before, command, caller);
    }

    private EditOutcome attempt(Consignment before, EditConsignment command, Caller caller) {
        List<PieceSpec> had = pieces(before).stream().map(Piece::spec).toList();
        List<PieceSpec> has = Objects.requireNonNullElse(command.pieces(), had);
        Waybill waybill = caller.seesPersonalData() ? command.waybill() : unmasked(command.waybill(), before.waybill());
        Neighbourhood around = Neighbourhood.of(List.of(waybill), directory, caller.scope());
        Difference difference =
                WaybillFacts.between(WaybillFacts.of(before.waybill(), had), WaybillFacts.of(waybill, has));

        List<Unmet> unmet = new ArrayList<>(NeighbourRules.checkScope(waybill, caller.scope()));
        unmet.addAll(WaybillRules.check(waybill, command.pieces()));
        unmet.addAll(NeighbourRules.check(waybill, before.waybill(), around));
        if (!difference.fixedPaths().isEmpty()
                && progress.stream().anyMatch(journey -> journey.hasStarted(before.id()))) {
            difference
                    .fixedPaths()
                    .forEach(path -> unmet.add(Why.FIXED_AFTER_START.unmet().inField(path)));
        }
        if (!unmet.isEmpty()) {
            return refused(command, unmet);
        }
        if (!difference.isEmpty()) {
            Consignment after = before.saying(waybill, has.size(), regime(before, waybill, around));
            consignments.update(Bookings.entry(after, has, around, caller), command.pieces() != null);
            keep(before, difference.before(), difference.after(), caller);
        }
        return new EditOutcome(before.id(), !difference.isEmpty(), List.of());
    }

    /**
     * Plans another vehicle for the way from a node, even when the goods have started: what was planned before is kept
     * with the edits. The planned times stay, so that lateness is measured against what was agreed.
     */
    EditOutcome plan(Consignment before, int seq, VehicleId vehicle, Caller caller) {
        List<RouteNode> route = before.route().stream()
                .map(node -> node.seq() == seq ? node.leavingWith(vehicle) : node)
                .toList();
        Waybill waybill = before.waybill().withRoute(route);
        Neighbourhood around = Neighbourhood.of(List.of(waybill), directory, caller.scope());
        List<Unmet> unmet = new ArrayList<>(NeighbourRules.checkScope(waybill, caller.scope()));
        unmet.addAll(NeighbourRules.check(waybill, before.waybill(), around));
        if (!unmet.isEmpty()) {
            return new EditOutcome(before.id(), false, unmet);
        }
        List<PieceSpec> pieces = pieces(before).stream().map(Piece::spec).toList();
        Difference difference =
                WaybillFacts.between(WaybillFacts.of(before.waybill(), pieces), WaybillFacts.of(waybill, pieces));
        if (!difference.isEmpty()) {
            consignments.update(Bookings.entry(before.saying(waybill, pieces.size()), pieces, around, caller), false);
            keep(before, difference.before(), difference.after(), caller);
        }
        return new EditOutcome(before.id(), !difference.isEmpty(), List.of());
    }

    /** Goods turn out to be another customer's before they start: then they begin as that one's. */
    private @Nullable Regime regime(Consignment before, Waybill waybill, Neighbourhood around) {
        return waybill.customerId().equals(before.customerId())
                ? before.regime()
                : Regime.under(regulations.current(), around.classOf(waybill.customerId()));
    }

    private List<Piece> pieces(Consignment consignment) {
        return pieces.list(List.of(consignment.id()));
    }

    /** Notes for ever what stood there and what stands there now. */
    void keep(Consignment before, Map<String, String> old, Map<String, String> now, Caller caller) {
        consignments.addChange(new ConsignmentChange(
                before.id(), before.version() + 1, clock.instant(), caller.mark(), caller.displayName(), old, now));
    }

    private static Waybill unmasked(Waybill sent, Waybill before) {
        return sent.withParties(
                sent.consignor().unmaskedBy(before.consignor()),
                sent.consignee().unmaskedBy(before.consignee()));
    }

    private static EditOutcome refused(EditConsignment command, List<Unmet> unmet) {
        return new EditOutcome(command.id(), false, unmet);
    }
}
