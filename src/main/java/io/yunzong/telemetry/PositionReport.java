package io.yunzong.telemetry;

import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A claim about where something was, in WGS-84. Reported either by a device, whose binding tells the vehicle, or for a
 * vehicle directly, as an import does.
 *
 * @param deviceId the reporting device, or null when reported for a vehicle
 * @param vehicleId the vehicle, or null when a device reports
 * @param sequence the reporter's own count; with reporter and time it tells repeats apart
 * @param deviceTime when it was there, by the reporter's clock
 * @param latitude degrees; impossible values are stored as suspect, not refused
 * @param speedKmh null when not known
 * @param headingDegrees clockwise from north, null when not known
 * @param altitudeMetres above sea level, null when not known
 */
public record PositionReport(
        @Nullable DeviceId deviceId,
        @Nullable VehicleId vehicleId,
        long sequence,
        Instant deviceTime,
        double latitude,
        double longitude,
        @Nullable Double speedKmh,
        @Nullable Double headingDegrees,
        @Nullable Double altitudeMetres,
        PositionSource source) {
    public PositionReport {
        if ((deviceId == null) == (vehicleId == null)) {
            throw new IllegalArgumentException("either a device reports, or the vehicle is given");
        }
        // the database keeps microseconds and rounds: a finer time would not be recognised when it comes back
        deviceTime = deviceTime.truncatedTo(ChronoUnit.MICROS);
    }

    /** Where a vehicle was, from a file or the demonstration. */
    public static PositionReport ofVehicle(
            VehicleId vehicle,
            long sequence,
            Instant at,
            double latitude,
            double longitude,
            @Nullable Double speedKmh,
            PositionSource source) {
        return new PositionReport(null, vehicle, sequence, at, latitude, longitude, speedKmh, null, null, source);
    }
}
