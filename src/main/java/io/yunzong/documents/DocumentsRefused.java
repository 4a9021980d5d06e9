package io.yunzong.documents;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** A document is declined, or a question about one. */
public final class DocumentsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        SITE_CODE_INVALID,
        NOT_YOUR_BRANCH,
        TITLE_MISSING,
        CONTENT_MISSING,
        TABLE_UNEVEN,
        PICTURE_INVALID,
        ADDRESSEE_MISSING,
        PERSON_UNKNOWN,
        REASON_MISSING,
        NOTHING_CHANGED,
        NOT_ADDRESSED_TO_YOU,
        SUBJECT_INVALID
    }

    public DocumentsRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public DocumentsRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    static DocumentsRefused notFound() {
        return new DocumentsRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }
}
