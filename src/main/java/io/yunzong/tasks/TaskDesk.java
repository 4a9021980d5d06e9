package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.Deadline;
import io.yunzong.tasks.domain.DutyTime;
import io.yunzong.tasks.domain.TaskRules;
import io.yunzong.tasks.domain.Tasks;
import io.yunzong.tasks.domain.Tasks.Draft;
import java.time.Clock;
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
    private final TaskSight sight;
    private final AlarmBell bell;
    private final DutyTimes times;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            Tasks tasks,
            TaskSight sight,
            AlarmBell bell,
            DutyTimes times,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.sight = sight;
        this.bell = bell;
        this.times = times;
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
        Task task = held(id, now, caller);
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
        TaskId id = tasks.findOpen(List.of(key)).get(key);
        Optional<Task> task = id == null ? Optional.empty() : tasks.lock(id).filter(Task::open);
        task.ifPresent(open -> {
            bell.ring(List.of(open.id()), now);
            close(open, outcome, note, now, by);
        });
        return task.map(Task::id);
    }

    /**
     * Ends a duty without its deed.
     *
     * @throws TasksRefused NOT_FOUND, ALREADY_CLOSED, ASSIGN_ONLY, REASON_MISSING, TOO_LONG
     */
    public void cancel(TaskId id, String reason, Caller caller) {
        Instant now = now();
        Task task = held(id, now, caller);
        if (!caller.may(Permission.TASK_ASSIGN)) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.ASSIGN_ONLY.unmet());
        }
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

    /** The open task, held until the transaction ends, after its clock has had its say. */
    private Task held(TaskId id, Instant now, Caller caller) {
        Task task = tasks.lock(id).filter(found -> sight.sees(found, caller)).orElseThrow(TasksRefused::notFound);
        if (!task.open()) {
            throw new TasksRefused(Kind.CONFLICT, Why.ALREADY_CLOSED.unmet());
        }
        return bell.ring(List.of(id), now) == 0 ? task : tasks.find(id).orElseThrow(TasksRefused::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
