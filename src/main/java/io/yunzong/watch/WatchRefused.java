package io.yunzong.watch;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** The desk that watches declines. */
public final class WatchRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_WATCHED,
        DELAY_UNKNOWN,
        ALREADY_CLOSED,
        ALREADY_PLANNED,
        FINISHED,
        PLAN_NOT_YOURS,
        NOT_YOUR_BRANCH,
        PLAN_NOT_WANTED,
        WORDS_NOT_ENOUGH,
        VEHICLE_MISSING,
        VEHICLE_UNKNOWN,
        TIME_MISSING,
        TIME_PAST,
        CAUSE_MISSING,
        CAUSE_UNKNOWN,
        NOTE_MISSING,
        REASON_MISSING,
        TEXT_TOO_LONG,
        WHOM_MISSING,
        CHANNEL_MISSING,
        SAID_MISSING,
        IN_THE_FUTURE,
        REPORT_KEY_MISSING,
        REPORT_KEY_TAKEN,
        NOBODY_AHEAD
    }

    public WatchRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public WatchRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    /** Throws unless everything is met. */
    static void unlessEmpty(Kind kind, List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new WatchRefused(kind, unmet);
        }
    }

    static WatchRefused notWatched() {
        return new WatchRefused(Kind.NOT_FOUND, Why.NOT_WATCHED.unmet());
    }
}
