package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.TaskId;
import io.yunzong.kernel.Unmet;
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.Deadline;
import io.yunzong.tasks.domain.DutyTime;
import io.yunzong.tasks.domain.TaskRules;
import io.yunzong.tasks.domain.Tasks;
import io.yunzong.tasks.domain.Tasks.Draft;
import io.yunzong.tasks.domain.Tasks.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and ends duties. Whoever acts on a task first lets off what its clock has come to, so that nobody is quicker
 * than a breach. Clauses.
 */
@Component
@Transactional
public class TaskDesk {
    private static final int ATTEMPTS = 5;

    private final Tasks tasks;
    private final HeldTasks held;
    private final AlarmBell bell;
    private final DutyTimes times;
    private final Receivers receivers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            Tasks tasks,
            HeldTasks held,
            AlarmBell bell,
            DutyTimes times,
            Receivers receivers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.held = held;
        this.bell = bell;
        this.times = times;
        this.receivers = receivers;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a duty. While one with the same key is open, this is that one, unchanged: its clock does not start again. */
    public TaskId open(OpenTask task, Caller by) {
        return openAll(List.of(task), by).getFirst();
    }

    /** Opens many at once, in a handful of statements; answers in their order. */
    public List<TaskId> openAll(List<OpenTask> open, Caller by) {
        Instant now = now();
        Map<String, OpenTask> wanted = new LinkedHashMap<>();
        open.forEach(task -> wanted.putIfAbsent(task.key(), task));
        Map<String, TaskId> known = new LinkedHashMap<>();
        List<TaskId> opened = new ArrayList<>();
        for (int attempt = 0; !wanted.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(
                        "tasks open and close faster than they can be found: " + wanted.keySet());
            }
            Map<String, TaskId> added = tasks.add(drafts(wanted.values(), now), now);
            known.putAll(added);
            opened.addAll(added.values());
            wanted.keySet().removeAll(added.keySet());
            if (!wanted.isEmpty()) {
                // one may have closed just between not being added and not being found: then it is tried again
                Map<String, TaskId> standing = tasks.findOpen(wanted.keySet());
                known.putAll(standing);
                wanted.keySet().removeAll(standing.keySet());
            }
        }
        if (!opened.isEmpty()) {
            tell(opened, now, by);
        }
        return open.stream()
                .map(task -> Objects.requireNonNull(known.get(task.key())))
                .toList();
    }

    private List<Draft> drafts(Iterable<OpenTask> open, Instant now) {
        Map<TaskCalendar, DutyTime> calendars = new EnumMap<>(TaskCalendar.class);
        List<Draft> drafts = new ArrayList<>();
        for (OpenTask task : open) {
            DutyTime time = calendars.computeIfAbsent(task.calendar(), times::of);
            drafts.add(new Draft(task, Deadline.of(task, time, now)));
        }
        return drafts;
    }

    private void tell(List<TaskId> opened, Instant now, Caller by) {
        tasks.note(opened, Notes.event(TaskEvent.Kind.OPENED, now, by, null));
        tasks.list(opened).forEach(task -> events.publishEvent(new TaskOpened(task)));
        bell.announce(opened);
        // what was late before it was known is late from the start
        bell.ring(opened, now);
    }

    /**
     * Says that a duty is done.
     *
     * @param note what was done; some kinds cannot end without
     * @throws TasksRefused NOT_FOUND, ALREADY_CLOSED, NOT_YOURS, BY_DEED_ONLY, NOTE_MISSING, TOO_LONG
     */
    public void complete(TaskId id, @Nullable String note, Caller caller) {
        Instant now = now();
        Task task = held.hold(id, now, caller);
        if (!TaskRules.mayWorkOn(task, caller)) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.NOT_YOURS.unmet());
        }
        if (task.kind().closing() == TaskKind.Closing.BY_DEED) {
            throw new TasksRefused(Kind.CONFLICT, Why.BY_DEED_ONLY.unmet().underClause("A-13"));
        }
        close(task, Task.Outcome.COMPLETED, note, now, caller);
    }

    /**
     * Ends the duty with this key because the deed is done, whoever did it. Answers empty when none is open.
     *
     * @throws TasksRefused NOTE_MISSING when its kind cannot end without words, TOO_LONG
     */
    public Optional<TaskId> completeByKey(String key, @Nullable String note, Caller by) {
        return closeByKey(key, Task.Outcome.COMPLETED, note, by);
    }

    /**
     * Ends the duty with this key because there is nothing left to do. A breach stays. Answers empty when none is open.
     *
     * @throws TasksRefused REASON_MISSING, TOO_LONG
     */
    public Optional<TaskId> cancelByKey(String key, String reason, Caller by) {
        return closeByKey(key, Task.Outcome.CANCELLED, reason, by);
    }

    private Optional<TaskId> closeByKey(String key, Task.Outcome outcome, @Nullable String note, Caller by) {
        Instant now = now();
        Optional<Task> task = held.hold(key, now);
        task.ifPresent(open -> close(open, outcome, note, now, by));
        return task.map(Task::id);
    }

    /**
     * Ends a duty without its deed.
     *
     * @throws TasksRefused NOT_FOUND, ALREADY_CLOSED, ASSIGN_ONLY, REASON_MISSING, TOO_LONG
     */
    public void cancel(TaskId id, String reason, Caller caller) {
        Instant now = now();
        Task task = held.hold(id, now, caller);
        mustAssign(caller);
        close(task, Task.Outcome.CANCELLED, reason, now, caller);
    }

    private void close(Task task, Task.Outcome outcome, @Nullable String note, Instant now, Caller by) {
        TasksRefused.unlessEmpty(TaskRules.checkEnd(task, outcome, note));
        tasks.close(task.id(), now, outcome, by.displayName(), Blanks.toNull(note));
        TaskEvent.Kind kind = outcome == Task.Outcome.COMPLETED ? TaskEvent.Kind.COMPLETED : TaskEvent.Kind.CANCELLED;
        tasks.note(List.of(task.id()), Notes.event(kind, now, by, Blanks.toNull(note)));
        Task closed = tasks.find(task.id()).orElseThrow(TasksRefused::notFound);
        events.publishEvent(outcome == Task.Outcome.COMPLETED ? new TaskCompleted(closed) : new TaskCancelled(closed));
        bell.announce(List.of(task.id()));
    }

    /**
     * Stops the clock, which keeps what is left; nothing goes off meanwhile.
     *
     * @throws TasksRefused NOT_FOUND, ALREADY_CLOSED, ASSIGN_ONLY, ALREADY_PAUSED, REASON_MISSING, TOO_LONG
     */
    public void pause(TaskId id, String reason, Caller caller) {
        Instant now = now();
        Task task = held.hold(id, now, caller);
        mustAssign(caller);
        if (task.pausedAt() != null) {
            throw new TasksRefused(Kind.CONFLICT, Why.ALREADY_PAUSED.unmet());
        }
        TasksRefused.unlessEmpty(TaskRules.checkReason(reason, "reason"));
        DutyTime time = times.of(task.calendar());
        List<Waiting> waiting = tasks.listWaiting(id).stream()
                .map(alarm -> new Waiting(alarm.kind(), alarm.level(), null, left(time, now, alarm.at())))
                .toList();
        tasks.note(List.of(id), Notes.event(TaskEvent.Kind.PAUSED, now, caller, Blanks.strip(reason)));
        // a due time that has passed stays where it was
        boolean ahead = task.dueAt() != null && task.dueAt().isAfter(now);
        tasks.pause(id, now, Blanks.strip(reason), ahead ? left(time, now, task.dueAt()) : null, waiting);
        bell.announce(List.of(id));
    }

    /**
     * Lets the clock go on with what was left of it, whatever has become of the calendar meanwhile.
     *
     * @throws TasksRefused NOT_FOUND, ALREADY_CLOSED, ASSIGN_ONLY, NOT_PAUSED
     */
    public void resume(TaskId id, Caller caller) {
        Instant now = now();
        Task task = held.hold(id, now, caller);
        mustAssign(caller);
        if (task.pausedAt() == null) {
            throw new TasksRefused(Kind.CONFLICT, Why.NOT_PAUSED.unmet());
        }
        DutyTime time = times.of(task.calendar());
        List<Waiting> waiting = tasks.listWaiting(id).stream()
                .map(alarm -> new Waiting(alarm.kind(), alarm.level(), on(time, now, alarm.remaining()), null))
                .toList();
        Instant due = task.remaining() == null ? task.dueAt() : on(time, now, task.remaining());
        tasks.resume(id, due, waiting);
        tasks.note(List.of(id), Notes.event(TaskEvent.Kind.RESUMED, now, caller, null));
        bell.announce(List.of(id));
    }

    /**
     * Moves the due time of the duty with this key, and with it the warnings and levels that have not fired: what it
     * waits for comes earlier or later than thought. One that is overdue or paused stays as it is: nobody talks a breach
     * away. Answers empty when none was moved. Clause A-08.
     */
    public Optional<TaskId> reschedule(String key, Instant dueAt, Caller by) {
        Instant now = now();
        Instant due = dueAt.truncatedTo(ChronoUnit.MICROS);
        Optional<Task> found = held.hold(key, now)
                .filter(task -> !task.paused() && task.breachedAt() == null && !due.equals(task.dueAt()));
        found.ifPresent(task -> {
            Instant old = Objects.requireNonNull(task.dueAt());
            DutyTime time = times.of(task.calendar());
            List<Waiting> waiting = tasks.listWaiting(task.id()).stream()
                    .map(alarm -> new Waiting(alarm.kind(), alarm.level(), moved(time, old, due, alarm.at()), null))
                    .toList();
            tasks.resume(task.id(), due, waiting);
            tasks.note(List.of(task.id()), Notes.event(TaskEvent.Kind.RESCHEDULED, now, by, null));
            bell.announce(List.of(task.id()));
        });
        return found.map(Task::id);
    }

    /** As far from the new due time as it was from the old one. */
    private static @Nullable Instant moved(DutyTime time, Instant old, Instant due, @Nullable Instant at) {
        if (at == null) {
            return null;
        }
        Instant moved =
                at.isBefore(old) ? time.minus(due, time.between(at, old)) : time.plus(due, time.between(old, at));
        return moved.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Duration left(DutyTime time, Instant now, @Nullable Instant at) {
        return at == null ? null : time.between(now, at);
    }

    private static @Nullable Instant on(DutyTime time, Instant now, @Nullable Duration left) {
        return left == null ? null : time.plus(now, left).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Gives it to somebody else. The clock runs on.
     *
     * @param note a word to them, or null
     * @throws TasksRefused NOT_FOUND, ALREADY_CLOSED, ASSIGN_ONLY, RECEIVER_UNKNOWN, RECEIVER_ELSEWHERE, TOO_LONG
     */
    public void assign(TaskId id, PersonId receiver, @Nullable String note, Caller caller) {
        Instant now = now();
        Task task = held.hold(id, now, caller);
        mustAssign(caller);
        List<Unmet> unmet = new ArrayList<>(TaskRules.checkLength(note, "note"));
        unmet.addAll(receivers.check(receiver, task.siteId(), "personId"));
        TasksRefused.unlessEmpty(unmet);
        own(task, receiver, note, now, caller);
    }

    /**
     * Makes a duty of one's role one's own. The clock runs on.
     *
     * @throws TasksRefused NOT_FOUND, ALREADY_CLOSED, PERSONS_ONLY, NOT_YOURS, ALREADY_TAKEN
     */
    public void take(TaskId id, Caller caller) {
        Instant now = now();
        Task task = held.hold(id, now, caller);
        PersonId self = caller.personId();
        if (self == null) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.PERSONS_ONLY.unmet());
        }
        if (!TaskRules.isTheirDesk(task, caller)) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.NOT_YOURS.unmet());
        }
        if (task.ownerPerson() != null && !task.ownerPerson().equals(self)) {
            throw new TasksRefused(Kind.CONFLICT, Why.ALREADY_TAKEN.unmet());
        }
        if (task.ownerPerson() == null) {
            own(task, self, null, now, caller);
        }
    }

    /**
     * Puts a duty that somebody took back to its role. The clock runs on.
     *
     * @throws TasksRefused NOT_FOUND, ALREADY_CLOSED, NOT_YOURS, NO_ROLE, REASON_MISSING, TOO_LONG
     */
    public void putBack(TaskId id, String reason, Caller caller) {
        Instant now = now();
        Task task = held.hold(id, now, caller);
        if (!TaskRules.isPersonally(task, caller) && !caller.may(Permission.TASK_ASSIGN)) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.NOT_YOURS.unmet());
        }
        List<Unmet> unmet = new ArrayList<>(TaskRules.checkReason(reason, "reason"));
        if (task.ownerRole() == null) {
            unmet.add(Why.NO_ROLE.unmet());
        }
        TasksRefused.unlessEmpty(unmet);
        own(task, null, reason, now, caller);
    }

    private void own(Task task, @Nullable PersonId owner, @Nullable String note, Instant now, Caller caller) {
        tasks.own(List.of(task.id()), owner);
        tasks.note(List.of(task.id()), Notes.event(TaskEvent.Kind.ASSIGNED, now, caller, Blanks.toNull(note)));
        events.publishEvent(new TaskAssigned(tasks.find(task.id()).orElseThrow(TasksRefused::notFound)));
        bell.announce(List.of(task.id()));
    }

    private static void mustAssign(Caller caller) {
        if (!caller.may(Permission.TASK_ASSIGN)) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.ASSIGN_ONLY.unmet());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
