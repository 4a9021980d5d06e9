package io.yunzong.journey.domain;

import io.yunzong.journey.JourneyState;
import io.yunzong.kernel.ConsignmentId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The copy of the derivation that lists read. */
public interface Projections {
    /** What one row is made of. */
    record Entry(ConsignmentId id, JourneyState state, int eventCount) {}

    /** Holds these rows until the transaction ends, so that two reports cannot overlook each other. */
    void lock(Collection<ConsignmentId> ids);

    /** Writes one row each, over what stood there. */
    void write(List<Entry> entries);

    /** Removes the rows of consignments that are taken back. */
    void remove(Collection<ConsignmentId> ids);

    /** Drops rows whose consignment is gone. */
    void removeOrphans();

    /** The next consignments in order of id. */
    List<ConsignmentId> listIdsAfter(long id, int limit);

    /** Whether it was accepted or more; holds the row until the transaction ends. */
    boolean hasStarted(ConsignmentId id);

    /** Whether it was ever loaded; holds the row until the transaction ends. */
    boolean wasLoaded(ConsignmentId id);

    /** Those with any event, or a hold. */
    Set<ConsignmentId> listWithEvents(Collection<ConsignmentId> ids);

    /** Those with a hold, or with an event whose report no import sent under a key that begins so. */
    Set<ConsignmentId> listWithEventsBeyond(Collection<ConsignmentId> ids, String reportKeys);
}
