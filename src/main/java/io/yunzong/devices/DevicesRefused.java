package io.yunzong.devices;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Devices declines. */
public final class DevicesRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        SERIAL_MISSING,
        SERIAL_TAKEN,
        NAME_MISSING,
        CHANGED_MEANWHILE,
        VEHICLE_UNKNOWN,
        BINDING_OVERLAPS,
        BINDING_IN_FUTURE,
        KEY_REFUSED
    }

    public DevicesRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public DevicesRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }
}
