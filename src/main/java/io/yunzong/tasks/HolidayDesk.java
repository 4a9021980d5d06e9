package io.yunzong.tasks;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.HolidayRules;
import io.yunzong.tasks.domain.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the public holidays and make-up working days. A change holds for deadlines set from then on; none that runs is
 * moved by it, so that nobody is surprised.
 */
@Component
@Transactional
public class HolidayDesk {
    private final Holidays holidays;
    private final Audit audit;

    HolidayDesk(Holidays holidays, Audit audit) {
        this.holidays = holidays;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Holiday> list(int year) {
        return holidays.list(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** @throws TasksRefused NETWORK_WIDE_ONLY, DAY_TAKEN; or everything of NAME_MISSING, TOO_LONG, WEEKDAY_IS_WORKED */
    public Holiday add(LocalDate day, Holiday.Kind kind, String name, Caller caller) {
        mustReach(caller);
        Holiday wanted = new Holiday(0, day, kind, Blanks.strip(name), 0);
        TasksRefused.unlessEmpty(HolidayRules.check(wanted));
        Holiday added = holidays.add(wanted)
                .orElseThrow(() -> new TasksRefused(
                        Kind.CONFLICT,
                        Why.DAY_TAKEN.unmet("day", day.toString()).inField("day")));
        told(added, "holiday.added", caller);
        return added;
    }

    /**
     * Changes what a day is; which day it is stays.
     *
     * @throws TasksRefused as {@link #add}, NOT_FOUND, CHANGED_MEANWHILE
     */
    public Holiday change(long id, Holiday.Kind kind, String name, int version, Caller caller) {
        mustReach(caller);
        Holiday before = holidays.find(id).orElseThrow(TasksRefused::notFound);
        Holiday wanted = new Holiday(id, before.day(), kind, Blanks.strip(name), version);
        TasksRefused.unlessEmpty(HolidayRules.check(wanted));
        if (!holidays.change(wanted)) {
            throw new TasksRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
        }
        told(wanted, "holiday.changed", caller);
        return holidays.find(id).orElseThrow(TasksRefused::notFound);
    }

    /** @throws TasksRefused NOT_FOUND, NETWORK_WIDE_ONLY */
    public void remove(long id, Caller caller) {
        mustReach(caller);
        Holiday holiday = holidays.find(id).orElseThrow(TasksRefused::notFound);
        holidays.remove(List.of(id));
        told(holiday, "holiday.removed", caller);
    }

    private static void mustReach(Caller caller) {
        List<Unmet> unmet = HolidayRules.checkReach(caller);
        if (!unmet.isEmpty()) {
            throw new TasksRefused(Kind.FORBIDDEN, unmet);
        }
    }

    private void told(Holiday holiday, String action, Caller caller) {
        audit.record(
                caller,
                action,
                "holiday:" + holiday.day(),
                Map.of("kind", holiday.kind().name(), "name", holiday.name()));
    }
}
