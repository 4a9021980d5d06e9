package io.yunzong.regulation;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** The regulation declines. */
public final class RegulationRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        UNKNOWN_CODE,
        NOT_ALLOWED,
        CHANGED_MEANWHILE,
        NO_DRAFT,
        NOTHING_CHANGED,
        NOTE_MISSING,
        NOTE_TOO_LONG,
        PART_UNREADABLE,
        VALUE_MISSING,
        TOO_LONG,
        CODE_INVALID,
        CLAUSE_UNKNOWN,
        DUPLICATE,
        DUPLICATE_RULE,
        DUPLICATE_WORD,
        MINIMUM_OUT_OF_RANGE,
        DURATION_NEGATIVE,
        DURATION_TOO_LONG,
        WARNING_NOT_POSITIVE,
        WARNING_BEFORE_START,
        ESCALATION_OUT_OF_ORDER,
        GENERAL_DEADLINE_MISSING,
        SOURCE_NUMBER,
        PERIOD_NOT_POSITIVE,
        STOWING_CONCERNS_NOTHING,
        WEIGHT_NEGATIVE,
        DICTIONARY_EMPTY,
        DEADLINE_REMOVED,
        DICTIONARY_REMOVED,
        WORD_REMOVED,
        POLICY_CODE_INVALID,
        POLICY_CODE_TAKEN,
        POLICY_FOR_NOBODY,
        POLICY_CLAUSE_UNKNOWN,
        POLICY_WITHDRAWN,
        POLICY_NOT_FOR_YOU,
        POLICY_NEWER,
        NOT_A_PERSON,
        FIELD_MISSING,
        FIELD_TOO_LONG
    }

    public RegulationRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public RegulationRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    /** There is no such thing. */
    public static RegulationRefused notFound() {
        return new RegulationRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    /** The version has nothing of that code. */
    static RegulationRefused unknown(String code) {
        return new RegulationRefused(Kind.NOT_FOUND, Why.UNKNOWN_CODE.unmet("code", code));
    }

    /** Somebody else was quicker. */
    static RegulationRefused changedMeanwhile() {
        return new RegulationRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
    }

    /** Throws unless everything is met. */
    static void unlessEmpty(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new RegulationRefused(Kind.INVALID, unmet);
        }
    }
}
