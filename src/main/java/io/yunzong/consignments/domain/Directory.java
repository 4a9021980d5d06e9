package io.yunzong.consignments.domain;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What the neighbouring modules know about the ids a waybill names. Unknown ids are absent from the answers. */
public interface Directory {
    /**
     * A branch or a customer's site.
     *
     * @param label its name where space is short
     */
    record Site(SiteId id, String code, String name, String label, boolean active) {}

    /** Whose account it is. */
    record Customer(CustomerId id, String code, String name, CustomerClass customerClass, boolean active) {}

    Map<SiteId, Site> sites(Collection<SiteId> ids);

    /** Those of them that are in scope. */
    Map<CustomerId, Customer> customers(Collection<CustomerId> ids, Scope scope);

    /** Their number plates. */
    Map<VehicleId, String> plates(Collection<VehicleId> ids);

    Map<LaneId, LanePlan> lanes(Collection<LaneId> ids);

    /** Lanes in use that stop at two of the sites or more, in order of their ids. */
    Map<LaneId, LanePlan> lanesAlong(Collection<SiteId> sites);

    Set<CarrierId> carriers(Collection<CarrierId> ids);
}
