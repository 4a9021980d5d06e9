package io.yunzong.journey;

import io.yunzong.consignments.ConsignmentProgress;
import io.yunzong.journey.domain.Projections;
import io.yunzong.kernel.ConsignmentId;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the waybills below how far their journeys have come. */
@Component
class Progress implements ConsignmentProgress {
    private final Projections projections;

    Progress(Projections projections) {
        this.projections = projections;
    }

    @Override
    public boolean hasStarted(ConsignmentId id) {
        return projections.hasStarted(id);
    }

    @Override
    public boolean wasLoaded(ConsignmentId id) {
        return projections.wasLoaded(id);
    }

    /** Any event at all counts, a retracted one too: whoever asks wants to remove the waybill. */
    @Override
    public Set<ConsignmentId> listStarted(Collection<ConsignmentId> ids) {
        return projections.listWithEvents(ids);
    }

    @Override
    public Set<ConsignmentId> listStartedBeyond(Collection<ConsignmentId> ids, String reportKeys) {
        // held until the import is taken back: nothing may be recorded about them in between
        projections.lock(ids);
        return projections.listWithEventsBeyond(ids, reportKeys);
    }
}
