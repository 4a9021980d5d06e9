package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Stands beside the real modules of the dock in tests and tells what it is told. */
@Component
class ToldFacts implements NodeFacts {
    private final Map<ConsignmentId, List<Fact>> facts = new ConcurrentHashMap<>();

    void tell(ConsignmentId id, Fact... told) {
        facts.put(id, List.of(told));
    }

    @Override
    public List<Fact> of(ConsignmentId consignment) {
        return facts.getOrDefault(consignment, List.of());
    }
}
