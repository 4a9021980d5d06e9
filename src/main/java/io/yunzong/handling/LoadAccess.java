package io.yunzong.handling;

import io.yunzong.evidence.EvidenceSteps;
import io.yunzong.handling.domain.Loads;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SubjectAccess;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who sees a load, and so its photos; and when its work began, so that a photo of before is noticed. */
@Component
class LoadAccess implements SubjectAccess, EvidenceSteps {
    private final Loads loads;

    LoadAccess(Loads loads) {
        this.loads = loads;
    }

    @Override
    public String kind() {
        return "load";
    }

    @Override
    public Set<Long> visible(Collection<Long> ids, Scope scope) {
        return loads.list(ids.stream().map(LoadId::new).toList()).stream()
                .filter(load -> scope.covers(load.siteId()))
                .map(load -> load.id().value())
                .collect(Collectors.toSet());
    }

    /** The photos of before the work belong to it: it began when the load was listed. */
    @Override
    public Optional<Instant> beganAt(long id) {
        return loads.find(new LoadId(id)).map(Load::preparedAt);
    }
}
