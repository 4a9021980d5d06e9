package io.yunzong.leadership;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.RecurringWork;
import io.yunzong.tasks.LadderStep;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.TaskCalendar;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.tasks.TaskKind;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that somebody is in term. While nobody is, quality at headquarters has a duty with a clock, which ends when
 * somebody is appointed; terms run out and people leave without anybody doing anything, so it is looked for. Clause C-04.
 */
@Component
class VacancyWatch implements RecurringWork {
    static final String KEY = "leadership:vacant";
    private static final TaskKind VACANT = TaskKind.byDeed("leadership", "leadership_vacant");
    private static final Caller SYSTEM = Caller.system("leadership");
    private static final Duration ALLOWED = Duration.ofHours(27);

    private final Group group;
    private final TaskDesk tasks;
    private final TaskFinder finder;
    private final VacancySettings settings;
    private final TransactionTemplate transaction;

    VacancyWatch(
            Group group, TaskDesk tasks, TaskFinder finder, VacancySettings settings, TransactionTemplate transaction) {
        this.group = group;
        this.tasks = tasks;
        this.finder = finder;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public String workName() {
        return "leadership-vacancy";
    }

    @Override
    public Duration tick() {
        return settings.tick();
    }

    /** @return whether a duty was opened or ended, as one */
    @Override
    public int runDue() {
        return Boolean.TRUE.equals(transaction.execute(status -> check())) ? 1 : 0;
    }

    /** Within somebody's transaction. */
    boolean check() {
        boolean vacant = group.inTerm().isEmpty();
        boolean known = finder.findOpen(KEY).isPresent();
        if (vacant && !known) {
            tasks.open(
                    OpenTask.of(VACANT, KEY, new Subject("leadership", 1))
                            .ownedBy(Role.QUALITY_CONTROLLER)
                            .clause("C-04")
                            .within(ALLOWED, TaskCalendar.WORKING)
                            .warnings(Duration.ofHours(9))
                            .ladder(new LadderStep(Duration.ZERO, Role.LEADERSHIP, LadderStep.Reach.NETWORK))
                            .build(),
                    SYSTEM);
        } else if (!vacant && known) {
            tasks.completeByKey(KEY, null, SYSTEM);
        }
        return vacant != known;
    }
}
