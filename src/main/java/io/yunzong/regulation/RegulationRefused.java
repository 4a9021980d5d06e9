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
        UNKNOWN_CODE
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
}
