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
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.TaskLists;
import io.yunzong.tasks.domain.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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
    /** So many people and desks are told apart, those with the most overdue work. */
    private static final int LOADS = 500;

    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskSight sight;
    private final Colleagues colleagues;
    private final Escalations escalations;
    private final Clock clock;

    TaskFinder(
            Tasks tasks,
            TaskLists lists,
            TaskSight sight,
            Colleagues colleagues,
            Escalations escalations,
            Clock clock) {
        this.escalations = escalations;
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
        TaskLists.Day day = lists.day(
                new TaskLists.Asker(
                        self,
                        held(me, role -> role.reach() != Role.Reach.NETWORK),
                        held(me, role -> role.reach() == Role.Reach.NETWORK),
                        escalations.reaching(self, me.roles()),
                        me.branches()),
                now,
                LOOKED_AT,
                SHOWN);
        return new MyDay(now, day.counts(), day.entries(), day.counts().all() > SHOWN);
    }

    /** How the open work is spread, as far as the caller sees: the most overdue first. */
    public List<TaskLoad> load(Caller caller) {
        return lists.load(caller.scope(), clock.instant(), LOADS);
    }

    private static Set<Role> held(Colleague me, Predicate<Role> which) {
        return me.roles().stream().filter(which).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
