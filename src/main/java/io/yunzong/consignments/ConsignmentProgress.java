package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a consignment has come, told by {@code journey}, which stands above and implements this. Without it nothing
 * has started. The desk holds the consignment's row while it asks.
 */
public interface ConsignmentProgress {
    /** Whether it was accepted into the network: from then on goods, parties and route stand. */
    boolean hasStarted(ConsignmentId id);

    /** Whether it was ever loaded: from then on it can be returned, not cancelled. */
    default boolean wasLoaded(ConsignmentId id) {
        return hasStarted(id);
    }

    /** Those of them that have started. */
    default Set<ConsignmentId> listStarted(Collection<ConsignmentId> ids) {
        return ids.stream().filter(this::hasStarted).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Those of them to which anything has happened but what an import told of them itself.
     *
     * @param reportKeys what the keys of the reports begin with that the import recorded
     */
    default Set<ConsignmentId> listStartedBeyond(Collection<ConsignmentId> ids, String reportKeys) {
        return listStarted(ids);
    }
}
