package io.yunzong.watch.domain;

import io.yunzong.consignments.RouteNode;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.JourneyView;
import io.yunzong.journey.Milestone;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.watch.DelayKind;
import io.yunzong.watch.DelayPlan;
import io.yunzong.watch.domain.Outlook.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out the outlook of a consignment. Only the step that comes next is timed: a departure that is late says
 * everything about the arrivals behind it. A new plan moves the time of what it answered and of nothing else, so that a
 * vehicle promised too late does not talk the first breach away. Clauses.
 */
public final class Watching {
    private final JourneyView view;
    private final JourneyState state;
    private final List<Milestone> milestones;
    private final Rules rules;
    private final Collection<DelayPlan> plans;
    private final Instant lastNews;
    private final @Nullable Milestone waited;
    private final List<Alarm> alarms = new ArrayList<>();

    private Watching(JourneyView view, Rules rules, Collection<DelayPlan> plans, @Nullable Instant lastContact) {
        this.view = view;
        this.state = view.state();
        this.milestones = state.milestones();
        this.rules = rules;
        this.plans = plans;
        this.lastNews = lastNews(view, lastContact);
        int next = reached(milestones) + 1;
        this.waited = next < milestones.size() ? milestones.get(next) : null;
    }

    /**
     * @param plans the new plans made for it so far
     * @param lastContact when somebody last talked about it, or null
     */
    public static Outlook of(
            JourneyView view, Rules rules, Collection<DelayPlan> plans, @Nullable Instant lastContact) {
        return new Watching(view, rules, plans, lastContact).outlook();
    }

    private Outlook outlook() {
        boolean closed = state.status().isFinal();
        List<Stop> stops = stops(closed);
        SiteId site = inCharge(stops);
        Instant dueAt = closed ? null : time(stops, site);
        Instant silentAt =
                closed || state.status() == ConsignmentStatus.BOOKED ? null : lastNews.plus(rules.silentAfter());
        int seq = waited == null ? milestones.getLast().seq() : waited.seq();
        alarm(DelayKind.SILENT, seq, site, silentAt);
        return new Outlook(
                view.consignment().id(),
                state.status(),
                site,
                closed ? null : waitsFor(),
                closed ? null : Integer.valueOf(seq),
                closed ? null : waited == null ? milestones.getLast().siteId() : waited.siteId(),
                dueAt,
                state.eta() == null ? null : state.eta().at(),
                state.plannedArrivalAt(),
                state.vehicleId(),
                lastNews,
                silentAt,
                closed ? state.statusAt() : null,
                stops,
                alarms);
    }

    private Wait waitsFor() {
        if (waited == null) {
            return Wait.DELIVERY;
        }
        return waited.kind() == Milestone.Kind.DEPARTURE ? Wait.DEPARTURE : Wait.ARRIVAL;
    }

    /** Sets the alarms of the step that comes next, and says when it is due. */
    private @Nullable Instant time(List<Stop> stops, SiteId site) {
        if (waited == null) {
            return timeDelivery(site);
        }
        Stop stop = stops.stream()
                .filter(one -> one.seq() == waited.seq())
                .findFirst()
                .orElseThrow();
        if (waited.kind() == Milestone.Kind.ARRIVAL) {
            return alarm(DelayKind.OVERDUE, stop.seq(), site, stop.expectedArrivalAt());
        }
        if (stop.transit()) {
            Instant planned = planned(DelayKind.DWELL, stop.seq());
            return alarm(DelayKind.DWELL, stop.seq(), site, planned == null ? stop.limitAt() : planned);
        }
        Instant planned = planned(DelayKind.DEPARTURE, stop.seq());
        Instant dueAt = planned == null ? stop.plannedDepartureAt() : planned;
        if (dueAt != null && stop.vehicleId() == null) {
            alarm(DelayKind.NO_VEHICLE, stop.seq(), site, dueAt.minus(rules.vehicleWarning()));
        }
        return alarm(DelayKind.DEPARTURE, stop.seq(), site, dueAt);
    }

    private @Nullable Instant timeDelivery(SiteId site) {
        int seq = milestones.getLast().seq();
        Instant promised = view.consignment().waybill().promise().deliveryAt();
        Instant planned = planned(DelayKind.DELIVERY, seq);
        boolean out = state.status() == ConsignmentStatus.OUT_FOR_DELIVERY;
        if (promised != null && !out && planned == null && planned(DelayKind.DELIVERY_NEAR, seq) == null) {
            alarm(DelayKind.DELIVERY_NEAR, seq, site, promised.minus(rules.deliveryWarning()));
        }
        return alarm(DelayKind.DELIVERY, seq, site, planned == null ? promised : planned);
    }

    private @Nullable Instant alarm(DelayKind kind, int seq, SiteId site, @Nullable Instant dueAt) {
        if (dueAt != null && !isHistory(dueAt)) {
            alarms.add(new Alarm(kind, seq, site, dueAt));
        }
        return dueAt;
    }

    private boolean isHistory(Instant dueAt) {
        return dueAt.isBefore(view.consignment().createdAt().minus(rules.history()));
    }

    private @Nullable Instant planned(DelayKind kind, int seq) {
        return plans.stream()
                .filter(plan -> plan.kind() == kind && plan.seq() == seq)
                .max(Comparator.comparingLong(DelayPlan::id))
                .map(DelayPlan::plannedFor)
                .orElse(null);
    }

    private SiteId inCharge(List<Stop> stops) {
        return stops.stream()
                .filter(stop -> stop.state() == Stop.State.HERE || stop.state() == Stop.State.BEHIND)
                .reduce((one, other) -> other)
                .orElse(stops.getFirst())
                .siteId();
    }

    private List<Stop> stops(boolean closed) {
        Map<Integer, List<Milestone>> bySeq = new TreeMap<>();
        milestones.forEach(one ->
                bySeq.computeIfAbsent(one.seq(), seq -> new ArrayList<>()).add(one));
        List<Stop> stops = new ArrayList<>();
        bySeq.forEach((seq, here) -> stops.add(stop(
                seq, find(here, Milestone.Kind.ARRIVAL), find(here, Milestone.Kind.DEPARTURE), place(seq, closed))));
        return stops;
    }

    private Stop stop(int seq, @Nullable Milestone arrival, @Nullable Milestone departure, Stop.State place) {
        RouteNode node = view.consignment().route().get(seq - 1);
        boolean transit = node.role().name().equals("TRANSIT");
        Instant arrivedAt = arrival == null ? null : arrival.actual();
        if (arrivedAt == null && transit && place == Stop.State.HERE) {
            // nobody reported the arrival; it was here when it was last heard of
            arrivedAt = state.statusAt();
        }
        return new Stop(
                seq,
                node.siteId(),
                node.role().name(),
                arrival == null ? null : arrival.planned(),
                arrival == null ? null : arrival.estimated() == null ? arrival.planned() : arrival.estimated(),
                arrivedAt,
                departure == null ? null : departure.planned(),
                departure == null ? null : departure.actual(),
                transit && arrivedAt != null && place == Stop.State.HERE
                        ? arrivedAt.plus(rules.dwellAt(node.siteId()))
                        : null,
                vehicle(node),
                place);
    }

    private Stop.State place(int seq, boolean closed) {
        if (closed || (waited != null && seq < waited.seq())) {
            return Stop.State.BEHIND;
        }
        if (waited == null) {
            return seq == milestones.getLast().seq() ? Stop.State.HERE : Stop.State.BEHIND;
        }
        if (seq > waited.seq()) {
            return Stop.State.AHEAD;
        }
        return waited.kind() == Milestone.Kind.DEPARTURE ? Stop.State.HERE : Stop.State.NEXT;
    }

    private @Nullable VehicleId vehicle(RouteNode node) {
        return node.vehicleId() == null
                ? view.consignment().waybill().carriage().vehicleId()
                : node.vehicleId();
    }

    private static @Nullable Milestone find(List<Milestone> milestones, Milestone.Kind kind) {
        return milestones.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
    }

    /** The last milestone behind the goods: reported, or known to be passed because nothing is expected there. */
    private static int reached(List<Milestone> milestones) {
        int reached = -1;
        for (int i = 0; i < milestones.size(); i++) {
            Milestone one = milestones.get(i);
            if (one.actual() != null || (one.planned() != null && one.estimated() == null)) {
                reached = i;
            }
        }
        return reached;
    }

    private static Instant lastNews(JourneyView view, @Nullable Instant lastContact) {
        return Stream.concat(
                        view.events().stream()
                                .filter(event -> event.kind() != JourneyEventKind.RETRACTED)
                                .filter(event -> !view.retracted().contains(event.id()))
                                .map(JourneyEvent::occurredAt),
                        Stream.of(view.consignment().bookedAt(), lastContact == null ? Instant.MIN : lastContact))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
