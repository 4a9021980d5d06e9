package io.yunzong.notifications;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.HandOver;
import io.yunzong.tasks.HandOverOffered;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskAssigned;
import io.yunzong.tasks.TaskBreached;
import io.yunzong.tasks.TaskEscalated;
import io.yunzong.tasks.TaskWarned;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what becomes of duties. Clauses A-09, C-04, C-07. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskNotices {
    private final NoticeBook book;
    private final Clock clock;

    TaskNotices(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    public void on(TaskWarned warned) {
        book.hear(() -> owned(NoticeKind.TASK_WARNED, warned.task(), "warned:" + warned.number()));
    }

    @EventListener
    public void on(TaskBreached breached) {
        book.hear(() -> owned(NoticeKind.TASK_BREACHED, breached.task(), "breached"));
    }

    @EventListener
    public void on(TaskEscalated escalated) {
        Task task = escalated.task();
        book.hear(() -> about(NoticeKind.TASK_ESCALATED, task, "escalated:" + escalated.level())
                .toHolders(escalated.role(), escalated.siteId())
                .saying(Map.of("level", Integer.toString(escalated.level()))));
    }

    /** A duty that was put back to its role is told to nobody. The event does not say who gave it: a taker is told, too. */
    @EventListener
    public void on(TaskAssigned assigned) {
        Task task = assigned.task();
        PersonId owner = task.ownerPerson();
        if (owner != null) {
            // given to the same person again later is another time
            Instant now = clock.instant();
            book.hear(() -> about(NoticeKind.TASK_ASSIGNED, task, "assigned:" + owner + ":" + now.toEpochMilli())
                    .to(Set.of(owner)));
        }
    }

    @EventListener
    public void on(HandOverOffered offered) {
        HandOver handOver = offered.handOver();
        book.hear(() -> Notice.of(NoticeKind.HAND_OVER_OFFERED, "hand_over:" + handOver.id(), handOver.offeredAt())
                .about(new Subject("hand_over", handOver.id()), null, "/")
                .to(Set.of(handOver.receiver()))
                .saying(Map.of("count", Integer.toString(handOver.tasks().size()), "note", handOver.note())));
    }

    private Notice owned(NoticeKind kind, Task task, String what) {
        Notice notice = about(kind, task, what);
        return task.ownerPerson() != null
                ? notice.to(Set.of(task.ownerPerson()))
                : notice.toHolders(task.ownerRole(), task.siteId());
    }

    private Notice about(NoticeKind kind, Task task, String what) {
        Map<String, String> args = new HashMap<>(task.titleArgs());
        args.put(Wording.TITLE_MODULE, task.kind().module());
        args.put(Wording.TITLE_KEY, task.kind().textKey());
        if (task.dueAt() != null) {
            args.put(Wording.DUE, task.dueAt().toString());
        }
        return Notice.of(kind, "task:" + task.id() + ":" + what, clock.instant())
                .about(task.subject(), task.siteId(), "/tasks?task=" + task.id())
                .saying(args)
                .under(task.clause());
    }
}
