package io.yunzong.tasks.domain;

import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.LadderStep;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.domain.Alarm.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a task is due and what happens on the way. The database keeps microseconds, so does this. */
public record Deadline(Instant startsAt, Instant dueAt, List<Alarm> alarms) {
    public Deadline {
        alarms = List.copyOf(alarms);
    }

    /**
     * Works it out. Warnings whose time had passed before the task was opened (work that was recorded without a
     * network and arrives late) are left out: the breach says more. The breach itself and the ladder are never left
     * out, so that arriving late gains nothing. Clause A-29.
     */
    public static Deadline of(OpenTask task, DutyTime time, Instant now) {
        Instant start = micros(task.startsAt() == null ? now : task.startsAt());
        Instant due = micros(task.dueAt() == null ? time.plus(start, within(task)) : task.dueAt());
        List<Alarm> alarms = new ArrayList<>();
        int number = 0;
        for (Duration before : task.warnings()) {
            number++;
            Instant at = micros(time.minus(due, before));
            if (at.isAfter(now)) {
                alarms.add(new Alarm(Kind.WARNING, number, at, null, null));
            }
        }
        alarms.add(new Alarm(Kind.BREACH, 0, due, null, null));
        number = 0;
        for (LadderStep step : task.ladder()) {
            number++;
            Instant at = micros(time.plus(due, step.afterDue()));
            alarms.add(new Alarm(Kind.ESCALATION, number, at, step.role(), reach(step, task.siteId())));
        }
        return new Deadline(start, due, alarms);
    }

    /** When the clock has to be looked at first. */
    public Instant firstAlarm() {
        return alarms.stream().map(Alarm::at).min(Comparator.naturalOrder()).orElse(dueAt);
    }

    private static Duration within(OpenTask task) {
        return task.within() == null ? Duration.ZERO : task.within();
    }

    /** A role of headquarters, and a task of no branch, know no branch. */
    private static @Nullable SiteId reach(LadderStep step, @Nullable SiteId site) {
        boolean everywhere =
                step.reach() == LadderStep.Reach.NETWORK || step.role().reach() == Role.Reach.NETWORK;
        return everywhere ? null : site;
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
