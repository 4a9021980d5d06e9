package io.yunzong.telemetry;

import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells open browsers that vehicles moved, at most once a second for each. Clause H-01. */
@Component
class PositionAnnouncer {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** More at once are told as "many": each notice costs a statement. */
    private static final int ONE_BY_ONE = 50;

    private final LiveFeed live;
    private final Map<Long, Instant> told = new ConcurrentHashMap<>();

    PositionAnnouncer(LiveFeed live) {
        this.live = live;
    }

    void announce(Collection<VehicleId> vehicles, Instant now) {
        List<Long> due = vehicles.stream()
                .map(VehicleId::value)
                .filter(vehicle -> isDue(vehicle, now))
                .toList();
        if (due.size() > ONE_BY_ONE) {
            live.announce(LiveTopic.POSITION, LiveFeed.MANY);
        } else {
            due.forEach(vehicle -> live.announce(LiveTopic.POSITION, vehicle));
        }
    }

    private boolean isDue(Long vehicle, Instant now) {
        Instant before = told.get(vehicle);
        if (before != null && now.isBefore(before.plus(PAUSE)) && !now.isBefore(before)) {
            return false;
        }
        told.put(vehicle, now);
        return true;
    }
}
