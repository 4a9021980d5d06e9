package io.yunzong.network;

import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.DriverId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.util.Collection;
import java.util.Set;

/**
 * Implemented by modules above that hold ids of the network: they say which of these they hold, so that an import is
 * not taken back from under them. The network itself knows none of them.
 */
public interface NetworkUse {
    /** Those of the sites that are in use. */
    default Set<SiteId> sitesInUse(Collection<SiteId> ids) {
        return Set.of();
    }

    /** Those of the lanes that are in use. */
    default Set<LaneId> lanesInUse(Collection<LaneId> ids) {
        return Set.of();
    }

    /** Those of the vehicles that are in use. */
    default Set<VehicleId> vehiclesInUse(Collection<VehicleId> ids) {
        return Set.of();
    }

    /** Those of the drivers that are in use. */
    default Set<DriverId> driversInUse(Collection<DriverId> ids) {
        return Set.of();
    }

    /** Those of the carriers that are in use. */
    default Set<CarrierId> carriersInUse(Collection<CarrierId> ids) {
        return Set.of();
    }
}
