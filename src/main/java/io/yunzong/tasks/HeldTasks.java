package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes hold of a task for an act on it. First its clock has its say, so that nobody is quicker than a breach; from
 * then on nobody else can act until the transaction ends.
 */
@Component
class HeldTasks {
    private final Tasks tasks;
    private final TaskSight sight;
    private final AlarmBell bell;

    HeldTasks(Tasks tasks, TaskSight sight, AlarmBell bell) {
        this.tasks = tasks;
        this.sight = sight;
        this.bell = bell;
    }

    /** @throws TasksRefused NOT_FOUND, also for one the caller may not see; ALREADY_CLOSED */
    Task hold(TaskId id, Instant now, Caller caller) {
        Task task = tasks.lock(id).filter(found -> sight.sees(found, caller)).orElseThrow(TasksRefused::notFound);
        if (!task.open()) {
            throw new TasksRefused(Kind.CONFLICT, Why.ALREADY_CLOSED.unmet());
        }
        return afterItsClock(task, now);
    }

    /** The open task with this key, for the module that opened it. */
    Optional<Task> hold(String key, Instant now) {
        TaskId id = tasks.findOpen(List.of(key)).get(key);
        // it may have ended between being found and being held
        return id == null ? Optional.empty() : tasks.lock(id).filter(Task::open).map(task -> afterItsClock(task, now));
    }

    /** Those of them that are still open. */
    List<Task> holdOpen(List<TaskId> ids, Instant now) {
        List<TaskId> open = tasks.lockOpen(ids);
        bell.ring(open, now);
        return tasks.list(open);
    }

    private Task afterItsClock(Task task, Instant now) {
        return bell.ring(List.of(task.id()), now) == 0
                ? task
                : tasks.find(task.id()).orElseThrow(TasksRefused::notFound);
    }
}
