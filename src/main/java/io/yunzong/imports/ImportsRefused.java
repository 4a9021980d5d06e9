package io.yunzong.imports;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** An import, or a row of one, is declined. */
public final class ImportsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        // the job
        NOT_FOUND,
        TARGET_UNKNOWN,
        TARGET_NOT_ALLOWED,
        FILE_MISSING,
        STATE_FORBIDS,
        ALREADY_STARTED,
        NOTHING_TO_UNDO,
        UNDO_NOT_OFFERED,
        NO_REFUSED_ROWS,
        UNEXPECTED,
        // the mapping
        COLUMN_UNKNOWN,
        FIELD_UNKNOWN,
        FIELD_TWICE,
        FIELD_NOT_MAPPED,
        ZONE_UNKNOWN,
        DATE_FORMAT_UNKNOWN,
        // profiles
        PROFILE_UNKNOWN,
        PROFILE_NAME_MISSING,
        PROFILE_NAME_TAKEN,
        PROFILE_BUILT_IN,
        PROFILE_OTHER_TARGET,
        // a row
        REQUIRED,
        NOT_A_NUMBER,
        NOT_A_WHOLE_NUMBER,
        NOT_A_DATE,
        AMBIGUOUS_DATE,
        NOT_YES_OR_NO,
        NOT_A_POINT,
        NOT_A_CHOICE,
        CELL_FAULT,
        CELL_NOT_COMPUTED,
        CELL_TOO_LONG,
        DIGITS_LOST,
        GROUP_INCOMPLETE,
        ROW_FAILED,
        ROW_REPEATED,
        ROW_CONTRADICTS,
        // a note about a row
        EPOCH_DATE
    }

    public ImportsRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public ImportsRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }
}
