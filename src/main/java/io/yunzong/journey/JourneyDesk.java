package io.yunzong.journey;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.domain.EventRules;
import io.yunzong.journey.domain.Events;
import io.yunzong.journey.domain.JourneyPlan;
import io.yunzong.journey.domain.Projections;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ClaimReview review;
    private final ConsignmentFinder consignments;
    private final ApplicationEventPublisher publisher;
    private final LiveFeed live;
    private final Audit audit;
    private final Clock clock;

    JourneyDesk(
            Events events,
            Projections projections,
            Projector projector,
            ClaimReview review,
            ConsignmentFinder consignments,
            ApplicationEventPublisher publisher,
            LiveFeed live,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.projections = projections;
        this.projector = projector;
        this.review = review;
        this.consignments = consignments;
        this.publisher = publisher;
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
        Work work = open(claims, caller);
        List<Unmet> gated = review.ask(work.verdict().asked(), caller);
        List<Unmet> own =
                work.verdict().own().values().stream().flatMap(List::stream).toList();
        if (!own.isEmpty() || !gated.isEmpty()) {
            throw ClaimReview.refusal(own, gated);
        }
        write(work, List.copyOf(work.verdict().added().values()));
        Map<RecordEvent, EventId> ids = work.known();
        work.verdict().added().forEach((claim, event) -> ids.put(claim, event.id()));
        return claims.stream().map(claim -> ids.get(claim)).toList();
    }

    /**
     * Records the events of each consignment nothing speaks against, as a file of history does: one row that may not go
     * on does not stop the others.
     *
     * @return what speaks against the others; none of their events was recorded
     */
    public Map<ConsignmentId, List<Unmet>> recordThoseThatMay(List<RecordEvent> claims, Caller caller) {
        if (claims.isEmpty()) {
            return Map.of();
        }
        Work work = open(claims, caller);
        Map<ConsignmentId, List<Unmet>> refused = review.refused(work.verdict(), caller);
        refused.keySet().forEach(work.plans()::remove);
        write(
                work,
                work.verdict().added().values().stream()
                        .filter(event -> !refused.containsKey(event.consignmentId()))
                        .toList());
        return refused;
    }

    /** Claims under review, with all that is known of their consignments. */
    private record Work(
            Map<ConsignmentId, JourneyPlan> plans,
            Map<ConsignmentId, List<JourneyEvent>> history,
            Map<RecordEvent, EventId> known,
            ClaimReview.Verdict verdict) {}

    private Work open(List<RecordEvent> claims, Caller caller) {
        Set<ConsignmentId> ids = claims.stream().map(RecordEvent::consignmentId).collect(Collectors.toSet());
        // first the lock, then the reading: nothing can slip between what is read and what is written
        projections.lock(ids);
        Map<ConsignmentId, JourneyPlan> plans = plans(ids, caller);
        Map<ConsignmentId, List<JourneyEvent>> history = histories(ids);
        Map<RecordEvent, EventId> known = known(claims);
        return new Work(plans, history, known, review.review(claims, known.keySet(), plans, history, caller, now()));
    }

    private void write(Work work, List<JourneyEvent> added) {
        if (events.append(added) < added.size()) {
            throw new JourneyRefused(Kind.CONFLICT, Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
        }
        if (!added.isEmpty()) {
            projector.write(work.plans().values(), work.history());
            announce(added.stream().map(JourneyEvent::consignmentId).collect(Collectors.toSet()));
            publisher.publishEvent(new EventsRecorded(added));
        }
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
        List<Unmet> gated = review.askToRetract(event);
        if (!unmet.isEmpty() || !gated.isEmpty()) {
            throw ClaimReview.refusal(unmet, gated);
        }
        EventId retractionId = new EventId(events.reserveIds(1).getFirst());
        JourneyEvent retraction = Annulled.retraction(event, retractionId, reason.strip(), caller, now());
        if (events.append(List.of(retraction)) == 0) {
            throw new JourneyRefused(Kind.CONFLICT, Why.ALREADY_RETRACTED.unmet());
        }
        mine.add(retraction);
        projector.write(List.of(plan), history);
        announce(Set.of(id));
        publisher.publishEvent(new EventsRecorded(List.of(retraction)));
        audit.record(
                caller,
                "event.retracted",
                "consignment:" + id,
                Map.of("event", mistaken.value(), "kind", event.kind().name(), "reason", reason.strip()));
        return retraction.id();
    }

    private Map<ConsignmentId, JourneyPlan> plans(Set<ConsignmentId> ids, Caller caller) {
        List<Consignment> found = consignments.list(ids, caller.scope());
        if (found.size() < ids.size()) {
            throw new JourneyRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
        }
        Map<ConsignmentId, JourneyPlan> plans = new HashMap<>();
        found.stream().map(Projector::plan).forEach(plan -> plans.put(plan.id(), plan));
        return plans;
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
}
