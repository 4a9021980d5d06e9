package io.yunzong.telemetry;

import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.domain.Positions;
import io.yunzong.telemetry.domain.Track;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where vehicles are and were. Vehicles belong to no account, so nothing here takes a scope: whoever sees only some
 * branches or accounts must ask for the track of a consignment, which shows a vehicle only while it carried theirs.
 * Clause B-17.
 */
@Component
public class PositionFinder {
    /** A screen shows no more; a thinned track of any span fits. */
    public static final int MAX_POINTS = 5000;

    /** A point every ten seconds for about twelve days. */
    private static final int READ_LIMIT = 100_000;

    private final Positions positions;

    PositionFinder(Positions positions) {
        this.positions = positions;
    }

    /** The latest trusted position of each of these vehicles that has one. */
    public List<VehiclePosition> latest(Collection<VehicleId> vehicles) {
        return vehicles.isEmpty() ? List.of() : positions.latest(vehicles);
    }

    /** The latest positions inside the box, the newest first. */
    public List<VehiclePosition> latest(GeoBox box, int limit) {
        return positions.latest(box, limit);
    }

    /** The latest positions anywhere, the newest first. */
    public List<VehiclePosition> latest(int limit) {
        return positions.latest((GeoBox) null, limit);
    }

    /** The trusted positions from one instant to another (both inclusive), thinned to at most so many points. */
    public List<VehiclePosition> track(VehicleId vehicle, Instant from, Instant to, int maxPoints) {
        return Track.thin(positions.track(vehicle, from, to, READ_LIMIT), Math.clamp(maxPoints, 2, MAX_POINTS));
    }
}
