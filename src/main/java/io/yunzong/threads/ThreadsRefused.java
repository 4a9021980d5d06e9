package io.yunzong.threads;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Something about a conversation is declined. */
public final class ThreadsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        INTERNAL_ONLY,
        TEXT_MISSING,
        TOO_LONG,
        REPORT_KEY_MISSING,
        REPORT_KEY_TAKEN,
        REPLY_ELSEWHERE,
        // mentions
        TOO_MANY_MENTIONS,
        MENTION_UNKNOWN,
        CANNOT_SEE,
        REACHES_NOBODY,
        // taking back
        ALREADY_WITHDRAWN,
        NOT_YOURS,
        TOO_LATE,
        REASON_MISSING,
        // the boxes
        NO_DEPARTMENT
    }

    public ThreadsRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public ThreadsRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    static ThreadsRefused notFound() {
        return new ThreadsRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }
}
