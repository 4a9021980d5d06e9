package io.yunzong.journey;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Journey declines. */
public final class JourneyRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        KIND_NOT_RECORDABLE,
        CANCELLED,
        AFTER_DELIVERY,
        ALREADY_DELIVERED,
        LATER_EVENTS_STAND,
        NOT_LOADED,
        NOT_DEPARTED,
        IN_THE_FUTURE,
        SITE_MISSING,
        SITE_UNKNOWN,
        SITE_NOT_ON_ROUTE,
        NOT_YOUR_BRANCH,
        PLACE_MISSING,
        COORDINATES_INVALID,
        VEHICLE_UNKNOWN,
        PIECE_UNKNOWN,
        NOTE_MISSING,
        TEXT_TOO_LONG,
        REPORT_KEY_MISSING,
        REPORT_KEY_TAKEN,
        EVENT_UNKNOWN,
        ALREADY_RETRACTED,
        NOT_RETRACTABLE,
        REASON_MISSING,
        FILTER_INVALID,
        EVENTS_RECORDED,
        ON_HOLD,
        HOLD_REASON_MISSING,
        HOLD_NOT_ALLOWED,
        HOLD_RELEASE_NOT_ALLOWED,
        HOLD_UNKNOWN,
        HOLD_SOLUTION_MISSING
    }

    public JourneyRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public JourneyRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }
}
