package io.yunzong.telemetry;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a vehicle was.
 *
 * @param at when it was there, by the reporter's clock
 * @param receivedAt when we learned of it
 */
public record VehiclePosition(
        VehicleId vehicleId,
        Instant at,
        Instant receivedAt,
        GeoPoint point,
        @Nullable Double speedKmh,
        @Nullable Double headingDegrees,
        PositionSource source) {}
