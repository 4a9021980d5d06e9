package io.yunzong.journey;

import java.util.List;

/** Said inside the transaction that records them, retractions included; repeats of a report are not said again. */
public record EventsRecorded(List<JourneyEvent> events) {
    public EventsRecorded {
        events = List.copyOf(events);
    }
}
