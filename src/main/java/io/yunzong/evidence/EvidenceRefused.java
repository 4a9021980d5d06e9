package io.yunzong.evidence;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Evidence is declined, or a question about it. */
public final class EvidenceRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        SUBJECT_NOT_VISIBLE,
        SUBJECT_INVALID,
        NOT_YOUR_BRANCH,
        SLOT_INVALID,
        REPORT_KEY_MISSING,
        REPORT_KEY_TAKEN,
        FILE_NAME_TOO_LONG,
        FILE_EMPTY,
        FILE_TOO_LARGE,
        NOT_AN_IMAGE,
        IMAGE_TRUNCATED,
        IMAGE_UNREADABLE,
        IMAGE_TOO_MANY_PIXELS,
        NO_PICTURE,
        NOTHING_TO_PACK,
        NOTE_MISSING,
        ALREADY_DECIDED,
        OWN_EVIDENCE,
        RETENTION_RUNS,
        REVIEW_NEEDS_NETWORK
    }

    public EvidenceRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public EvidenceRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    static EvidenceRefused notFound() {
        return new EvidenceRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }
}
