package io.yunzong.telemetry;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Telemetry declines. */
public final class TelemetryRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        BATCH_EMPTY,
        BATCH_TOO_LARGE,
        REPORT_UNREADABLE,
        SEQUENCE_MISSING,
        TIME_MISSING,
        COORDINATES_MISSING,
        BOX_INVALID,
        SPAN_INVALID,
        WHOLE_NETWORK_ONLY
    }

    public TelemetryRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public TelemetryRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }
}
