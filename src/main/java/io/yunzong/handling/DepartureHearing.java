package io.yunzong.handling;

import io.yunzong.handling.Deed.Kind;
import io.yunzong.handling.domain.Loads;
import io.yunzong.identity.Caller;
import io.yunzong.journey.EventsRecorded;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Reported;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears that goods of a closed load have left though nobody said so at the dock: a tracker, a partner or a terminal did.
 * Then the vehicle is away, and the next branch may expect it.
 */
@Component
class DepartureHearing {
    private final Loads loads;
    private final LoadReading reading;
    private final LoadBook book;
    private final ApplicationEventPublisher publisher;

    DepartureHearing(Loads loads, LoadReading reading, LoadBook book, ApplicationEventPublisher publisher) {
        this.loads = loads;
        this.reading = reading;
        this.book = book;
        this.publisher = publisher;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EventsRecorded recorded) {
        List<JourneyEvent> departures = recorded.events().stream()
                .filter(event ->
                        event.kind() == JourneyEventKind.DEPARTED || event.kind() == JourneyEventKind.OUT_FOR_DELIVERY)
                .toList();
        if (departures.isEmpty()) {
            return;
        }
        Set<ConsignmentId> ids =
                departures.stream().map(JourneyEvent::consignmentId).collect(Collectors.toSet());
        Map<LoadId, JourneyEvent> left = new HashMap<>();
        for (Loads.Entry entry : loads.listOf(ids)) {
            departures.stream()
                    .filter(event -> isOf(event, entry))
                    .findFirst()
                    .ifPresent(event -> left.putIfAbsent(entry.load().id(), event));
        }
        left.forEach(this::depart);
    }

    private static boolean isOf(JourneyEvent event, Loads.Entry entry) {
        Load load = entry.load();
        LoadKind kind = event.kind() == JourneyEventKind.DEPARTED ? LoadKind.LOADING : LoadKind.DELIVERY_LOADING;
        Instant closed = load.closedAt();
        return load.state() == LoadState.CLOSED
                && load.kind() == kind
                && closed != null
                && event.consignmentId().equals(entry.goods().consignmentId())
                && (event.siteId() == null || event.siteId().equals(load.siteId()))
                && (event.vehicleId() == null || event.vehicleId().equals(load.vehicleId()));
    }

    /** Who works on the load just now holds it and will say so themselves; the journey's rows are held already here. */
    private void depart(LoadId id, JourneyEvent event) {
        Load load = loads.lockUnlessBusy(id).orElse(null);
        if (load == null || load.state() != LoadState.CLOSED) {
            return;
        }
        Instant at = event.occurredAt().isBefore(load.reached()) ? load.reached() : event.occurredAt();
        Caller reporter = Caller.system("journey");
        Work work = new Work(load, Reported.now("journey:" + event.id()), reporter, at, event.recordedAt());
        Load departed = load.departed(at);
        LoadSheet sheet = reading.read(load);
        book.append(work.deed(Kind.DEPART)
                .because(null, event.reporterName() + " · " + event.source().name())
                .done());
        book.write(departed, sheet);
        publisher.publishEvent(new LoadDeparted(departed, sheet.consignments(), at));
    }
}
