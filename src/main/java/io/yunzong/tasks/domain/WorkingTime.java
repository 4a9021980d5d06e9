package io.yunzong.tasks.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The hours in which people work: from opening to closing on Mondays to Fridays, except public holidays, and on the
 * weekend days that are worked to make up for them.
 */
public final class WorkingTime implements DutyTime {
    /** So many days without work in a row are a calendar filled in wrongly. */
    private static final int MAX_DAYS_OFF = 400;

    private final LocalTime opens;
    private final LocalTime closes;
    private final ZoneId zone;
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;

    /**
     * @param holidays days off although not on a weekend
     * @param workdays days worked although on a weekend
     */
    public WorkingTime(
            LocalTime opens, LocalTime closes, ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> workdays) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a working day opens before it closes");
        }
        this.opens = opens;
        this.closes = closes;
        this.zone = zone;
        this.holidays = Set.copyOf(holidays);
        this.workdays = Set.copyOf(workdays);
    }

    public boolean isWorked(LocalDate day) {
        if (workdays.contains(day)) {
            return true;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    @Override
    public Instant plus(Instant from, Duration time) {
        if (time.isZero()) {
            return from;
        }
        Duration left = time;
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int off = 0; off < MAX_DAYS_OFF; day = day.plusDays(1)) {
            if (!isWorked(day)) {
                off++;
                continue;
            }
            off = 0;
            Instant start = later(from, at(day, opens));
            Duration today = positive(Duration.between(start, at(day, closes)));
            if (today.compareTo(left) >= 0) {
                return start.plus(left);
            }
            left = left.minus(today);
        }
        throw noWork(day);
    }

    @Override
    public Instant minus(Instant to, Duration time) {
        if (time.isZero()) {
            return to;
        }
        Duration left = time;
        LocalDate day = to.atZone(zone).toLocalDate();
        for (int off = 0; off < MAX_DAYS_OFF; day = day.minusDays(1)) {
            if (!isWorked(day)) {
                off++;
                continue;
            }
            off = 0;
            Instant end = earlier(to, at(day, closes));
            Duration today = positive(Duration.between(at(day, opens), end));
            if (today.compareTo(left) >= 0) {
                return end.minus(left);
            }
            left = left.minus(today);
        }
        throw noWork(day);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorked(day)) {
                sum = sum.plus(positive(Duration.between(later(from, at(day, opens)), earlier(to, at(day, closes)))));
            }
        }
        return sum;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static IllegalStateException noWork(LocalDate day) {
        return new IllegalStateException("the calendar has no working day within " + MAX_DAYS_OFF + " days of " + day);
    }
}
