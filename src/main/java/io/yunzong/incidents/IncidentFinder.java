package io.yunzong.incidents;

import io.yunzong.identity.Caller;
import io.yunzong.incidents.domain.Entries;
import io.yunzong.incidents.domain.IncidentRules;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about incidents. A branch of the route sees them, the branch that found them, and whoever sees the customer's
 * goods among the staff. Clauses H-01, H-08.
 */
@Component
@Transactional(readOnly = true)
public class IncidentFinder {
    private final Incidents incidents;
    private final Entries entries;
    private final Materials materials;
    private final Clock clock;

    IncidentFinder(Incidents incidents, Entries entries, Materials materials, Clock clock) {
        this.incidents = incidents;
        this.entries = entries;
        this.materials = materials;
        this.clock = clock;
    }

    /** @throws IncidentRefused NOT_FOUND, also for what is out of scope */
    public Incident get(IncidentId id, Scope scope) {
        return incidents.find(id, scope).orElseThrow(IncidentRefused::notFound);
    }

    /**
     * Open ones first, the soonest due first; sorted by id, number, kind, severity, openedAt, dueAt, reportDueAt or
     * closedAt.
     */
    public Page<ListedIncident> page(IncidentFilter filter, PageQuery query, Scope scope) {
        return incidents.page(filter, query, scope, clock.instant());
    }

    /** How many open ones wait for what. */
    public Map<Incident.Waiting, Integer> counts(Scope scope) {
        return incidents.counts(scope);
    }

    /** Of a consignment, the open ones first. */
    public List<Incident> list(ConsignmentId consignment, Scope scope) {
        return page(IncidentFilter.of(consignment), PageQuery.first(PageQuery.MAX_SIZE), scope).rows().stream()
                .map(ListedIncident::incident)
                .toList();
    }

    /** Its story, the oldest first. */
    public List<IncidentEntry> entries(IncidentId id, Scope scope) {
        return entries.list(get(id, scope).id());
    }

    public List<Material> materials(IncidentId id, Scope scope) {
        return materials.list(get(id, scope));
    }

    /** What is owed until it can be closed. */
    public List<Unmet> missing(Incident incident, List<Material> given) {
        return IncidentRules.checkClose(incident, given);
    }

    /** What the caller may do with it now, for screens; the desks ask again. */
    public List<IncidentStep> steps(Incident incident, Caller caller) {
        return IncidentStep.of(incident, caller);
    }
}
