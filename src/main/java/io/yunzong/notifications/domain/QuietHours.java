package io.yunzong.notifications.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which nobody is disturbed; they may go over midnight. The first belongs to them, the last does not. */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** The same instant, or the end of the quiet hours it lies in. */
    public Instant after(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overMidnight = from.isAfter(to);
        boolean within =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!within) {
            return at;
        }
        boolean tomorrow = overMidnight && !time.isBefore(from);
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }

    /** The next time the clock shows this hour. */
    public static Instant next(LocalTime hour, Instant after, ZoneId zone) {
        ZonedDateTime local = after.atZone(zone);
        boolean passed = !local.toLocalTime().isBefore(hour);
        return local.toLocalDate()
                .plusDays(passed ? 1 : 0)
                .atTime(hour)
                .atZone(zone)
                .toInstant();
    }
}
