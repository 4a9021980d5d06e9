package io.yunzong.network;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** The network declines. */
public final class NetworkRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        NOT_ALLOWED,
        CHANGED_MEANWHILE,
        CODE_MISSING,
        CODE_TAKEN,
        NAME_MISSING,
        TOO_LONG,
        PHONE_MISSING,
        PHONE_INVALID,
        NOT_YOUR_BRANCH,
        NETWORK_WIDE_ONLY,
        COORDINATES_INVALID,
        COORDINATES_INCOMPLETE,
        COORDINATES_ZERO,
        GEOFENCE_RADIUS_OUT_OF_RANGE,
        GEOFENCE_WITHOUT_COORDINATES,
        GEOFENCE_TOO_FEW_CORNERS,
        GEOFENCE_TOO_MANY_CORNERS,
        GEOFENCE_CROSSES_ITSELF,
        GEOFENCE_TOO_LARGE,
        SITE_ON_ACTIVE_LANES,
        SITE_UNKNOWN,
        SITE_CLOSED,
        LANE_TOO_SHORT,
        LANE_TOO_LONG,
        LANE_START_ROLE,
        LANE_END_ROLE,
        LANE_MIDDLE_ROLE,
        LANE_SITE_TWICE_IN_A_ROW,
        LANE_MINUTES_MISSING,
        LANE_FIRST_MINUTES,
        LANE_DWELL_NEGATIVE,
        LANE_DISTANCE_NEGATIVE,
        PLATE_MISSING,
        PLATE_INVALID,
        PLATE_TAKEN,
        MEASURE_NOT_POSITIVE,
        CARRIER_UNKNOWN,
        HOME_SITE_UNKNOWN,
        LICENCE_TAKEN,
        SITE_CODE_UNKNOWN,
        CARRIER_CODE_UNKNOWN,
        IMPORTED_IN_USE,
        IMPORTED_EDITED
    }

    public NetworkRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public NetworkRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    /** There is no such thing. */
    public static NetworkRefused notFound() {
        return new NetworkRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    /** Somebody else was quicker. */
    public static NetworkRefused changedMeanwhile() {
        return new NetworkRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
    }

    /** Throws unless everything is met. */
    public static void unlessEmpty(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new NetworkRefused(Kind.INVALID, unmet);
        }
    }
}
