package io.yunzong.delivery;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.delivery.domain.Releases.Back;
import io.yunzong.delivery.domain.Releases.Out;
import io.yunzong.journey.EventsRecorded;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what happens to the goods: that they went out or came back, and that a return has left, with which the refused
 * pieces end their way under the old waybill. Clause A-37.
 */
@Component
class JourneyWatch {
    private final Releases releases;
    private final Refusals refusals;
    private final DeliveryDuties duties;
    private final ConsignmentFinder consignments;
    private final JourneyDesk journeys;

    JourneyWatch(
            Releases releases,
            Refusals refusals,
            DeliveryDuties duties,
            ConsignmentFinder consignments,
            JourneyDesk journeys) {
        this.releases = releases;
        this.refusals = refusals;
        this.duties = duties;
        this.consignments = consignments;
        this.journeys = journeys;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EventsRecorded recorded) {
        Map<JourneyEventKind, List<JourneyEvent>> byKind =
                recorded.events().stream().collect(Collectors.groupingBy(JourneyEvent::kind));
        List<Out> out = byKind.getOrDefault(JourneyEventKind.OUT_FOR_DELIVERY, List.of()).stream()
                .map(event -> new Out(event.consignmentId(), event.pieceIds(), event.occurredAt(), event.id()))
                .toList();
        if (!out.isEmpty()) {
            releases.left(out);
        }
        List<EventId> taken = byKind.getOrDefault(JourneyEventKind.RETRACTED, List.of()).stream()
                .map(JourneyEvent::retracts)
                .filter(Objects::nonNull)
                .toList();
        if (!taken.isEmpty()) {
            releases.notLeft(taken);
        }
        List<Back> back = byKind.getOrDefault(JourneyEventKind.UNLOADED, List.of()).stream()
                .filter(event -> event.siteId() != null)
                .map(event -> new Back(event.consignmentId(), Objects.requireNonNull(event.siteId())))
                .toList();
        if (!back.isEmpty()) {
            releases.cameBack(back);
        }
        List<JourneyEvent> departures = byKind.getOrDefault(JourneyEventKind.DEPARTED, List.of());
        if (!departures.isEmpty()) {
            departed(departures);
        }
    }

    private void departed(List<JourneyEvent> departures) {
        Map<ConsignmentId, Instant> first = departures.stream()
                .collect(Collectors.toMap(
                        JourneyEvent::consignmentId,
                        JourneyEvent::occurredAt,
                        (one, other) -> one.isBefore(other) ? one : other));
        for (Refusal refusal : refusals.listReturning(first.keySet())) {
            if (refusal.departedAt() == null) {
                leave(refusal, Objects.requireNonNull(first.get(refusal.returnConsignmentId())));
            }
        }
    }

    private void leave(Refusal refusal, Instant at) {
        refusals.departed(refusal.id(), at);
        duties.departed(refusal.id(), RefusalIntake.SYSTEM);
        Consignment parent = consignments.get(refusal.consignmentId(), Scope.all());
        List<PieceId> pieces = refusal.pieceIds().size() == parent.pieceCount() ? List.of() : refusal.pieceIds();
        journeys.record(
                new RecordEvent(
                        parent.id(),
                        JourneyEventKind.RETURNED,
                        at,
                        refusal.siteId(),
                        pieces,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Source.PERSON,
                        ReceiptDesk.WRITTEN + "returned:" + refusal.id()),
                RefusalIntake.SYSTEM);
    }
}
