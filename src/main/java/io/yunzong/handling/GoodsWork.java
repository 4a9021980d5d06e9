package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.RouteNode;
import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.HandlingRefused.Why;
import io.yunzong.handling.domain.Loads;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of goods of a load: put on, taken off, found out from what the vehicle brings. */
@Component
class GoodsWork {
    private final Loads loads;
    private final ConsignmentFinder consignments;
    private final LoadReading reading;
    private final LoadBook book;
    private final Clock clock;

    GoodsWork(Loads loads, ConsignmentFinder consignments, LoadReading reading, LoadBook book, Clock clock) {
        this.loads = loads;
        this.consignments = consignments;
        this.reading = reading;
        this.book = book;
        this.clock = clock;
    }

    /** All that the vehicle brings for the site. */
    List<PrepareLoad.Goods> brought(PrepareLoad order) {
        Map<ConsignmentId, List<PieceId>> pieces = new HashMap<>();
        Map<ConsignmentId, Integer> counts = new HashMap<>();
        for (Loads.Entry entry : loads.listBrought(
                order.vehicleId(), order.siteId(), clock.instant().minus(LoadReading.BACK))) {
            LoadGoods goods = entry.goods();
            List<PieceId> moved = goods.moved() == null ? List.of() : goods.moved();
            pieces.computeIfAbsent(goods.consignmentId(), id -> new ArrayList<>())
                    .addAll(moved);
            counts.put(goods.consignmentId(), goods.pieceCount());
        }
        return pieces.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new PrepareLoad.Goods(
                        entry.getKey(),
                        entry.getValue().size() >= counts.getOrDefault(entry.getKey(), 0)
                                ? List.of()
                                : entry.getValue()))
                .sorted(java.util.Comparator.comparing(
                        one -> one.consignmentId().value()))
                .toList();
    }

    /** Puts goods on the list, all or none; answers with the load as it is then. */
    Load add(Work work, Collection<PrepareLoad.Goods> more, Scope sight) {
        Map<ConsignmentId, PrepareLoad.Goods> wanted = new HashMap<>();
        more.forEach(one -> wanted.put(one.consignmentId(), one));
        if (wanted.isEmpty()) {
            return work.load();
        }
        Map<ConsignmentId, Consignment> known = consignments.list(wanted.keySet(), sight).stream()
                .collect(Collectors.toMap(Consignment::id, Function.identity()));
        refuseUnlessMay(work.load(), wanted, known, sight);
        List<LoadGoods> added = wanted.values().stream()
                .map(one -> new LoadGoods(
                        work.load().id(),
                        one.consignmentId(),
                        one.pieceIds(),
                        java.util.Objects.requireNonNull(known.get(one.consignmentId()))
                                .pieceCount(),
                        null))
                .toList();
        loads.putGoods(added);
        List<Deed> deeds = new ArrayList<>();
        added.forEach(one -> deeds.add(work.deed(Kind.ADD_GOODS)
                .part(deeds.size())
                .of(one.consignmentId(), null)
                .done()));
        book.append(deeds);
        return rewritten(work.load());
    }

    private void refuseUnlessMay(
            Load load,
            Map<ConsignmentId, PrepareLoad.Goods> wanted,
            Map<ConsignmentId, Consignment> known,
            Scope sight) {
        Map<ConsignmentId, Set<PieceId>> pieces = consignments.listPieces(wanted.keySet(), sight).stream()
                .collect(
                        Collectors.groupingBy(Piece::consignmentId, Collectors.mapping(Piece::id, Collectors.toSet())));
        List<Loads.Entry> elsewhere = loads.listOf(wanted.keySet());
        List<Unmet> unmet = new ArrayList<>();
        for (PrepareLoad.Goods one : wanted.values()) {
            Consignment consignment = known.get(one.consignmentId());
            String field = "goods:" + one.consignmentId();
            if (consignment == null) {
                unmet.add(Why.CONSIGNMENT_UNKNOWN.unmet().inField(field));
                continue;
            }
            check(load, one, consignment, pieces, unmet);
            checkElsewhere(load, one, consignment, elsewhere, unmet);
        }
        if (elsewhere.stream().anyMatch(entry -> entry.load().id().equals(load.id()))) {
            checkCounted(reading.read(load), wanted, unmet);
        }
        HandlingRefused.unlessMet(unmet);
    }

    private static void check(
            Load load,
            PrepareLoad.Goods goods,
            Consignment consignment,
            Map<ConsignmentId, Set<PieceId>> pieces,
            List<Unmet> unmet) {
        String field = "goods:" + consignment.id();
        if (consignment.cancelled()) {
            unmet.add(Why.CONSIGNMENT_CANCELLED
                    .unmet("number", consignment.number())
                    .inField(field));
        }
        if (!passes(load.kind(), load.siteId(), consignment.route())) {
            unmet.add(Why.NOT_ON_ROUTE
                    .unmet("number", consignment.number())
                    .inField(field)
                    .underClause("A-39"));
        }
        if (!pieces.getOrDefault(consignment.id(), Set.of()).containsAll(goods.pieceIds())) {
            unmet.add(Why.PIECE_UNKNOWN.unmet("number", consignment.number()).inField(field));
        }
    }

    /** Whether this work can be done on the goods there: sent on from it, arriving at it, or going out from it. */
    private static boolean passes(LoadKind kind, SiteId site, List<RouteNode> route) {
        List<RouteNode> nodes = switch (kind) {
            case LOADING -> route.subList(0, route.size() - 1);
            case UNLOADING -> route.subList(1, route.size());
            case DELIVERY_LOADING -> List.of(route.getLast());
        };
        return nodes.stream().anyMatch(node -> node.siteId().equals(site));
    }

    /** The same pieces cannot be on two vehicles, nor come off one twice. */
    private static void checkElsewhere(
            Load load,
            PrepareLoad.Goods goods,
            Consignment consignment,
            List<Loads.Entry> elsewhere,
            List<Unmet> unmet) {
        boolean taken = elsewhere.stream()
                .filter(entry -> entry.goods().consignmentId().equals(consignment.id()))
                .filter(entry -> !entry.load().id().equals(load.id()) && excludes(load, entry.load()))
                .anyMatch(entry -> overlap(goods.pieceIds(), entry.goods()));
        if (taken) {
            unmet.add(Why.ON_OTHER_LOAD.unmet("number", consignment.number()).inField("goods:" + consignment.id()));
        }
    }

    /** What was counted stays on the list: it is taken back first. */
    private static void checkCounted(LoadSheet sheet, Map<ConsignmentId, PrepareLoad.Goods> wanted, List<Unmet> unmet) {
        for (Cargo cargo : sheet.cargo()) {
            PrepareLoad.Goods goods = wanted.get(cargo.id());
            boolean dropped = goods != null
                    && !goods.pieceIds().isEmpty()
                    && cargo.pieces().stream()
                            .map(Piece::id)
                            .anyMatch(piece -> sheet.facts().counted().containsKey(piece)
                                    && !goods.pieceIds().contains(piece));
            if (dropped) {
                unmet.add(Why.COUNTED_ALREADY.unmet("number", cargo.number()).inField("goods:" + cargo.id()));
            }
        }
    }

    static boolean excludes(Load load, Load other) {
        return load.siteId().equals(other.siteId())
                && load.kind() == other.kind()
                && (other.open() || load.kind() == LoadKind.UNLOADING);
    }

    static boolean overlap(List<PieceId> pieces, LoadGoods other) {
        List<PieceId> there = other.moved() == null ? other.pieceIds() : other.moved();
        boolean none = other.moved() != null && other.moved().isEmpty();
        if (none) {
            return false;
        }
        return pieces.isEmpty() || there.isEmpty() || !Collections.disjoint(pieces, there);
    }

    /** Takes a waybill off the list, as long as nothing of it was counted. */
    void remove(Work work, LoadCommand.RemoveGoods command) {
        LoadSheet sheet = reading.read(work.load());
        Cargo cargo = sheet.findCargo(command.consignmentId())
                .orElseThrow(
                        () -> HandlingRefused.invalid(Why.NOT_ON_LOAD.unmet().inField("consignmentId")));
        List<Unmet> unmet = new ArrayList<>(LoadBook.checkText(command.reason(), "reason"));
        if (command.reason().isEmpty()) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason"));
        }
        LoadBook.refuseInvalid(unmet);
        boolean counted = cargo.pieces().stream()
                .anyMatch(piece -> sheet.facts().counted().containsKey(piece.id()));
        if (counted) {
            throw HandlingRefused.conflict(
                    Why.COUNTED_ALREADY.unmet("number", cargo.number()).inField("goods:" + cargo.id()));
        }
        loads.removeGoods(work.load().id(), cargo.id());
        book.append(work.deed(Kind.REMOVE_GOODS)
                .of(cargo.id(), null)
                .because(null, command.reason())
                .done());
        rewritten(work.load());
    }

    /** Counts anew what stands on the list. */
    private Load rewritten(Load load) {
        LoadSheet sheet = reading.read(load);
        List<Cargo> cargo = sheet.cargo();
        Load counted = load.holding(
                cargo.size(),
                cargo.stream().mapToInt(one -> one.goods().expected()).sum(),
                cargo.stream().anyMatch(Cargo::regulated),
                !cargo.isEmpty()
                        && cargo.stream().allMatch(one -> one.consignment().simulated()));
        book.write(counted, sheet);
        return counted;
    }
}
