package io.yunzong.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Working hours of China with the days off and make-up days of October 2026. */
class WorkingTimeTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final WorkingTime TIME = new WorkingTime(
            LocalTime.of(8, 30),
            LocalTime.of(17, 30),
            CHINA,
            LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2026, 10, 10)));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHINA).toInstant();
    }

    @Test
    void refusesADayThatClosesBeforeItOpens() {
        assertThatThrownBy(() -> new WorkingTime(LocalTime.of(9, 0), LocalTime.of(9, 0), CHINA, Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesACalendarWithoutWorkInsteadOfSearchingForEver() {
        Set<LocalDate> always =
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 12, 31)).collect(Collectors.toSet());
        WorkingTime never = new WorkingTime(LocalTime.of(9, 0), LocalTime.of(17, 0), CHINA, always, Set.of());

        assertThatThrownBy(() -> never.plus(at("2026-03-02T10:00"), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> never.minus(at("2028-03-02T10:00"), Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsOnlyOpenHours() {
        assertThat(TIME.plus(at("2026-11-23T16:30"), Duration.ofHours(2))).isEqualTo(at("2026-11-24T09:30"));
        assertThat(TIME.plus(at("2026-11-23T03:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T10:30"));
        assertThat(TIME.plus(at("2026-11-23T08:30"), Duration.ofHours(9))).isEqualTo(at("2026-11-23T17:30"));
        assertThat(TIME.minus(at("2026-11-24T09:30"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T16:30"));
    }

    @Test
    void passesOverWeekends() {
        assertThat(TIME.plus(at("2026-11-27T17:00"), Duration.ofHours(1))).isEqualTo(at("2026-11-30T09:00"));
        assertThat(TIME.between(at("2026-11-28T00:00"), at("2026-11-30T00:00"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void passesOverHolidaysAndWorksOnTheDayThatMakesUpForThem() {
        assertThat(TIME.plus(at("2026-09-30T17:00"), Duration.ofHours(1))).isEqualTo(at("2026-10-08T09:00"));
        // Saturday the tenth is worked
        assertThat(TIME.plus(at("2026-10-09T17:00"), Duration.ofHours(1))).isEqualTo(at("2026-10-10T09:00"));
        assertThat(TIME.isWorked(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(TIME.isWorked(LocalDate.of(2026, 10, 11))).isFalse();
    }

    @Property
    void whatIsAddedHasPassed(
            @ForAll @LongRange(max = 40_000) long startMinute, @ForAll @LongRange(max = 6_000) long minutes) {
        Instant from = at("2026-09-21T00:00").plusSeconds(startMinute * 60);
        Duration time = Duration.ofMinutes(minutes);

        Instant to = TIME.plus(from, time);

        assertThat(TIME.between(from, to)).isEqualTo(time);
        assertThat(TIME.between(TIME.minus(to, time), to)).isEqualTo(time);
        assertThat(TIME.minus(to, time)).isAfterOrEqualTo(from);
    }
}
