package io.yunzong.platform;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Refusals that concern no module in particular. */
public final class PlatformRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        UNREADABLE_REQUEST,
        INVALID_VALUE,
        UNKNOWN_ADDRESS,
        METHOD_NOT_ALLOWED,
        TOO_LARGE,
        UNEXPECTED,
        UNSUPPORTED_TYPE,
        CHANGED_MEANWHILE,
        TOO_MANY_CHOSEN,
        CHOSEN_NOT_FOUND
    }

    public PlatformRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public PlatformRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }
}
