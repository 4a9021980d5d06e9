package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.ClockKind;
import io.yunzong.regulation.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens a duty. Made by {@link #of}.
 *
 * @param key tells it from every other open task; opening it again while it is open changes nothing
 * @param siteId the branch whose duty it is; null for headquarters'
 * @param ownerRole whoever holds it at the branch may take it; null when it is a person's from the start
 * @param titleArgs placeholders of the kind's name, such as the waybill number
 * @param startsAt when the clock began to run, which may be in the past; null for now
 * @param dueAt null when {@code within} says how long it may take
 * @param within on the calendar, from the start; null when {@code dueAt} is given
 * @param warnings how long before the due time, on the calendar
 */
public record OpenTask(
        TaskKind kind,
        String key,
        Subject subject,
        @Nullable SiteId siteId,
        @Nullable Role ownerRole,
        @Nullable PersonId ownerPerson,
        Map<String, String> titleArgs,
        @Nullable String clause,
        @Nullable Instant startsAt,
        @Nullable Instant dueAt,
        @Nullable Duration within,
        TaskCalendar calendar,
        List<Duration> warnings,
        List<LadderStep> ladder) {
    private static final int MAX_KEY = 200;
    private static final int MAX_LEVELS = 20;
    private static final Duration LONGEST = Duration.ofDays(800);

    public OpenTask {
        titleArgs = Map.copyOf(titleArgs);
        // the first warning is the earliest, the first level the soonest
        warnings =
                warnings.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        ladder = ladder.stream()
                .sorted(Comparator.comparing(LadderStep::afterDue))
                .toList();
        demand(!key.isBlank() && key.length() <= MAX_KEY, "a task needs a key");
        demand((dueAt == null) != (within == null), "a task is due at a time or within a time");
        demand(within == null || (!within.isNegative() && within.compareTo(LONGEST) <= 0), "not a deadline");
        demand(ownerRole != null || ownerPerson != null, "a task has an owner");
        demand(
                ownerPerson != null || siteId != null || ownerRole == null || ownerRole.reach() == Role.Reach.NETWORK,
                "a role of branches owns a task at a branch");
        demand(warnings.stream().allMatch(Duration::isPositive), "a warning comes before the due time");
        demand(warnings.size() <= MAX_LEVELS && ladder.size() <= MAX_LEVELS, "too many levels");
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public static Builder of(TaskKind kind, String key, Subject subject) {
        return new Builder(kind, key, subject);
    }

    /** Says the rest, part by part. Without a word about it the calendar is continuous and nobody is warned. */
    public static final class Builder {
        private final TaskKind kind;
        private final String key;
        private final Subject subject;
        private final Map<String, String> titleArgs = new TreeMap<>();
        private @Nullable SiteId siteId;
        private @Nullable Role ownerRole;
        private @Nullable PersonId ownerPerson;
        private @Nullable String clause;
        private @Nullable Instant startsAt;
        private @Nullable Instant dueAt;
        private @Nullable Duration within;
        private TaskCalendar calendar = TaskCalendar.CONTINUOUS;
        private List<Duration> warnings = List.of();
        private List<LadderStep> ladder = List.of();

        private Builder(TaskKind kind, String key, Subject subject) {
            this.kind = kind;
            this.key = key;
            this.subject = subject;
        }

        public Builder at(@Nullable SiteId site) {
            this.siteId = site;
            return this;
        }

        public Builder ownedBy(@Nullable Role role) {
            this.ownerRole = role;
            return this;
        }

        public Builder ownedBy(@Nullable PersonId person) {
            this.ownerPerson = person;
            return this;
        }

        public Builder title(String name, Object value) {
            titleArgs.put(name, value.toString());
            return this;
        }

        public Builder clause(String id) {
            this.clause = id;
            return this;
        }

        public Builder startsAt(Instant start) {
            this.startsAt = start;
            return this;
        }

        /** In place of a time within which. */
        public Builder dueAt(Instant due) {
            this.dueAt = due;
            this.within = null;
            return this;
        }

        /** In place of a due time. */
        public Builder within(Duration allowed, TaskCalendar on) {
            this.within = allowed;
            this.dueAt = null;
            this.calendar = on;
            return this;
        }

        /** Decides on which clock warnings and levels are counted when the due time is given as an instant. */
        public Builder on(TaskCalendar clock) {
            this.calendar = clock;
            return this;
        }

        public Builder warnings(Duration... beforeDue) {
            return warnings(List.of(beforeDue));
        }

        public Builder warnings(List<Duration> beforeDue) {
            this.warnings = beforeDue;
            return this;
        }

        public Builder ladder(LadderStep... steps) {
            return ladder(List.of(steps));
        }

        public Builder ladder(List<LadderStep> steps) {
            this.ladder = steps;
            return this;
        }

        /** Takes all of the deadline: how long from when on which clock, who is warned and who is told. */
        public Builder under(Deadline deadline, Instant from) {
            return startsAt(from)
                    .within(deadline.duration(), calendar(deadline))
                    .alarmsOf(deadline);
        }

        /** Takes calendar, warnings, ladder and clause of the deadline; the due time is said otherwise. */
        public Builder alarmsOf(Deadline deadline) {
            List<LadderStep> steps = deadline.escalation().stream()
                    .map(step -> new LadderStep(
                            step.afterDue(),
                            step.role(),
                            LadderStep.Reach.valueOf(step.reach().name())))
                    .toList();
            return on(calendar(deadline))
                    .warnings(deadline.warnings())
                    .ladder(steps)
                    .clause(deadline.clause());
        }

        private static TaskCalendar calendar(Deadline deadline) {
            return deadline.calendar() == ClockKind.CONTINUOUS ? TaskCalendar.CONTINUOUS : TaskCalendar.WORKING;
        }

        /** @throws IllegalArgumentException when what was said makes no task: the fault of a program */
        public OpenTask build() {
            return new OpenTask(
                    kind,
                    key,
                    subject,
                    siteId,
                    ownerRole,
                    ownerPerson,
                    titleArgs,
                    clause,
                    startsAt,
                    dueAt,
                    within,
                    calendar,
                    warnings,
                    ladder);
        }
    }
}
