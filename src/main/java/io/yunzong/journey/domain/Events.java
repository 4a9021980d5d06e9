package io.yunzong.journey.domain;

import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** All events: appended, never changed. */
public interface Events {
    /** Reserves so many ids, in ascending order. */
    List<Long> reserveIds(int count);

    /** How many of them are new; the others bear a report key that is taken. */
    int append(List<JourneyEvent> events);

    /** In the order they were recorded; absent when there are none. */
    Map<ConsignmentId, List<JourneyEvent>> list(Collection<ConsignmentId> ids);

    /** What was reported under these keys before, by key. */
    Map<String, JourneyEvent> findByKeys(Source source, Collection<String> keys);
}
