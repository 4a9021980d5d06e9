package io.yunzong.handling;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Regime;
import io.yunzong.consignments.RouteNode;
import io.yunzong.handling.domain.Loads;
import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.ConsignmentLists;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.Eta;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the work that is coming to a branch, from where the goods are and where they go. */
@Component
class Expectations {
    private static final int MOST = PageQuery.MAX_SIZE;
    private static final Set<ConsignmentStatus> STANDING =
            Set.of(ConsignmentStatus.BOOKED, ConsignmentStatus.ACCEPTED, ConsignmentStatus.AT_SITE);

    private final ConsignmentLists lists;
    private final ConsignmentFinder consignments;
    private final Loads loads;
    private final Clock clock;

    Expectations(ConsignmentLists lists, ConsignmentFinder consignments, Loads loads, Clock clock) {
        this.lists = lists;
        this.consignments = consignments;
        this.loads = loads;
        this.clock = clock;
    }

    private record Group(LoadKind kind, @Nullable VehicleId vehicle) {}

    List<ExpectedWork> at(SiteId site, Scope scope) {
        List<ListedConsignment> rows = new ArrayList<>();
        page(site, Set.of(ConsignmentStatus.IN_TRANSIT), scope).stream()
                .filter(row -> site.equals(row.nextSiteId()))
                .forEach(rows::add);
        page(site, STANDING, scope).stream()
                .filter(row -> site.equals(row.place().siteId()))
                .forEach(rows::add);
        Set<ConsignmentId> ids = rows.stream().map(ListedConsignment::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<ConsignmentId, Regime> regime = consignments.regimes(ids, Scope.all());
        Map<ConsignmentId, List<Loads.Entry>> entries = loads.listOf(ids).stream()
                .collect(Collectors.groupingBy(entry -> entry.goods().consignmentId()));
        Map<Group, List<ListedConsignment>> groups = new LinkedHashMap<>();
        for (ListedConsignment row : rows) {
            LoadKind kind = kind(row, site);
            if (!isListed(kind, site, entries.getOrDefault(row.id(), List.of()))) {
                groups.computeIfAbsent(new Group(kind, row.vehicleId()), key -> new ArrayList<>())
                        .add(row);
            }
        }
        Map<ConsignmentId, Instant> arrivals = new HashMap<>();
        Map<ConsignmentId, Instant> departures = new HashMap<>();
        plan(ids, site, scope, arrivals, departures);
        Map<VehicleId, Load> senders = new HashMap<>();
        loads.listUnderWay(site, clock.instant().minus(LoadReading.BACK), MOST)
                .forEach(load -> senders.putIfAbsent(load.vehicleId(), load));
        return groups.entrySet().stream()
                .map(entry -> work(entry.getKey(), entry.getValue(), regime, arrivals, departures, senders))
                .sorted(Comparator.comparing(ExpectedWork::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private List<ListedConsignment> page(SiteId site, Set<ConsignmentStatus> statuses, Scope scope) {
        ConsignmentFilter filter = ConsignmentFilter.at(site, statuses);
        return lists.page(filter, PageQuery.first(MOST), scope).rows();
    }

    private static LoadKind kind(ListedConsignment row, SiteId site) {
        if (row.status() == ConsignmentStatus.IN_TRANSIT) {
            return LoadKind.UNLOADING;
        }
        return row.destinationId().equals(site) ? LoadKind.DELIVERY_LOADING : LoadKind.LOADING;
    }

    private static boolean isListed(LoadKind kind, SiteId site, Collection<Loads.Entry> entries) {
        return entries.stream()
                .map(Loads.Entry::load)
                .anyMatch(load -> load.kind() == kind
                        && load.siteId().equals(site)
                        && (load.open() || kind == LoadKind.UNLOADING));
    }

    private void plan(
            Set<ConsignmentId> ids,
            SiteId site,
            Scope scope,
            Map<ConsignmentId, Instant> arrivals,
            Map<ConsignmentId, Instant> departures) {
        for (Consignment consignment : consignments.list(ids, scope)) {
            for (RouteNode node : consignment.route()) {
                Instant arrival = node.plannedArrivalAt();
                Instant departure = node.plannedDepartureAt();
                if (node.siteId().equals(site) && arrival != null) {
                    arrivals.putIfAbsent(consignment.id(), arrival);
                }
                if (node.siteId().equals(site) && departure != null) {
                    departures.putIfAbsent(consignment.id(), departure);
                }
            }
        }
    }

    /** As planned here, later by as much as it is expected to be late at the end of its way. */
    private static @Nullable Instant expected(ListedConsignment row, @Nullable Instant planned) {
        Eta eta = row.eta();
        Instant plannedEnd = row.plannedArrivalAt();
        if (planned == null || eta == null || plannedEnd == null) {
            return planned == null && eta != null ? eta.at() : planned;
        }
        Duration late = Duration.between(plannedEnd, eta.at());
        return late.isNegative() ? planned : planned.plus(late);
    }

    private static ExpectedWork work(
            Group group,
            List<ListedConsignment> rows,
            Map<ConsignmentId, Regime> regime,
            Map<ConsignmentId, Instant> arrivals,
            Map<ConsignmentId, Instant> departures,
            Map<VehicleId, Load> senders) {
        boolean coming = group.kind() == LoadKind.UNLOADING;
        Function<ListedConsignment, @Nullable Instant> time =
                row -> coming ? expected(row, arrivals.get(row.id())) : departures.get(row.id());
        Instant at = rows.stream()
                .map(time)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Load sender = coming && group.vehicle() != null ? senders.get(group.vehicle()) : null;
        return new ExpectedWork(
                group.kind(),
                group.vehicle(),
                rows.getFirst().plate(),
                at,
                sender == null ? null : new ExpectedWork.From(sender.id(), sender.siteId(), sender.departedAt()),
                rows.stream().anyMatch(row -> regime.containsKey(row.id())),
                rows.stream()
                        .map(row -> new ExpectedWork.Goods(
                                row.id(),
                                row.number(),
                                row.customerName(),
                                row.goodsName(),
                                row.pieceCount(),
                                regime.containsKey(row.id()),
                                row.status()))
                        .toList());
    }
}
