package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Stands beside the real journey in tests and says what it is told. */
@Component
class ToldProgress implements ConsignmentProgress {
    private final Set<ConsignmentId> started = ConcurrentHashMap.newKeySet();
    private final Set<ConsignmentId> loaded = ConcurrentHashMap.newKeySet();

    void accepted(ConsignmentId id) {
        started.add(id);
    }

    void loaded(ConsignmentId id) {
        started.add(id);
        loaded.add(id);
    }

    @Override
    public boolean hasStarted(ConsignmentId id) {
        return started.contains(id);
    }

    @Override
    public boolean wasLoaded(ConsignmentId id) {
        return loaded.contains(id);
    }
}
