package io.yunzong.sheets;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** A file that cannot be read as a table at all. What is wrong with single cells is never told this way. */
public final class SheetsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        /** Neither a workbook nor text. */
        NOT_A_TABLE,
        /** A workbook of Excel 97–2003 (.xls); it must be saved as .xlsx. */
        OLD_EXCEL,
        /** A workbook protected by a password. */
        ENCRYPTED,
        /** A workbook of another kind (.xlsb, .ods). */
        OTHER_WORKBOOK,
        /** The file is damaged or cut off. */
        DAMAGED,
        /** The file unpacks to far more than it is: a zip bomb, or beyond the limit. */
        UNPACKS_TOO_LARGE,
        /** The file itself is above the limit. */
        TOO_LARGE,
        /** No row with headings, an empty file included. */
        NO_HEADINGS,
        /** More columns than the limit. */
        TOO_MANY_COLUMNS,
        /** A quote is opened and never closed. */
        QUOTE_NOT_CLOSED
    }

    private final Why why;

    SheetsRefused(Why why, Map<String, Object> args) {
        super(Kind.INVALID, List.of(why.unmet(args)));
        this.why = why;
    }

    SheetsRefused(Why why) {
        this(why, Map.of());
    }

    SheetsRefused(Why why, Throwable cause) {
        this(why);
        initCause(cause);
    }

    public Why why() {
        return why;
    }
}
