package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskCancelled;
import io.yunzong.tasks.TaskCompleted;
import io.yunzong.tasks.TaskKind;
import io.yunzong.watch.domain.ContactLog;
import io.yunzong.watch.domain.Delays;
import io.yunzong.watch.domain.WatchList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hears what became of the duties that delays opened, wherever they were closed: words answer the delay, a cancellation
 * with its reason ends it. It holds the duty already, so it takes no hold of the consignment but asks for a new look.
 */
@Component
class DelayTaskListener {
    private final Delays delays;
    private final ContactLog contacts;
    private final WatchList list;
    private final Clock clock;

    DelayTaskListener(Delays delays, ContactLog contacts, WatchList list, Clock clock) {
        this.delays = delays;
        this.contacts = contacts;
        this.list = list;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskCompleted completed) {
        Task task = completed.task();
        if (task.kind().closing() != TaskKind.Closing.WITH_NOTE || isSystems(task)) {
            return;
        }
        find(task).ifPresent(delay -> {
            Instant now = clock.instant();
            String by = Objects.requireNonNullElse(task.closedBy(), "");
            delays.handle(delay.id(), now, "task:" + task.id(), by, null, task.note());
            note(delay.consignmentId(), now, by, task);
            list.recheckLater(delay.consignmentId());
        });
    }

    /** What a tracker found out is news of the goods. */
    private void note(ConsignmentId consignment, Instant now, String by, Task task) {
        contacts.add(
                new Contact(
                        0, consignment, now, now, by, "—", Contact.Channel.TASK, Objects.requireNonNull(task.note())),
                "task:" + task.id(),
                "watch:task:" + task.id());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskCancelled cancelled) {
        Task task = cancelled.task();
        find(task)
                .ifPresent(delay ->
                        delays.close(List.of(delay.id()), clock.instant(), Delay.Outcome.CANCELLED, null, task.note()));
    }

    private Optional<Delay> find(Task task) {
        return WatchTasks.parse(task.key())
                .flatMap(key -> delays.listOpen(List.of(key.consignment())).stream()
                        .filter(delay -> delay.kind() == key.kind() && delay.seq() == key.seq())
                        .findFirst());
    }

    private static boolean isSystems(Task task) {
        return WatchTasks.SYSTEM.displayName().equals(task.closedBy());
    }
}
