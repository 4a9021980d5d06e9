package io.yunzong.notifications;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.notifications.domain.Pending;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up, for many notices at once, what their events did not carry: numbers, plates, branches, customers. */
@Component
class NoticePlaces {
    private final ConsignmentFinder consignments;
    private final SiteFinder sites;
    private final VehicleFinder vehicles;

    NoticePlaces(ConsignmentFinder consignments, SiteFinder sites, VehicleFinder vehicles) {
        this.consignments = consignments;
        this.sites = sites;
        this.vehicles = vehicles;
    }

    /**
     * A notice with where it happened.
     *
     * @param sites where it concerns somebody: the branch it happened at, or those on the route of the goods
     */
    record Placed(long id, Notice notice, Set<SiteId> sites) {}

    List<Placed> place(List<Pending> pending) {
        Map<ConsignmentId, Consignment> goods = goods(pending);
        Map<SiteId, String> names = sites
                .list(pending.stream()
                        .map(one -> one.notice().siteId())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Site::id, Site::label));
        Map<String, String> plates = plates(pending);
        return pending.stream().map(one -> place(one, goods, names, plates)).toList();
    }

    private static Placed place(
            Pending pending,
            Map<ConsignmentId, Consignment> goods,
            Map<SiteId, String> names,
            Map<String, String> plates) {
        Notice notice = pending.notice();
        Map<String, String> more = new HashMap<>();
        Subject subject = notice.subject();
        Consignment consignment =
                subject != null && subject.isConsignment() ? goods.get(new ConsignmentId(subject.id())) : null;
        if (consignment != null) {
            more.put("number", consignment.number());
        }
        SiteId site = notice.siteId();
        String name = site == null ? null : names.get(site);
        if (name != null) {
            more.put("site", name);
        }
        String plate = plates.get(notice.args().getOrDefault(Wording.VEHICLE, ""));
        if (plate != null) {
            more.put("plate", plate);
        }
        Notice placed = notice.saying(more);
        if (consignment != null && notice.customerId() == null) {
            placed = placed.of(consignment.customerId());
        }
        return new Placed(pending.id(), placed, concerned(notice, consignment));
    }

    private static Set<SiteId> concerned(Notice notice, @Nullable Consignment consignment) {
        Set<SiteId> concerned = new HashSet<>();
        if (notice.siteId() != null) {
            concerned.add(notice.siteId());
        }
        if (consignment != null && (notice.siteId() == null || notice.kind().concernsTheWholeRoute())) {
            concerned.addAll(consignment.sites());
        }
        return concerned;
    }

    private Map<ConsignmentId, Consignment> goods(List<Pending> pending) {
        Set<ConsignmentId> ids = subjects(pending)
                .filter(Subject::isConsignment)
                .map(subject -> new ConsignmentId(subject.id()))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : consignments.list(ids, Scope.all()).stream()
                        .collect(Collectors.toMap(Consignment::id, Function.identity()));
    }

    private Map<String, String> plates(List<Pending> pending) {
        Collection<VehicleId> ids = pending.stream()
                .map(one -> one.notice().args().get(Wording.VEHICLE))
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> new VehicleId(Long.parseLong(id)))
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : vehicles.list(ids).stream()
                        .collect(Collectors.toMap(vehicle -> vehicle.id().toString(), Vehicle::plateShown));
    }

    private static Stream<Subject> subjects(List<Pending> pending) {
        return pending.stream().map(one -> one.notice().subject()).filter(Objects::nonNull);
    }
}
