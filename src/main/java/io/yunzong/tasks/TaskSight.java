package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.tasks.domain.TaskRules;
import io.yunzong.tasks.domain.Tasks;
import org.springframework.stereotype.Component;

/** Whether somebody sees a task: by their branches and their name, or because it was put before their role. */
@Component
class TaskSight {
    private final Tasks tasks;

    TaskSight(Tasks tasks) {
        this.tasks = tasks;
    }

    boolean sees(Task task, Caller caller) {
        return TaskRules.sees(task, caller)
                || (task.level() > 0 && task.open() && tasks.isRaisedEverywhereTo(task.id(), caller.roles()));
    }
}
