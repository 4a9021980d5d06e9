package io.yunzong.tasks;

import io.yunzong.platform.PlatformSettings;
import io.yunzong.tasks.domain.DutyTime;
import io.yunzong.tasks.domain.Holidays;
import io.yunzong.tasks.domain.WorkingTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The calendars as they are now. A deadline keeps the time it was given; later holidays move none that runs. */
@Component
class DutyTimes {
    private final Holidays holidays;
    private final TasksSettings settings;
    private final PlatformSettings platform;

    DutyTimes(Holidays holidays, TasksSettings settings, PlatformSettings platform) {
        this.holidays = holidays;
        this.settings = settings;
        this.platform = platform;
    }

    DutyTime of(TaskCalendar calendar) {
        return calendar == TaskCalendar.CONTINUOUS ? DutyTime.CONTINUOUS : working();
    }

    WorkingTime working() {
        List<Holiday> days = holidays.listAll();
        return new WorkingTime(
                settings.opens(),
                settings.closes(),
                platform.zone(),
                days(days, Holiday.Kind.DAY_OFF),
                days(days, Holiday.Kind.WORKING_DAY));
    }

    private static Set<LocalDate> days(List<Holiday> days, Holiday.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).map(Holiday::day).collect(Collectors.toSet());
    }
}
