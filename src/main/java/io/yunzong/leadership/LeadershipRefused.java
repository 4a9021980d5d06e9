package io.yunzong.leadership;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Something about the leadership group is declined. */
public final class LeadershipRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        NETWORK_ONLY,
        TOO_LONG,
        REASON_MISSING,
        REPORT_KEY_MISSING,
        // members
        PERSON_UNKNOWN,
        ROLE_NOT_HELD,
        FUNCTION_MISSING,
        TERM_MISSING,
        TERM_REVERSED,
        TERM_PAST,
        TERM_TOO_LONG,
        TERMS_OVERLAP,
        LEADER_TAKEN,
        TERM_OVER,
        // what reached the group
        NOT_PUT_BEFORE_YOU,
        ALREADY_NOTED,
        // decisions
        MEMBERS_ONLY,
        OWNER_OR_MEMBERS_ONLY,
        TITLE_MISSING,
        TEXT_MISSING,
        OWNER_MISSING,
        DUE_MISSING,
        DUE_PAST,
        DECIDED_LATER,
        SUBJECT_UNKNOWN,
        TASK_UNKNOWN,
        SAME_DUE,
        WORDS_MISSING,
        DECISION_CLOSED,
        NO_HEADQUARTERS
    }

    public LeadershipRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public LeadershipRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    static LeadershipRefused notFound() {
        return new LeadershipRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    static LeadershipRefused conflict(Unmet unmet) {
        return new LeadershipRefused(Kind.CONFLICT, unmet);
    }

    static LeadershipRefused forbidden(Unmet unmet) {
        return new LeadershipRefused(Kind.FORBIDDEN, unmet.underClause("C-04"));
    }

    /** Throws unless everything is met. */
    static void unlessEmpty(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new LeadershipRefused(Kind.INVALID, unmet);
        }
    }
}
