package io.yunzong.journey.domain;

import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop of the planned route.
 *
 * @param vehicleId the vehicle planned to leave here with the goods, when it is not the waybill's
 */
public record PlannedNode(
        int seq,
        SiteId siteId,
        String role,
        @Nullable Instant plannedArrivalAt,
        @Nullable Instant plannedDepartureAt,
        @Nullable VehicleId vehicleId) {}
