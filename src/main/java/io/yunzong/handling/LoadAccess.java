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
import org.springframework.stereotype.Component;

/** Who sees the photos of a load; and when its work began, so that a photo of before is noticed. */
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

    /** Its branch, and the branches its goods come from and go to: they compare seals and carriages. */
    @Override
    public Set<Long> visible(Collection<Long> ids, Scope scope) {
        return scope.everything() ? Set.copyOf(ids) : loads.listSeenFrom(ids, scope);
    }

    /** The photos of before the work belong to it: it began when the load was listed. */
    @Override
    public Optional<Instant> beganAt(long id) {
        return loads.find(new LoadId(id)).map(Load::preparedAt);
    }
}
