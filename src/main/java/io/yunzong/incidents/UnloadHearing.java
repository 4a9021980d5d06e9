package io.yunzong.incidents;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.handling.UnloadEnded;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.journey.HoldDesk;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts the five hours of what was found at arrival before the unloading had ended. The end is when it truly was: one
 * that was synchronised hours later has used up those hours. Clause A-29.
 */
@Component
class UnloadHearing {
    private final Incidents incidents;
    private final IncidentDesk desk;
    private final HoldDesk holds;
    private final ConsignmentFinder consignments;

    UnloadHearing(Incidents incidents, IncidentDesk desk, HoldDesk holds, ConsignmentFinder consignments) {
        this.incidents = incidents;
        this.desk = desk;
        this.holds = holds;
        this.consignments = consignments;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnloadEnded ended) {
        ConsignmentId id = ended.consignmentId();
        if (id == null) {
            return;
        }
        holds.lock(List.of(id));
        List<Incident> waiting = incidents.listAwaitingUnload(id, ended.load().siteId()).stream()
                .filter(incident -> incident.kind().stateOfGoods())
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        Consignment consignment = consignments.get(id, Scope.all());
        waiting.forEach(incident -> desk.owed(incident, consignment, true, ended.at(), IncidentHolds.SYSTEM));
    }
}
