package io.yunzong.delivery;

import static io.yunzong.journey.JourneyEventKind.DELIVERED;
import static io.yunzong.journey.JourneyEventKind.DEPARTED;
import static io.yunzong.journey.JourneyEventKind.LOADED;
import static io.yunzong.journey.JourneyEventKind.OUT_FOR_DELIVERY;
import static io.yunzong.journey.JourneyEventKind.REFUSED;
import static io.yunzong.journey.JourneyEventKind.RETURNED;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Regime;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.Receipts;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.delivery.domain.ReleaseRules;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.identity.Caller;
import io.yunzong.journey.ClaimedEvent;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyGate;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The gate of the last stretch. Regulated goods leave the store only by a release order both reviewers have approved as
 * it is now, with papers, vehicle and courier; and they count as delivered, refused or gone back only by what was signed
 * and decided at this module's desks, whichever way somebody says so. Clauses.
 */
@Component
class ReleaseGate implements JourneyGate {
    private static final Set<JourneyEventKind> SETTLING = EnumSet.of(DELIVERED, REFUSED, RETURNED);
    private static final Set<JourneyEventKind> WATCHED =
            EnumSet.of(LOADED, DEPARTED, OUT_FOR_DELIVERY, DELIVERED, REFUSED, RETURNED);

    private final Regulated regulated;
    private final Releases releases;
    private final Receipts receipts;
    private final Refusals refusals;
    private final ConsignmentFinder consignments;

    ReleaseGate(
            Regulated regulated,
            Releases releases,
            Receipts receipts,
            Refusals refusals,
            ConsignmentFinder consignments) {
        this.regulated = regulated;
        this.releases = releases;
        this.receipts = receipts;
        this.refusals = refusals;
        this.consignments = consignments;
    }

    /** What a receipt or a decided refusal said is written and signed, and stands. */
    @Override
    public List<Unmet> unmetToRetract(JourneyEvent event) {
        return event.reportKey().startsWith(ReceiptDesk.WRITTEN) && SETTLING.contains(event.kind())
                ? List.of(Why.SIGNED_STANDS.unmet().underClause("A-34"))
                : List.of();
    }

    /** What is known of the consignments, read together. */
    private record Known(
            Map<ConsignmentId, Consignment> goods,
            Map<ConsignmentId, List<ReleaseOrder>> orders,
            Map<ReleaseId, List<RequiredPaper>> papers,
            Set<ReleaseId> quiet,
            Map<ConsignmentId, List<SignedReceipt>> receipts,
            Map<ConsignmentId, List<Refusal>> refusals) {}

    @Override
    public List<Unmet> unmet(List<ClaimedEvent> claims, Caller caller) {
        List<ClaimedEvent> watched =
                claims.stream().filter(claim -> WATCHED.contains(claim.kind())).toList();
        if (watched.isEmpty()) {
            return List.of();
        }
        Map<ConsignmentId, Regime> regimes =
                regulated.of(watched.stream().map(ClaimedEvent::consignmentId).collect(Collectors.toSet()));
        List<ClaimedEvent> mine = watched.stream()
                .filter(claim -> regimes.containsKey(claim.consignmentId()))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        Known known = read(regimes);
        List<Unmet> unmet = new ArrayList<>();
        for (ClaimedEvent claim : mine) {
            against(claim, known).forEach(one -> unmet.add(claim.refuses(one)));
        }
        return unmet;
    }

    /** What keeps goods from being loaded for delivery there. */
    List<Unmet> unmetToLoad(Collection<ConsignmentId> goods, SiteId site) {
        Map<ConsignmentId, Regime> regimes = regulated.of(goods);
        if (regimes.isEmpty()) {
            return List.of();
        }
        Known known = read(regimes);
        return regimes.keySet().stream()
                .filter(id -> destination(known, id).equals(site))
                .flatMap(id -> against(known, id, order -> true).stream())
                .toList();
    }

    private Known read(Map<ConsignmentId, Regime> regimes) {
        Collection<ConsignmentId> ids = regimes.keySet();
        List<ReleaseOrder> orders = releases.list(ids).stream()
                .filter(order -> order.state() != ReleaseOrder.State.CANCELLED)
                .toList();
        return new Known(
                consignments.list(ids, Scope.all()).stream().collect(Collectors.toMap(Consignment::id, one -> one)),
                orders.stream().collect(Collectors.groupingBy(ReleaseOrder::consignmentId)),
                regulated.papers(orders, regimes),
                releases.holdUnchanged(orders.stream().map(ReleaseOrder::id).toList()),
                receipts.list(ids).stream().collect(Collectors.groupingBy(SignedReceipt::consignmentId)),
                refusals.list(ids).stream().collect(Collectors.groupingBy(Refusal::consignmentId)));
    }

    private List<Unmet> against(ClaimedEvent claim, Known known) {
        return switch (claim.kind()) {
            case LOADED, DEPARTED -> leavesStore(claim, known) ? againstLeaving(claim, known) : List.of();
            case OUT_FOR_DELIVERY -> againstSettingOut(claim, known);
            case DELIVERED -> againstDelivery(claim, known);
            case REFUSED -> refused(claim, known, refusal -> refusal.refusedAt().equals(claim.occurredAt()));
            case RETURNED -> refused(claim, known, refusal -> refusal.departedAt() != null);
            default -> List.of();
        };
    }

    /** What the orders of these pieces lack; pieces on no order lack one. */
    private List<Unmet> againstLeaving(ClaimedEvent claim, Known known) {
        List<Unmet> unmet = new ArrayList<>(against(known, claim.consignmentId(), order -> covers(order, claim)));
        Set<PieceId> ordered = open(known, claim.consignmentId())
                .flatMap(order -> order.plan().pieceIds().stream())
                .collect(Collectors.toCollection(HashSet::new));
        boolean all;
        if (claim.pieceIds().isEmpty()) {
            ordered.addAll(settled(known, claim.consignmentId()));
            Consignment consignment = known.goods().get(claim.consignmentId());
            all = consignment == null || ordered.size() >= consignment.pieceCount();
        } else {
            all = ordered.containsAll(claim.pieceIds());
        }
        if (!all) {
            unmet.add(Why.RELEASE_MISSING.unmet().underClause("A-35"));
        }
        return unmet.stream().distinct().toList();
    }

    /** Pieces that are no longer in the store, or are kept apart there by a hold of their own. */
    private static Set<PieceId> settled(Known known, ConsignmentId id) {
        Set<PieceId> settled = new HashSet<>();
        known.receipts()
                .getOrDefault(id, List.of())
                .forEach(receipt -> settled.addAll(receipt.handOver().accepted()));
        known.refusals().getOrDefault(id, List.of()).stream()
                .filter(refusal -> refusal.state() != Refusal.State.REDELIVERING)
                .forEach(refusal -> settled.addAll(refusal.pieceIds()));
        return settled;
    }

    /** Where the way ends and does not also begin, goods are loaded only to be delivered. */
    private static boolean leavesStore(ClaimedEvent claim, Known known) {
        Consignment consignment = known.goods().get(claim.consignmentId());
        SiteId site = claim.siteId();
        return consignment != null
                && site != null
                && site.equals(consignment.waybill().destination().siteId())
                && consignment.route().stream()
                                .filter(node -> node.siteId().equals(site))
                                .count()
                        == 1;
    }

    private static SiteId destination(Known known, ConsignmentId id) {
        Consignment consignment = known.goods().get(id);
        return consignment == null
                ? new SiteId(0)
                : consignment.waybill().destination().siteId();
    }

    private static boolean covers(ReleaseOrder order, ClaimedEvent claim) {
        return claim.pieceIds().isEmpty() || claim.pieceIds().stream().anyMatch(order::covers);
    }

    private List<Unmet> againstSettingOut(ClaimedEvent claim, Known known) {
        List<Unmet> unmet = new ArrayList<>(againstLeaving(claim, known));
        boolean other = open(known, claim.consignmentId())
                .filter(order -> covers(order, claim))
                .anyMatch(order -> claim.vehicleId() != null
                        && order.plan().vehicleId() != null
                        && !claim.vehicleId().equals(order.plan().vehicleId()));
        if (other) {
            unmet.add(Why.VEHICLE_DIFFERS.unmet().inField("vehicleId").underClause("A-30"));
        }
        return unmet;
    }

    private static java.util.stream.Stream<ReleaseOrder> open(Known known, ConsignmentId id) {
        return known.orders().getOrDefault(id, List.of()).stream()
                .filter(order -> order.state().isOpen());
    }

    /** What the orders that concern the goods still lack; and that goods go out which no order covers. */
    private List<Unmet> against(Known known, ConsignmentId id, Predicate<ReleaseOrder> concerned) {
        List<ReleaseOrder> orders = open(known, id).filter(concerned).toList();
        if (orders.isEmpty()) {
            return List.of(Why.RELEASE_MISSING.unmet().underClause("A-35"));
        }
        List<Unmet> unmet = new ArrayList<>();
        for (ReleaseOrder order : orders) {
            if (known.quiet().contains(order.id())) {
                unmet.addAll(ReleaseRules.check(order, known.papers().getOrDefault(order.id(), List.of())));
            } else {
                unmet.add(Why.RELEASE_BUSY.unmet().underClause("A-35"));
            }
        }
        return unmet.stream().distinct().toList();
    }

    private List<Unmet> againstDelivery(ClaimedEvent claim, Known known) {
        Consignment consignment = known.goods().get(claim.consignmentId());
        int pieces = consignment == null ? 0 : consignment.pieceCount();
        boolean signed = known.receipts().getOrDefault(claim.consignmentId(), List.of()).stream()
                .filter(receipt -> receipt.signedAt().equals(claim.occurredAt()))
                .map(receipt -> receipt.handOver().accepted())
                .anyMatch(accepted -> same(claim, accepted, pieces));
        if (signed) {
            return List.of();
        }
        List<Unmet> unmet = new ArrayList<>();
        unmet.add(Why.RECEIPT_MISSING.unmet().underClause("A-34"));
        unmet.addAll(against(known, claim.consignmentId(), order -> covers(order, claim)));
        return unmet;
    }

    private static boolean same(ClaimedEvent claim, List<PieceId> accepted, int pieces) {
        return claim.pieceIds().isEmpty()
                ? accepted.size() == pieces
                : new HashSet<>(accepted).equals(new HashSet<>(claim.pieceIds()));
    }

    private static List<Unmet> refused(ClaimedEvent claim, Known known, Predicate<Refusal> when) {
        Consignment consignment = known.goods().get(claim.consignmentId());
        int pieces = consignment == null ? 0 : consignment.pieceCount();
        boolean decided = known.refusals().getOrDefault(claim.consignmentId(), List.of()).stream()
                .filter(when)
                .anyMatch(refusal -> same(claim, refusal.pieceIds(), pieces));
        return decided ? List.of() : List.of(Why.REFUSAL_MISSING.unmet().underClause("A-37"));
    }
}
