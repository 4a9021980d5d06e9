package io.yunzong.leadership;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.LadderStep;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskKind;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The duty of whoever sees to a decision; late, it goes back to the group. Clause C-04. */
@Component
class DecisionDuty {
    private static final TaskKind KIND = TaskKind.byDeed("leadership", "leadership_decision");

    private final TaskDesk tasks;

    DecisionDuty(TaskDesk tasks) {
        this.tasks = tasks;
    }

    static String key(DecisionId id) {
        return "leadership:decision:" + id;
    }

    void open(Decision decision, Caller by) {
        tasks.open(
                OpenTask.of(
                                KIND,
                                key(decision.id()),
                                new Subject("decision", decision.id().value()))
                        .ownedBy(decision.owner())
                        .title("number", decision.cited())
                        .title("title", decision.title())
                        .clause("C-04")
                        .dueAt(decision.dueAt())
                        .warnings(Duration.ofDays(3), Duration.ofDays(1))
                        .ladder(new LadderStep(Duration.ZERO, Role.LEADERSHIP, LadderStep.Reach.NETWORK))
                        .build(),
                by);
    }

    /** A duty whose time has passed stays breached as it is; the new time is another duty's. */
    void move(Decision decision, Caller by) {
        if (tasks.reschedule(key(decision.id()), decision.dueAt(), by).isEmpty()) {
            tasks.cancelByKey(key(decision.id()), "决议已延期", by);
            open(decision, by);
        }
    }

    void done(DecisionId id, String words, Caller by) {
        tasks.completeByKey(key(id), words, by);
    }

    void cancel(DecisionId id, String reason, Caller by) {
        tasks.cancelByKey(key(id), reason, by);
    }
}
