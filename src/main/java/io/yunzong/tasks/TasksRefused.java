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
        SUBJECT_INVALID,
        // an act on a task
        ALREADY_CLOSED,
        NOT_YOURS,
        ASSIGN_ONLY,
        NOTE_MISSING,
        REASON_MISSING,
        TOO_LONG,
        BY_DEED_ONLY,
        ALREADY_PAUSED,
        NOT_PAUSED,
        RECEIVER_UNKNOWN,
        RECEIVER_ELSEWHERE,
        ALREADY_TAKEN,
        NO_ROLE,
        // a hand-over
        HAND_OVER_TO_SELF,
        NOT_YOUR_TASKS,
        ALREADY_OFFERED,
        RECEIVER_ONLY,
        GIVER_ONLY,
        ALREADY_DECIDED,
        // the rota
        CHANGED_MEANWHILE,
        NOT_YOUR_BRANCH,
        NETWORK_WIDE_ONLY,
        PERSON_UNKNOWN,
        ROLE_NOT_HELD,
        NOT_AT_BRANCH,
        BRANCH_MISSING,
        END_BEFORE_START,
        ON_DUTY_ALREADY,
        DUTY_BEGUN,
        // the calendar
        DAY_TAKEN,
        NAME_MISSING,
        WEEKDAY_IS_WORKED,
        IMPORTED_EDITED
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
