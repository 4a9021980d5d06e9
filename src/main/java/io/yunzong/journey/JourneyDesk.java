package io.yunzong.journey;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.domain.EventRules;
import io.yunzong.journey.domain.Events;
import io.yunzong.journey.domain.JourneyPlan;
import io.yunzong.journey.domain.Neighbours;
import io.yunzong.journey.domain.Plausibility;
import io.yunzong.journey.domain.Projections;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what happened. A claim is checked against the plan and everything known so far, becomes an event, and the
 * consignment's row for lists is derived anew in the same transaction. Clauses B-01, B-13, C-03, C-14.
 */
@Component
@Transactional
public class JourneyDesk {
    /** More changes at once are told to browsers as "many". */
    private static final int ONE_BY_ONE = 50;

    private final Events events;
    private final Projections projections;
    private final Projector projector;
    private final Surroundings surroundings;
    private final ConsignmentFinder consignments;
    private final LiveFeed live;
    private final Audit audit;
    private final Clock clock;

    JourneyDesk(
            Events events,
            Projections projections,
            Projector projector,
            Surroundings surroundings,
            ConsignmentFinder consignments,
            LiveFeed live,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.projections = projections;
        this.projector = projector;
        this.surroundings = surroundings;
        this.consignments = consignments;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records one event. The same report again (by source and report key) answers with the event it became.
     *
     * @throws JourneyRefused naming everything that speaks against it
     */
    public EventId record(RecordEvent claim, Caller caller) {
        return recordAll(List.of(claim), caller).getFirst();
    }

    /**
     * Records many events, all or none. They may come in any order and concern many consignments; each is checked
     * against those that happened before it, in the batch and out of it.
     *
     * @return the event of each claim, in their order
     * @throws JourneyRefused naming everything that speaks against any of them
     */
    public List<EventId> recordAll(List<RecordEvent> claims, Caller caller) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Set<ConsignmentId> ids = claims.stream().map(RecordEvent::consignmentId).collect(Collectors.toSet());
        // first the lock, then the reading: nothing can slip between what is read and what is written
        projections.lock(ids);
        Map<ConsignmentId, JourneyPlan> plans = plans(ids, caller);
        Map<ConsignmentId, List<JourneyEvent>> history = histories(ids);
        Map<RecordEvent, EventId> known = known(claims);
        List<JourneyEvent> added = accept(claims, known, plans, history, caller);
        if (events.append(added) < added.size()) {
            throw new JourneyRefused(Kind.CONFLICT, Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
        }
        if (!added.isEmpty()) {
            projector.write(plans.values(), history);
            announce(added.stream().map(JourneyEvent::consignmentId).collect(Collectors.toSet()));
        }
        return claims.stream().map(claim -> known.get(claim)).toList();
    }

    /**
     * Takes an event back: from now on it has no effect, and both stay visible. Clause C-03.
     *
     * @throws JourneyRefused EVENT_UNKNOWN, ALREADY_RETRACTED, NOT_RETRACTABLE, REASON_MISSING, NOT_YOUR_BRANCH
     */
    public EventId retract(ConsignmentId id, EventId mistaken, String reason, Caller caller) {
        projections.lock(List.of(id));
        JourneyPlan plan = Objects.requireNonNull(plans(Set.of(id), caller).get(id));
        Map<ConsignmentId, List<JourneyEvent>> history = histories(Set.of(id));
        List<JourneyEvent> mine = Objects.requireNonNull(history.get(id));
        JourneyEvent event = mine.stream()
                .filter(candidate -> candidate.id().equals(mistaken))
                .findFirst()
                .orElseThrow(() -> new JourneyRefused(Kind.NOT_FOUND, Why.EVENT_UNKNOWN.unmet()));
        List<Unmet> unmet = EventRules.checkRetraction(mine, event, reason, caller.scope());
        if (!unmet.isEmpty()) {
            throw refused(unmet);
        }
        JourneyEvent retraction = retraction(event, reason.strip(), caller);
        if (events.append(List.of(retraction)) == 0) {
            throw new JourneyRefused(Kind.CONFLICT, Why.ALREADY_RETRACTED.unmet());
        }
        mine.add(retraction);
        projector.write(List.of(plan), history);
        announce(Set.of(id));
        audit.record(
                caller,
                "event.retracted",
                "consignment:" + id,
                Map.of("event", mistaken.value(), "kind", event.kind().name(), "reason", reason.strip()));
        return retraction.id();
    }

    private JourneyEvent retraction(JourneyEvent event, String reason, Caller caller) {
        Instant now = now();
        return new JourneyEvent(
                new EventId(events.reserveIds(1).getFirst()),
                event.consignmentId(),
                event.pieceIds(),
                JourneyEventKind.RETRACTED,
                now,
                now,
                null,
                null,
                null,
                null,
                null,
                reason,
                Source.PERSON,
                caller.mark(),
                caller.displayName(),
                "retraction:" + event.id(),
                event.id(),
                Set.of());
    }

    private Map<ConsignmentId, JourneyPlan> plans(Set<ConsignmentId> ids, Caller caller) {
        List<Consignment> found = consignments.list(ids, caller.scope());
        if (found.size() < ids.size()) {
            throw new JourneyRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
        }
        return found.stream().map(Projector::plan).collect(Collectors.toMap(JourneyPlan::id, plan -> plan));
    }

    private Map<ConsignmentId, List<JourneyEvent>> histories(Set<ConsignmentId> ids) {
        Map<ConsignmentId, List<JourneyEvent>> stored = events.list(ids);
        Map<ConsignmentId, List<JourneyEvent>> history = new HashMap<>();
        ids.forEach(id -> history.put(id, new ArrayList<>(stored.getOrDefault(id, List.of()))));
        return history;
    }

    /** Claims that were reported before, with their events. */
    private Map<RecordEvent, EventId> known(List<RecordEvent> claims) {
        Map<RecordEvent, EventId> known = new HashMap<>();
        Map<Source, List<RecordEvent>> bySource = claims.stream().collect(Collectors.groupingBy(RecordEvent::source));
        bySource.forEach((source, reported) -> {
            Map<String, JourneyEvent> found = events.findByKeys(
                    source, reported.stream().map(RecordEvent::reportKey).toList());
            for (RecordEvent claim : reported) {
                JourneyEvent event = found.get(claim.reportKey());
                if (event != null && !event.consignmentId().equals(claim.consignmentId())) {
                    throw new JourneyRefused(
                            Kind.CONFLICT, Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
                }
                if (event != null) {
                    known.put(claim, event.id());
                }
            }
        });
        return known;
    }

    /** Checks what is new in the order it happened and adds it to the history; refuses everything at once. */
    private List<JourneyEvent> accept(
            List<RecordEvent> claims,
            Map<RecordEvent, EventId> known,
            Map<ConsignmentId, JourneyPlan> plans,
            Map<ConsignmentId, List<JourneyEvent>> history,
            Caller caller) {
        Instant now = now();
        List<RecordEvent> fresh = claims.stream()
                .filter(claim -> !known.containsKey(claim))
                .distinct()
                .sorted(Comparator.comparing(RecordEvent::occurredAt))
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        Neighbours around = surroundings.of(fresh, plans.values(), caller.scope());
        List<Long> ids = events.reserveIds(fresh.size());
        List<JourneyEvent> added = new ArrayList<>();
        List<Unmet> unmet = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            RecordEvent claim = fresh.get(i);
            JourneyPlan plan = Objects.requireNonNull(plans.get(claim.consignmentId()));
            List<JourneyEvent> past = Objects.requireNonNull(history.get(claim.consignmentId()));
            List<Unmet> against = EventRules.check(plan, past, claim, around, caller.scope(), now);
            if (against.isEmpty()) {
                JourneyEvent event = event(claim, new EventId(ids.get(i)), plan, around, caller, now);
                past.add(event);
                added.add(event);
                known.put(claim, event.id());
            }
            against.forEach(u -> unmet.add(claims.size() == 1 ? u : inBatch(u, claims.indexOf(claim))));
        }
        if (!unmet.isEmpty()) {
            throw refused(unmet);
        }
        return added;
    }

    private static Unmet inBatch(Unmet unmet, int index) {
        String field = "events[" + index + "]";
        return unmet.inField(unmet.field() == null ? field : field + "." + unmet.field());
    }

    private static JourneyEvent event(
            RecordEvent claim, EventId id, JourneyPlan plan, Neighbours around, Caller caller, Instant now) {
        SiteId site = claim.kind() == JourneyEventKind.ACCEPTED ? EventRules.siteOf(plan, claim) : claim.siteId();
        GeoPoint point = claim.latitude() == null || claim.longitude() == null
                ? null
                : new GeoPoint(claim.latitude(), claim.longitude());
        Neighbours.SitePlace place = site == null ? null : around.findSite(site).orElse(null);
        return new JourneyEvent(
                id,
                claim.consignmentId(),
                claim.pieceIds(),
                claim.kind(),
                claim.occurredAt().truncatedTo(ChronoUnit.MICROS),
                now,
                site,
                point,
                claim.placeText(),
                claim.vehicleId(),
                micros(claim.expectedArrivalAt()),
                claim.note(),
                claim.source(),
                caller.mark(),
                caller.displayName(),
                claim.reportKey(),
                null,
                Plausibility.flags(claim, place, now));
    }

    /** The database keeps microseconds; derive from what it will give back. */
    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void announce(Collection<ConsignmentId> ids) {
        if (ids.size() > ONE_BY_ONE) {
            live.announce(LiveTopic.CONSIGNMENT, LiveFeed.MANY);
        } else {
            ids.forEach(id -> live.announce(LiveTopic.CONSIGNMENT, id.value()));
        }
    }

    private static JourneyRefused refused(List<Unmet> unmet) {
        Set<String> codes = unmet.stream().map(Unmet::code).collect(Collectors.toSet());
        if (codes.contains(Why.NOT_YOUR_BRANCH.code())) {
            return new JourneyRefused(Kind.FORBIDDEN, unmet);
        }
        boolean conflict = CONFLICTS.containsAll(codes);
        return new JourneyRefused(conflict ? Kind.CONFLICT : Kind.INVALID, unmet);
    }

    /** Refusals that come from what happened, not from what was typed. */
    private static final Set<String> CONFLICTS = Set.of(
            Why.CANCELLED.code(),
            Why.AFTER_DELIVERY.code(),
            Why.ALREADY_DELIVERED.code(),
            Why.LATER_EVENTS_STAND.code(),
            Why.NOT_LOADED.code(),
            Why.NOT_DEPARTED.code(),
            Why.ALREADY_RETRACTED.code());
}
