package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.MyDay.Counts;
import io.yunzong.tasks.MyDay.Slot;
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.TaskLists;
import io.yunzong.tasks.domain.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about duties. A branch sees those of its own; headquarters sees all. Clause H-08. */
@Component
@Transactional(readOnly = true)
public class TaskFinder {
    private static final int SHOWN = 200;
    /** So many of each desk are looked at: enough for any day, and the same cost however much lies there. */
    private static final int LOOKED_AT = 500;

    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskSight sight;
    private final Colleagues colleagues;
    private final Clock clock;

    TaskFinder(Tasks tasks, TaskLists lists, TaskSight sight, Colleagues colleagues, Clock clock) {
        this.tasks = tasks;
        this.lists = lists;
        this.sight = sight;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** @throws TasksRefused NOT_FOUND, also for one the caller may not see */
    public Task get(TaskId id, Caller caller) {
        return tasks.find(id).filter(task -> sight.sees(task, caller)).orElseThrow(TasksRefused::notFound);
    }

    /** The open task with this key, for the module that opened it. */
    public Optional<Task> findOpen(String key) {
        return Optional.ofNullable(tasks.findOpen(List.of(key)).get(key)).flatMap(tasks::find);
    }

    /** The open tasks about one thing, for the module that owns the thing, soonest first. */
    public List<Task> listOpen(Subject subject) {
        return tasks.listOpen(subject);
    }

    /**
     * What happened to a task, first to last.
     *
     * @throws TasksRefused NOT_FOUND, also for one the caller may not see
     */
    public List<TaskEvent> history(TaskId id, Caller caller) {
        return tasks.history(get(id, caller).id());
    }

    /** Sort keys: dueAt, openedAt, closedAt, kind; by due time without one, and closed ones latest first. */
    public Page<Task> page(TaskFilter filter, PageQuery query, Caller caller) {
        return lists.page(filter, query, caller.scope(), caller.personId(), clock.instant());
    }

    /**
     * What waits for somebody today.
     *
     * @throws TasksRefused PERSONS_ONLY for programs
     */
    public MyDay myDay(Caller caller) {
        PersonId self = caller.personId();
        if (self == null) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.PERSONS_ONLY.unmet());
        }
        // what the whole network lets them see is not what their branches want them to do
        Colleague me = colleagues.find(self).orElseThrow(TasksRefused::notFound);
        Instant now = clock.instant();
        List<Slot> slots = lists.day(
                self,
                held(me, role -> role.reach() != Role.Reach.NETWORK),
                held(me, role -> role.reach() == Role.Reach.NETWORK),
                me.branches(),
                LOOKED_AT);
        // due times that may lie with several desks at once count once, by the nearest reason
        Map<TaskId, Slot> once = new LinkedHashMap<>();
        slots.forEach(slot ->
                once.merge(slot.id(), slot, (one, other) -> one.why().compareTo(other.why()) <= 0 ? one : other));
        List<Slot> shown = once.values().stream().limit(SHOWN).toList();
        Map<TaskId, Task> byId = tasks.list(shown.stream().map(Slot::id).toList()).stream()
                .collect(Collectors.toMap(Task::id, task -> task));
        List<MyDay.Entry> entries = shown.stream()
                .map(slot -> new MyDay.Entry(Objects.requireNonNull(byId.get(slot.id())), slot.why()))
                .toList();
        return new MyDay(now, counts(once, now), entries, once.size() > SHOWN);
    }

    private static Set<Role> held(Colleague me, Predicate<Role> which) {
        return me.roles().stream().filter(which).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Counts counts(Map<TaskId, Slot> slots, Instant now) {
        return new Counts(
                count(slots, slot -> slot.why() == MyDay.Why.MINE),
                count(slots, slot -> slot.why() == MyDay.Why.ROLE),
                count(slots, slot -> slot.why() == MyDay.Why.RAISED),
                count(
                        slots,
                        slot -> !slot.paused()
                                && slot.dueAt() != null
                                && !slot.dueAt().isAfter(now)),
                count(slots, Slot::paused));
    }

    private static int count(Map<TaskId, Slot> slots, Predicate<Slot> which) {
        return (int) slots.values().stream().filter(which).count();
    }
}
