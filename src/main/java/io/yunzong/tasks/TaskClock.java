package io.yunzong.tasks;

import io.yunzong.kernel.TaskId;
import io.yunzong.platform.RecurringWork;
import io.yunzong.tasks.domain.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the clocks of all tasks: whatever is due goes off, once, on whichever node looks first. What is due stands
 * in the database, so a restart loses nothing, and a node that dies in the middle of a batch has done nothing of it.
 */
@Component
public class TaskClock implements RecurringWork {
    private static final Logger log = LoggerFactory.getLogger(TaskClock.class);
    private static final int BATCH = 2_000;

    private final Tasks tasks;
    private final AlarmBell bell;
    private final TasksSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TaskClock(
            Tasks tasks, AlarmBell bell, TasksSettings settings, Clock clock, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // a caller's transaction must not hold what other nodes wait for
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String workName() {
        return "task-clock";
    }

    @Override
    public Duration tick() {
        return settings.tick();
    }

    /** What came of looking at a batch. */
    private record Batch(List<TaskId> tasks, int alarms) {}

    /**
     * Lets off everything that is due now, batch by batch. Tasks that another node holds are left to it.
     *
     * @return how many warnings, breaches and escalations went off here
     */
    @Override
    public int runDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<TaskId> failed = new HashSet<>();
        int alarms = 0;
        int size = BATCH;
        while (true) {
            try {
                Batch done = run(now, size, failed);
                alarms += done.alarms();
                if (done.tasks().isEmpty()) {
                    return alarms;
                }
            } catch (FailedBatch e) {
                // somebody who listens cannot cope: find which task it is, and let the others go on
                if (e.tasks.size() == 1) {
                    log.error("task {} is due and cannot be dealt with; tried again later", e.tasks, e.getCause());
                    failed.addAll(e.tasks);
                }
                size = 1;
            }
        }
    }

    private Batch run(Instant now, int size, Set<TaskId> except) {
        Batch done = transaction.execute(status -> {
            List<TaskId> held = tasks.lockDue(now, size, except);
            try {
                return new Batch(held, held.isEmpty() ? 0 : bell.ring(held, now));
            } catch (RuntimeException e) {
                throw new FailedBatch(held, e);
            }
        });
        return done == null ? new Batch(List.of(), 0) : done;
    }

    private static final class FailedBatch extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<TaskId> tasks;

        FailedBatch(List<TaskId> tasks, RuntimeException cause) {
            super(cause);
            this.tasks = tasks;
        }
    }
}
