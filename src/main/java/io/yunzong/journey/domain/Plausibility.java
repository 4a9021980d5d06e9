package io.yunzong.journey.domain;

import io.yunzong.journey.EventFlag;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is possible but odd. A flag refuses nothing; it is shown with the event, so that nobody is misled. Clause
 * C-14.
 */
public final class Plausibility {
    /** What is entered within a shift counts as entered in time. */
    static final Duration IN_TIME = Duration.ofHours(2);

    static final int DEFAULT_RADIUS_METRES = 1000;
    /** What a phone between houses may be off. */
    static final int SLACK_METRES = 500;

    private Plausibility() {}

    public static Set<EventFlag> flags(RecordEvent claim, Neighbours.@Nullable SitePlace site, Instant now) {
        EnumSet<EventFlag> flags = EnumSet.noneOf(EventFlag.class);
        // files and the demonstration tell history; that is their nature, not a fault
        boolean live = claim.source() != Source.IMPORT && claim.source() != Source.SIMULATION;
        if (live && claim.occurredAt().isBefore(now.minus(IN_TIME))) {
            flags.add(EventFlag.BACKDATED);
        }
        if (claim.occurredAt().isAfter(now)) {
            flags.add(EventFlag.AHEAD_OF_TIME);
        }
        if (claim.latitude() != null && claim.longitude() != null && site != null && site.point() != null) {
            int radius = site.radiusMetres() == null ? DEFAULT_RADIUS_METRES : site.radiusMetres();
            double distance = site.point().distanceMetres(new GeoPoint(claim.latitude(), claim.longitude()));
            if (distance > radius + SLACK_METRES) {
                flags.add(EventFlag.FAR_FROM_SITE);
            }
        }
        return flags;
    }
}
