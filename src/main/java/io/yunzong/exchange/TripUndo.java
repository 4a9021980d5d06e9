package io.yunzong.exchange;

import io.yunzong.kernel.Reason;
import java.util.List;

/** What is to be said of a trips file that was taken back: what went, what stays, and why. */
public enum TripUndo implements Reason {
    WAYBILLS_REMOVED(""),
    WAYBILLS_ANNULLED(""),
    VEHICLES_RELEASED("vehicles"),
    CARRIERS_RELEASED("carriers"),
    SITES_RELEASED("sites"),
    CUSTOMERS_RELEASED("customers"),
    POSITIONS_KEPT("");

    /** In the order they let go of each other: vehicles name carriers. */
    static final List<TripUndo> REGISTERS =
            List.of(VEHICLES_RELEASED, CARRIERS_RELEASED, SITES_RELEASED, CUSTOMERS_RELEASED);

    private final String target;

    TripUndo(String target) {
        this.target = target;
    }

    /** The import target whose register it is about. */
    String target() {
        return target;
    }
}
