package io.yunzong.tasks.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.PersonId;
import io.yunzong.tasks.HandOver;
import io.yunzong.tasks.HandOverDesk;
import io.yunzong.tasks.MyDay;
import io.yunzong.tasks.Roster;
import io.yunzong.tasks.RosterEntry;
import io.yunzong.tasks.TaskFinder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whoever asks. */
@RestController
@RequestMapping("/api/my-day")
class MyDayController {
    private final TaskFinder finder;
    private final HandOverDesk handOvers;
    private final Roster roster;
    private final TaskShow show;

    MyDayController(TaskFinder finder, HandOverDesk handOvers, Roster roster, TaskShow show) {
        this.finder = finder;
        this.handOvers = handOvers;
        this.roster = roster;
        this.show = show;
    }

    /**
     * @param more there are more than shown; the counts then are lower bounds
     * @param duties what the reader is appointed to now
     * @param handOvers what waits for the reader's confirmation
     */
    record Day(
            Instant now,
            MyDay.Counts counts,
            boolean more,
            List<TaskRow> tasks,
            List<DutyRow> duties,
            List<HandOverRow> handOvers) {}

    @GetMapping
    @Requires(Permission.SELF)
    Day day(@Parameter(hidden = true) Caller caller, Locale locale) {
        MyDay day = finder.myDay(caller);
        PersonId self = caller.personId();
        List<RosterEntry> duties = self == null ? List.of() : roster.dutiesOf(self, day.now());
        List<HandOver> offered = handOvers.list(true, caller).stream()
                .filter(offer -> offer.receiver().equals(self))
                .toList();
        return new Day(
                day.now(),
                day.counts(),
                day.more(),
                show.day(day, caller, locale),
                DutyRow.list(duties, show),
                HandOverRow.list(offered, show));
    }
}
