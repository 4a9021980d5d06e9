package io.yunzong.journey.domain;

import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.Eta;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.Milestone;
import io.yunzong.journey.Source;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.PieceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Derives what holds from what happened. Events are taken in the order they occurred (then the order we learned of
 * them), so a fact that arrives late has the same effect as one that came in time; retracted ones have none. There is
 * no state to keep in step: a new fact means deriving again. Clauses B-01, C-03.
 */
public final class Journey {
    static final Comparator<JourneyEvent> ORDER = Comparator.comparing(JourneyEvent::occurredAt)
            .thenComparing(JourneyEvent::recordedAt)
            .thenComparing(event -> event.id().value());

    private Journey() {}

    public static JourneyState derive(JourneyPlan plan, Collection<JourneyEvent> events) {
        Walk walk = new Walk(plan);
        standing(events).forEach(walk::take);
        Forecast forecast = new Forecast(walk);
        Eta eta = forecast.eta();
        List<Milestone> milestones = forecast.milestones();
        Milestone end = milestones.getLast();
        Instant cancelledAt = plan.cancelledAt();
        boolean cancelled = cancelledAt != null;
        return new JourneyState(
                cancelled ? ConsignmentStatus.CANCELLED : walk.status(),
                cancelledAt != null ? cancelledAt : walk.statusAt(),
                cancelled ? Source.PERSON : walk.statusSource(),
                walk.place(),
                walk.ended() || walk.node() == plan.last()
                        ? null
                        : nextNode(plan, walk.node()).siteId(),
                walk.vehicle(),
                walk.rides(),
                milestones,
                cancelled ? null : eta,
                end.planned(),
                end.actual(),
                walk.deliveredAt(),
                cancelled ? null : end.minutesLate(),
                walk.everLoaded());
    }

    private static PlannedNode nextNode(JourneyPlan plan, int node) {
        int next = node;
        while (plan.samePlaceAsNext(next)) {
            next++;
        }
        return plan.nodes().get(Math.min(next + 1, plan.last()));
    }

    /** All of them, in the order they happened. */
    public static List<JourneyEvent> inOrder(Collection<JourneyEvent> events) {
        return events.stream().sorted(ORDER).toList();
    }

    /** Those that still hold, in the order they happened. */
    static List<JourneyEvent> standing(Collection<JourneyEvent> events) {
        Set<EventId> retracted = retracted(events);
        return events.stream()
                .filter(event -> event.kind() != JourneyEventKind.RETRACTED)
                .filter(event -> !retracted.contains(event.id()))
                .sorted(ORDER)
                .toList();
    }

    /** The events that were taken back. */
    public static Set<EventId> retracted(Collection<JourneyEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == JourneyEventKind.RETRACTED)
                .<@Nullable EventId>map(JourneyEvent::retracts)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether the goods, or of them these pieces, were on a vehicle just then, as far as is known. */
    public static boolean wasAboard(
            JourneyPlan plan, Collection<JourneyEvent> events, Collection<PieceId> pieces, Instant at) {
        List<JourneyEvent> theirs =
                events.stream().filter(event -> event.concernsAny(pieces)).toList();
        return walkUntil(plan, theirs, at).aboard();
    }

    /** The way as it was known to be just after this instant. */
    static Walk walkUntil(JourneyPlan plan, Collection<JourneyEvent> events, Instant until) {
        Walk walk = new Walk(plan);
        standing(events).stream()
                .filter(event -> !event.occurredAt().isAfter(until))
                .forEach(walk::take);
        return walk;
    }
}
