package io.yunzong.incidents.domain;

import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentFilter;
import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.ListedIncident;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All incidents, and the holds they keep. */
public interface Incidents {
    /** @param sites of the route, by which branches see it */
    IncidentId add(Incident incident, Collection<SiteId> sites);

    /** Writes everything that may change of one. */
    void save(Incident incident);

    Optional<Incident> find(IncidentId id, Scope scope);

    /** Locked until the transaction ends. */
    Optional<Incident> findForUpdate(IncidentId id);

    Optional<Incident> findOpen(ConsignmentId consignment, IncidentKind kind);

    /** Open ones of a consignment at a branch whose report's clock waits for the end of unloading, locked. */
    List<Incident> listAwaitingUnload(ConsignmentId consignment, SiteId site);

    Page<ListedIncident> page(IncidentFilter filter, PageQuery query, Scope scope, Instant now);

    /** How many open ones wait for what, in scope. */
    Map<Incident.Waiting, Integer> counts(Scope scope);

    Set<Long> visible(Collection<Long> ids, Scope scope);

    /** The numbers people know them by, with the waybill's. */
    Map<Long, String> names(Collection<Long> ids);

    void hold(IncidentId id, HoldId hold);

    /** The holds of it that it has not let go. */
    List<HoldId> holds(IncidentId id);

    void letGo(Collection<HoldId> holds);

    /** Whose hold this is, while it is not let go. */
    Optional<Incident> findHolding(HoldId hold);
}
