package io.yunzong.telemetry.domain;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.telemetry.PositionReport;
import io.yunzong.telemetry.PositionSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why a position is not trusted. It is kept with the doubt, because a faulty terminal must be found. Clause C-14. */
public enum Doubt {
    /** What terminals report before they have seen a satellite. */
    NULL_ISLAND,
    IMPOSSIBLE_COORDINATES,
    TIME_AHEAD,
    TIME_TOO_OLD;

    static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
    /** A terminal that kept its points through a long winter is believed; one whose clock starts in 1980 is not. */
    static final Duration DEVICE_MEMORY = Duration.ofDays(400);
    /** Nobody imports older journeys. */
    static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

    private static final double NULL_ISLAND_DEGREES = 0.01;

    /** The first doubt about this report, if any. */
    public static Optional<Doubt> about(PositionReport report, Instant now) {
        if (!GeoPoint.isValid(report.latitude(), report.longitude())) {
            return Optional.of(IMPOSSIBLE_COORDINATES);
        }
        if (Math.abs(report.latitude()) < NULL_ISLAND_DEGREES && Math.abs(report.longitude()) < NULL_ISLAND_DEGREES) {
            return Optional.of(NULL_ISLAND);
        }
        if (report.deviceTime().isAfter(now.plus(CLOCK_TOLERANCE))) {
            return Optional.of(TIME_AHEAD);
        }
        Instant oldest = report.source() == PositionSource.GPS ? now.minus(DEVICE_MEMORY) : BEGINNING;
        return report.deviceTime().isBefore(oldest) ? Optional.of(TIME_TOO_OLD) : Optional.empty();
    }

    /** Whether the time itself is in doubt, so that no month's partition is made for it. */
    public boolean concernsTime() {
        return this == TIME_AHEAD || this == TIME_TOO_OLD;
    }
}
