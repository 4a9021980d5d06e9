package io.yunzong.handling;

import static io.yunzong.journey.JourneyEventKind.DEPARTED;
import static io.yunzong.journey.JourneyEventKind.LOADED;
import static io.yunzong.journey.JourneyEventKind.OUT_FOR_DELIVERY;
import static io.yunzong.journey.JourneyEventKind.UNLOADED;

import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.Loads;
import io.yunzong.handling.domain.StepRules;
import io.yunzong.identity.Caller;
import io.yunzong.journey.ClaimedEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyGate;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Regulated goods are loaded, sent off, unloaded and taken out only through the work the regulation wants, whichever way
 * the report of it comes. Nobody asks when it is said to have happened, or back-dating would be the way round. Goods that
 * stay on their vehicle at a branch where no work is listed for them drive through: the doors stay shut. Clauses A-01,
 *
 */
@Component
class DockGate implements JourneyGate {
    private static final Set<JourneyEventKind> GATED = Set.of(LOADED, DEPARTED, UNLOADED, OUT_FOR_DELIVERY);

    private final ConsignmentFinder consignments;
    private final Loads loads;
    private final LoadReading reading;
    private final StepGate steps;

    DockGate(ConsignmentFinder consignments, Loads loads, LoadReading reading, StepGate steps) {
        this.consignments = consignments;
        this.loads = loads;
        this.reading = reading;
        this.steps = steps;
    }

    @Override
    public List<Unmet> unmet(List<ClaimedEvent> claims, Caller caller) {
        List<ClaimedEvent> gated = claims.stream()
                .filter(claim -> GATED.contains(claim.kind()) && claim.siteId() != null)
                .toList();
        if (gated.isEmpty()) {
            return List.of();
        }
        Set<ConsignmentId> regulated = consignments
                .regimes(gated.stream().map(ClaimedEvent::consignmentId).collect(Collectors.toSet()), Scope.all())
                .keySet();
        if (regulated.isEmpty()) {
            return List.of();
        }
        Asking asking = new Asking(
                loads.listOf(regulated).stream()
                        .collect(Collectors.groupingBy(entry -> entry.goods().consignmentId())),
                steps.damaged(List.copyOf(regulated)),
                new HashMap<>());
        List<Unmet> unmet = new ArrayList<>();
        for (ClaimedEvent claim : gated) {
            if (regulated.contains(claim.consignmentId())) {
                asking.about(claim).forEach(one -> unmet.add(claim.refuses(one)));
            }
        }
        return unmet;
    }

    /** What is known of the goods while their claims are asked about. */
    private final class Asking {
        private final Map<ConsignmentId, List<Loads.Entry>> entries;
        private final Map<ConsignmentId, List<Damage>> damages;
        private final Map<LoadId, LoadSheet> sheets;

        Asking(
                Map<ConsignmentId, List<Loads.Entry>> entries,
                Map<ConsignmentId, List<Damage>> damages,
                Map<LoadId, LoadSheet> sheets) {
            this.entries = entries;
            this.damages = damages;
            this.sheets = sheets;
        }

        List<Unmet> about(ClaimedEvent claim) {
            List<Unmet> unmet = new ArrayList<>(damaged(claim));
            List<Loads.Entry> here = entries.getOrDefault(claim.consignmentId(), List.of()).stream()
                    .filter(entry -> entry.load().siteId().equals(claim.siteId()))
                    .toList();
            unmet.addAll(
                    switch (claim.kind()) {
                        case LOADED ->
                            work(claim, here, entry -> entry.load().kind().loads(), Why.NOT_LOADED_BY_RULES, "A-05");
                        case UNLOADED ->
                            work(
                                    claim,
                                    here,
                                    entry -> entry.load().kind() == LoadKind.UNLOADING,
                                    Why.NOT_UNLOADED_BY_RULES,
                                    "A-27");
                        case DEPARTED -> departure(claim, here);
                        default -> delivery(claim, here);
                    });
            return unmet;
        }

        private List<Unmet> damaged(ClaimedEvent claim) {
            return claim.kind() == UNLOADED
                    ? List.of()
                    : damages.getOrDefault(claim.consignmentId(), List.of()).stream()
                            .filter(damage -> claim.concerns(damage.pieceId()))
                            .map(damage -> Why.PACKAGING_DAMAGED
                                    .unmet("code", damage.number() + "-" + damage.pieceSeq())
                                    .underClause("A-20"))
                            .toList();
        }

        /** The work must have begun, with what is wanted before it. */
        private List<Unmet> work(
                ClaimedEvent claim, List<Loads.Entry> here, Predicate<Loads.Entry> kind, Why otherwise, String clause) {
            List<Loads.Entry> begun = here.stream()
                    .filter(kind)
                    .filter(entry -> entry.load().started() && isVehicleOf(claim, entry))
                    .toList();
            if (!covers(begun, claim)) {
                return List.of(otherwise.unmet().underClause(clause));
            }
            List<Unmet> unmet = new ArrayList<>();
            for (Loads.Entry entry : begun) {
                if (!entry.load().closed() && claim.concernsAny(entry.goods().pieceIds())) {
                    LoadSheet sheet = sheet(entry.load());
                    unmet.addAll(StepRules.items(
                            sheet.load(), sheet.demands(), sheet.facts(), sheet.photos(), LoadStep.START));
                }
            }
            return unmet;
        }

        private List<Unmet> departure(ClaimedEvent claim, List<Loads.Entry> here) {
            boolean worked = here.stream()
                    .anyMatch(entry -> claim.concernsAny(entry.goods().pieceIds()));
            if (!worked && claim.aboard() && staysOn(claim)) {
                return List.of();
            }
            List<Loads.Entry> closed = here.stream()
                    .filter(entry -> entry.load().kind() == LoadKind.LOADING)
                    .filter(entry -> entry.load().closed() && isVehicleOf(claim, entry))
                    .toList();
            if (!covers(closed, claim)) {
                return List.of(Why.LOADING_NOT_CLOSED.unmet().underClause("A-05"));
            }
            List<Unmet> unmet = new ArrayList<>();
            for (Loads.Entry entry : closed) {
                if (entry.load().state() == LoadState.CLOSED
                        && claim.concernsAny(entry.goods().pieceIds())) {
                    unmet.addAll(steps.depart(sheet(entry.load())));
                }
            }
            return unmet;
        }

        /** The vehicle that brought them takes them on, all of them, and nobody took them off it anywhere. */
        private boolean staysOn(ClaimedEvent claim) {
            List<Loads.Entry> all = entries.getOrDefault(claim.consignmentId(), List.of());
            List<Loads.Entry> aboard = all.stream()
                    .filter(entry -> entry.load().kind() == LoadKind.LOADING
                            && entry.load().closed()
                            && isVehicleOf(claim, entry))
                    .filter(entry -> all.stream().noneMatch(other -> tookOff(other.load(), entry.load())))
                    .toList();
            return covers(aboard, claim);
        }

        private static boolean tookOff(Load unloading, Load loading) {
            Instant begun = unloading.startedAt();
            Instant closed = loading.closedAt();
            return unloading.kind() == LoadKind.UNLOADING
                    && unloading.vehicleId().equals(loading.vehicleId())
                    && begun != null
                    && closed != null
                    && begun.isAfter(closed);
        }

        private List<Unmet> delivery(ClaimedEvent claim, List<Loads.Entry> here) {
            List<Loads.Entry> closed = here.stream()
                    .filter(entry -> entry.load().kind() == LoadKind.DELIVERY_LOADING)
                    .filter(entry -> entry.load().closed() && isVehicleOf(claim, entry))
                    .toList();
            return covers(closed, claim)
                    ? List.of()
                    : List.of(Why.NOT_LOADED_FOR_DELIVERY.unmet().underClause("A-28"));
        }

        private LoadSheet sheet(Load load) {
            return sheets.computeIfAbsent(load.id(), id -> reading.read(load));
        }
    }

    private static boolean isVehicleOf(ClaimedEvent claim, Loads.Entry entry) {
        return claim.vehicleId() == null
                || claim.vehicleId().equals(entry.load().vehicleId());
    }

    /** Whether the loads together hold everything the claim moves: what they moved, or before that what they list. */
    private static boolean covers(Collection<Loads.Entry> entries, ClaimedEvent claim) {
        if (!claim.pieceIds().isEmpty()) {
            return claim.pieceIds().stream()
                    .allMatch(piece -> entries.stream().anyMatch(entry -> holds(entry.goods(), piece)));
        }
        Set<PieceId> pieces = new HashSet<>();
        for (Loads.Entry entry : entries) {
            LoadGoods goods = entry.goods();
            List<PieceId> moved = goods.moved();
            if (moved == null && goods.pieceIds().isEmpty()) {
                return true;
            }
            pieces.addAll(moved == null ? goods.pieceIds() : moved);
            if (pieces.size() >= goods.pieceCount()) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(LoadGoods goods, PieceId piece) {
        List<PieceId> moved = goods.moved();
        return moved == null ? goods.covers(piece) : moved.contains(piece);
    }
}
