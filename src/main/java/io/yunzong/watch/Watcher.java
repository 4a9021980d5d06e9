package io.yunzong.watch;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentCancelled;
import io.yunzong.consignments.ConsignmentsBooked;
import io.yunzong.consignments.ConsignmentsEdited;
import io.yunzong.consignments.ConsignmentsWithdrawn;
import io.yunzong.journey.EventsRecorded;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyView;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneFinder;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NodeRole;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.watch.domain.ContactLog;
import io.yunzong.watch.domain.Delays;
import io.yunzong.watch.domain.Outlook;
import io.yunzong.watch.domain.Rules;
import io.yunzong.watch.domain.SheetOrders;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import io.yunzong.watch.domain.Watching;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is known of every regulated consignment in step with plans and events, inside the transaction of the fact:
 * there is never a departure without its sheet ordered, nor an arrival whose delay stays open. Whatever takes part locks
 * in one order: waybill, journey, watched consignment, duty, delay. Clauses.
 */
@Component
class Watcher {
    private final WatchList list;
    private final Delays delays;
    private final ContactLog contacts;
    private final SheetOrders orders;
    private final DelayBook book;
    private final SheetAcks acks;
    private final Vacancies vacancies;
    private final JourneyFinder journeys;
    private final LaneFinder lanes;
    private final RegulationFinder regulations;
    private final WatchSettings settings;
    private final Clock clock;

    Watcher(
            WatchList list,
            Delays delays,
            ContactLog contacts,
            SheetOrders orders,
            DelayBook book,
            SheetAcks acks,
            Vacancies vacancies,
            JourneyFinder journeys,
            LaneFinder lanes,
            RegulationFinder regulations,
            WatchSettings settings,
            Clock clock) {
        this.list = list;
        this.delays = delays;
        this.contacts = contacts;
        this.orders = orders;
        this.book = book;
        this.acks = acks;
        this.vacancies = vacancies;
        this.journeys = journeys;
        this.lanes = lanes;
        this.regulations = regulations;
        this.settings = settings;
        this.clock = clock;
    }

    /** A constant number of statements for a thousand bookings; one when none of them is regulated. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsBooked booked) {
        List<ConsignmentId> admitted = list.admit(booked.ids());
        if (!admitted.isEmpty()) {
            Set<SiteId> sites = refresh(admitted).stream()
                    .flatMap(outlook -> outlook.stops().stream())
                    .filter(stop -> stop.state() != Stop.State.BEHIND)
                    .map(Stop::siteId)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            vacancies.check(sites);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsEdited edited) {
        // goods that turned out to be another customer's may be regulated from now on, or not any more
        list.admit(edited.ids());
        dismiss(list.listStrangers(edited.ids()), "已改为非重点客户的货物");
        refresh(edited.ids());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentCancelled cancelled) {
        refresh(List.of(cancelled.id()));
    }

    /** They are gone as if they had never been; what was noted of their delays stays. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsWithdrawn withdrawn) {
        dismiss(withdrawn.ids(), "运单已撤回");
    }

    private void dismiss(List<ConsignmentId> those, String why) {
        List<ConsignmentId> ids = list.lock(those).stream().map(Watched::id).toList();
        if (!ids.isEmpty()) {
            book.drop(delays.listOpen(ids), why);
            list.remove(ids);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EventsRecorded recorded) {
        Set<ConsignmentId> ids = recorded.events().stream()
                .map(JourneyEvent::consignmentId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<ConsignmentId> departed = recorded.events().stream()
                .filter(event -> event.kind() == JourneyEventKind.DEPARTED)
                .map(JourneyEvent::consignmentId)
                .collect(Collectors.toSet());
        List<ConsignmentId> toSend = refresh(ids).stream()
                .filter(outlook -> outlook.closedAt() == null && departed.contains(outlook.id()))
                .map(Outlook::id)
                .toList();
        if (!toSend.isEmpty()) {
            orders.order(toSend, clock.instant());
        }
    }

    /** Works out anew what follows for those of them that are watched. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outlook> refresh(Collection<ConsignmentId> wanted) {
        Map<ConsignmentId, Watched> watched =
                list.lock(wanted).stream().collect(Collectors.toMap(Watched::id, Function.identity()));
        if (watched.isEmpty()) {
            return List.of();
        }
        Set<ConsignmentId> ids = watched.keySet();
        List<JourneyView> views = journeys.views(ids, Scope.all());
        Map<ConsignmentId, List<DelayPlan>> plans =
                delays.plans(ids).stream().collect(Collectors.groupingBy(DelayPlan::consignmentId));
        Map<ConsignmentId, Instant> talks = contacts.latest(ids);
        Map<LaneId, Map<SiteId, Duration>> dwell = laneDwell(views);
        List<Outlook> outlooks = views.stream()
                .map(view -> {
                    Consignment consignment = view.consignment();
                    Watched mine = Objects.requireNonNull(watched.get(consignment.id()));
                    return Watching.of(
                            view,
                            rules(mine, dwellOf(consignment, dwell)),
                            plans.getOrDefault(consignment.id(), List.of()),
                            talks.get(consignment.id()));
                })
                .toList();
        list.write(outlooks);
        book.settle(delays.listOpen(ids), outlooks);
        acks.follow(watched, outlooks);
        return outlooks;
    }

    private static Map<SiteId, Duration> dwellOf(Consignment consignment, Map<LaneId, Map<SiteId, Duration>> byLane) {
        LaneId lane = consignment.waybill().carriage().laneId();
        Map<SiteId, Duration> known = lane == null ? null : byLane.get(lane);
        return known == null ? Map.of() : known;
    }

    private Rules rules(Watched watched, Map<SiteId, Duration> laneDwell) {
        RegulationVersion version = regulations.get(watched.regulation());
        CustomerClass customerClass = watched.customerClass();
        return new Rules(
                version.deadline("departure_delay_warn", customerClass).duration(),
                version.deadline("transit_dwell", customerClass).duration(),
                laneDwell,
                version.deadline("delivery_delay_warn", customerClass).duration(),
                settings.silentAfter(),
                settings.history());
    }

    private Map<LaneId, Map<SiteId, Duration>> laneDwell(List<JourneyView> views) {
        Set<LaneId> named = views.stream()
                .<@Nullable LaneId>map(
                        view -> view.consignment().waybill().carriage().laneId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<LaneId, Map<SiteId, Duration>> dwell = new HashMap<>();
        for (Lane lane : named.isEmpty() ? List.<Lane>of() : lanes.list(named)) {
            dwell.put(
                    lane.id(),
                    lane.nodes().stream()
                            .filter(node -> node.role() == NodeRole.TRANSIT && node.standardDwellMinutes() > 0)
                            .collect(Collectors.toMap(
                                    LaneNode::siteId,
                                    node -> Duration.ofMinutes(node.standardDwellMinutes()),
                                    (one, other) -> one)));
        }
        return dwell;
    }
}
