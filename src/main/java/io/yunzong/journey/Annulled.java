package io.yunzong.journey;

import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.ConsignmentsAnnulled;
import io.yunzong.identity.Caller;
import io.yunzong.journey.domain.Events;
import io.yunzong.journey.domain.Projections;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Retracts what an import told of consignments that are annulled. Every event still stands in the history, taken back by
 * one that says why; their vehicles and places are no longer those of the goods. Clause C-03.
 */
@Component
class Annulled {
    private final Events events;
    private final Projections projections;
    private final Projector projector;
    private final ConsignmentFinder consignments;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Annulled(
            Events events,
            Projections projections,
            Projector projector,
            ConsignmentFinder consignments,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.projections = projections;
        this.projector = projector;
        this.consignments = consignments;
        this.publisher = publisher;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsAnnulled annulled) {
        projections.lock(annulled.ids());
        Map<ConsignmentId, List<JourneyEvent>> history = new HashMap<>();
        events.list(annulled.ids()).forEach((id, mine) -> history.put(id, new ArrayList<>(mine)));
        List<JourneyEvent> standing = history.values().stream()
                .flatMap(mine -> standing(mine).stream())
                .toList();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> ids = standing.isEmpty() ? List.of() : events.reserveIds(standing.size());
        List<JourneyEvent> retractions = new ArrayList<>();
        for (int i = 0; i < standing.size(); i++) {
            retractions.add(
                    retraction(standing.get(i), new EventId(ids.get(i)), annulled.reason(), annulled.by(), now));
        }
        events.append(retractions);
        retractions.forEach(retraction ->
                Objects.requireNonNull(history.get(retraction.consignmentId())).add(retraction));
        projector.write(
                consignments.list(annulled.ids(), Scope.all()).stream()
                        .map(Projector::plan)
                        .toList(),
                history);
        if (!retractions.isEmpty()) {
            publisher.publishEvent(new EventsRecorded(retractions));
        }
    }

    private static List<JourneyEvent> standing(List<JourneyEvent> mine) {
        Set<EventId> retracted = mine.stream()
                .map(JourneyEvent::retracts)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return mine.stream()
                .filter(event -> event.kind() != JourneyEventKind.RETRACTED && !retracted.contains(event.id()))
                .toList();
    }

    static JourneyEvent retraction(JourneyEvent event, EventId id, String reason, Caller caller, Instant now) {
        return new JourneyEvent(
                id,
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
}
