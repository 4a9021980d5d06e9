package io.yunzong.tasks.domain;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Unmet;
import io.yunzong.tasks.Holiday;
import io.yunzong.tasks.TasksRefused.Why;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/** What makes a holiday, and who may say so. */
public final class HolidayRules {
    private static final int MAX_NAME = 100;

    private HolidayRules() {}

    /** Holidays are the whole network's. Clause H-08. */
    public static List<Unmet> checkReach(Caller caller) {
        return caller.scope().everything()
                ? List.of()
                : List.of(Why.NETWORK_WIDE_ONLY.unmet().underClause("H-08"));
    }

    public static List<Unmet> check(Holiday holiday) {
        List<Unmet> unmet = new ArrayList<>();
        if (holiday.name().isBlank()) {
            unmet.add(Why.NAME_MISSING.unmet().inField("name"));
        }
        if (holiday.name().length() > MAX_NAME) {
            unmet.add(Why.TOO_LONG.unmet("length", MAX_NAME).inField("name"));
        }
        DayOfWeek weekday = holiday.day().getDayOfWeek();
        if (holiday.kind() == Holiday.Kind.WORKING_DAY
                && weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY) {
            unmet.add(
                    Why.WEEKDAY_IS_WORKED.unmet("day", holiday.day().toString()).inField("day"));
        }
        return unmet;
    }
}
