package io.yunzong.watch.domain;

import io.yunzong.kernel.SiteId;
import java.time.Duration;
import java.util.Map;

/**
 * The times of the regulation a consignment was booked under, and of its lane.
 *
 * @param vehicleWarning how long before the departure a vehicle has to be known
 * @param dwell how long goods may stand in transit where the lane says nothing
 * @param laneDwell what the lane says, by branch
 * @param deliveryWarning how long before the delivery the goods have to be out
 * @param silentAfter how long without news is too long
 * @param history what was due so long before the waybill was entered gives nobody a duty any more
 */
public record Rules(
        Duration vehicleWarning,
        Duration dwell,
        Map<SiteId, Duration> laneDwell,
        Duration deliveryWarning,
        Duration silentAfter,
        Duration history) {
    public Rules {
        laneDwell = Map.copyOf(laneDwell);
    }

    Duration dwellAt(SiteId site) {
        return laneDwell.getOrDefault(site, dwell);
    }
}
