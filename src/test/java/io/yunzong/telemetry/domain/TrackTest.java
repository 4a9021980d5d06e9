package io.yunzong.telemetry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.PositionSource;
import io.yunzong.telemetry.VehiclePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-17")
class TrackTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private static VehiclePosition at(int minute, double latitude, double longitude) {
        Instant at = START.plus(Duration.ofMinutes(minute));
        return new VehiclePosition(
                new VehicleId(1), at, at, new GeoPoint(latitude, longitude), null, null, PositionSource.GPS);
    }

    private static List<VehiclePosition> straight(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> at(i, 30, 110 + i * 0.01))
                .toList();
    }

    @Test
    void leavesAShortTrackAlone() {
        assertThat(Track.thin(straight(0, 10), 10)).hasSize(10);
    }

    @Test
    void keepsTheFirstAndTheLastPoint() {
        List<VehiclePosition> points = straight(0, 500);

        List<VehiclePosition> thin = Track.thin(points, 10);

        assertThat(thin.getFirst()).isEqualTo(points.getFirst());
        assertThat(thin.getLast()).isEqualTo(points.getLast());
        assertThat(thin).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void keepsTheCornerOfADetour() {
        List<VehiclePosition> points = new ArrayList<>(straight(0, 300));
        VehiclePosition corner = at(150, 31, 111.5);
        points.set(150, corner);

        assertThat(Track.thin(points, 5)).contains(corner);
    }

    @Test
    void keepsBothEndsOfAGap() {
        List<VehiclePosition> points = new ArrayList<>(straight(0, 100));
        points.addAll(straight(200, 300));

        assertThat(Track.thin(points, 4)).contains(points.get(99), points.get(100));
    }
}
