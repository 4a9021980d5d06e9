package io.yunzong.incidents;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Something about an incident is declined. */
public final class IncidentRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        NOT_ALLOWED,
        NOT_YOUR_BRANCH,
        HEADQUARTERS_ONLY,
        KIND_UNKNOWN,
        SITE_UNKNOWN,
        PIECE_UNKNOWN,
        PHOTO_UNKNOWN,
        REPORT_KEY_MISSING,
        REPORT_KEY_TAKEN,
        TOO_LONG,
        WORDS_MISSING,
        CODE_UNKNOWN,
        CONTACT_MISSING,
        CLOSED,
        // the written report
        FACTS_MISSING,
        INVESTIGATION_MISSING,
        RESULT_MISSING,
        PHOTO_MISSING,
        CORRECTION_MISSING,
        MATERIAL_UNKNOWN,
        MATERIAL_NEEDED,
        MATERIAL_EMPTY,
        // opinion and solution
        MAY_GO_ON_MISSING,
        MAY_GO_ON_ALL,
        NOT_BLOCKING,
        OPINION_MISSING,
        OPINION_HOLDS,
        PROOF_MISSING,
        ALREADY_SOLVED,
        NOT_SOLVED,
        ALREADY_RELEASED,
        HOLD_OF_INCIDENT,
        // the end
        FIRST_ACTION_MISSING,
        REPORT_MISSING,
        MATERIAL_INCOMPLETE,
        GOODS_HELD
    }

    public IncidentRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public IncidentRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    static IncidentRefused notFound() {
        return new IncidentRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    static IncidentRefused conflict(Unmet unmet) {
        return new IncidentRefused(Kind.CONFLICT, unmet);
    }

    static void unlessEmpty(Kind kind, List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new IncidentRefused(kind, unmet);
        }
    }
}
