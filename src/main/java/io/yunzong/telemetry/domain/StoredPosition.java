package io.yunzong.telemetry.domain;

import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.PositionReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is stored.
 *
 * @param vehicleId the vehicle it is counted to, or null when the device rode in none at that time
 * @param doubt why it is not trusted, or null
 */
public record StoredPosition(
        PositionReport report,
        @Nullable VehicleId vehicleId,
        Instant receivedAt,
        @Nullable Doubt doubt) {}
