package io.yunzong.tasks;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Something about duties, the rota or the calendar is declined. */
public final class TasksRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        PERSONS_ONLY,
        // an act on a task
        ALREADY_CLOSED,
        NOT_YOURS,
        ASSIGN_ONLY,
        NOTE_MISSING,
        REASON_MISSING,
        TOO_LONG,
        BY_DEED_ONLY,
        ALREADY_PAUSED,
        NOT_PAUSED
    }

    public TasksRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public TasksRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    /** There is no such thing, or it is none of theirs. */
    public static TasksRefused notFound() {
        return new TasksRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    /** Throws unless everything is met. */
    public static void unlessEmpty(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new TasksRefused(Kind.INVALID, unmet);
        }
    }
}
