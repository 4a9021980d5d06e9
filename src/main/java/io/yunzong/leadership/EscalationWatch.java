package io.yunzong.leadership;

import io.yunzong.identity.Colleague;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.leadership.domain.EscalationRegister;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.tasks.Escalations;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskCancelled;
import io.yunzong.tasks.TaskCompleted;
import io.yunzong.tasks.TaskEscalated;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters what is put before the leadership in its register, and how it ended. Clause C-04. */
@Component
class EscalationWatch {
    private final EscalationRegister register;
    private final Escalations escalations;
    private final LiveFeed live;
    private final Clock clock;

    EscalationWatch(EscalationRegister register, Escalations escalations, LiveFeed live, Clock clock) {
        this.register = register;
        this.escalations = escalations;
        this.live = live;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskEscalated escalated) {
        if (escalated.role() == Role.LEADERSHIP) {
            Set<PersonId> receivers =
                    escalations.receivers(escalated).stream().map(Colleague::id).collect(Collectors.toSet());
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            register.add(escalated.task(), escalated.level(), receivers, now)
                    .ifPresent(id -> live.announce(LiveTopic.LEADERSHIP, id.value()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskCompleted completed) {
        close(completed.task());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskCancelled cancelled) {
        close(cancelled.task());
    }

    private void close(Task task) {
        // what was put before nobody cannot have been put before the leadership
        if (task.level() > 0) {
            register.close(
                            task.id(),
                            Objects.requireNonNull(task.outcome()),
                            task.note(),
                            Objects.requireNonNull(task.closedAt()))
                    .forEach(id -> live.announce(LiveTopic.LEADERSHIP, id.value()));
        }
    }
}
