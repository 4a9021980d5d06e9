package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.tasks.domain.TaskRules;
import io.yunzong.tasks.domain.Tasks;
import org.springframework.stereotype.Component;

/** Whether somebody sees a task: by their branches and their name, or because it was put before their role. */
@Component
class TaskSight {
    private final Tasks tasks;
    private final Escalations escalations;

    TaskSight(Tasks tasks, Escalations escalations) {
        this.tasks = tasks;
        this.escalations = escalations;
    }

    boolean sees(Task task, Caller caller) {
        return TaskRules.sees(task, caller)
                || (task.level() > 0
                        && task.open()
                        && tasks.isRaisedEverywhereTo(
                                task.id(), escalations.reaching(caller.personId(), caller.roles())));
    }
}
