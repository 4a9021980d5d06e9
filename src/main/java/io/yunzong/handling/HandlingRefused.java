package io.yunzong.handling;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** The dock declines. */
public final class HandlingRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        // what the regulation wants before a step
        CHECK_MISSING,
        CHECK_FAILED,
        WAYBILL_CHECK_MISSING,
        WAYBILL_CHECK_FAILED,
        PHOTO_MISSING,
        WAYBILL_PHOTO_MISSING,
        PRESENCE_MISSING,
        SEAL_MISSING,
        SEAL_NOT_CHECKED,
        PIECE_SHORT,
        PIECE_OVER,
        PIECE_MIS_ROUTED,
        PIECE_STRANGE,
        NOTHING_MOVED,
        PACKAGING_DAMAGED,
        // the gate in front of the journey
        NOT_LOADED_BY_RULES,
        LOADING_NOT_CLOSED,
        NOT_UNLOADED_BY_RULES,
        NOT_LOADED_FOR_DELIVERY,
        // the order of a load
        NOT_STARTED,
        ALREADY_STARTED,
        NOT_CLOSED,
        ALREADY_CLOSED,
        ALREADY_DEPARTED,
        LOAD_CANCELLED,
        NO_DEPARTURE,
        NO_GOODS,
        COUNTED_ALREADY,
        // who may
        ROLE_NEEDED,
        SUPERVISOR_TICKS,
        SIGNER_SUPERVISES,
        OVERRIDE_NOT_ALLOWED,
        WORK_NOT_ALLOWED,
        NOT_YOUR_BRANCH,
        PERSONS_ONLY,
        WAIVER_NOT_ALLOWED,
        // what was said
        REPORT_KEY_MISSING,
        REPORT_KEY_TAKEN,
        DEVICE_CLOCK_INVALID,
        TEXT_TOO_LONG,
        VALUE_MISSING,
        ITEM_UNKNOWN,
        OUTCOME_NOT_ALLOWED,
        NOTE_MISSING,
        NOT_OVERRIDABLE,
        WORD_UNKNOWN,
        REASON_MISSING,
        SITE_UNKNOWN,
        VEHICLE_UNKNOWN,
        CONSIGNMENT_UNKNOWN,
        CONSIGNMENT_CANCELLED,
        NOT_ON_ROUTE,
        ON_OTHER_LOAD,
        NOT_ON_LOAD,
        PIECE_NOT_ON_LOAD,
        PIECE_UNKNOWN,
        PIECE_HELD,
        PIECE_ON_OTHER_LOAD,
        CODE_UNKNOWN,
        NOT_COUNTED,
        LINE_UNKNOWN,
        SEAL_NUMBER_MISSING,
        ALREADY_HERE,
        NOT_HERE,
        LOCATION_MISSING,
        NOT_UNLOADED,
        NOT_PUT_AWAY,
        COST_INVALID,
        NOT_DAMAGED,
        LABEL_TAKEN,
        TOO_MANY_COMMANDS,
        COMMAND_INVALID,
        FILTER_INVALID
    }

    public HandlingRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public HandlingRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    static HandlingRefused notFound() {
        return new HandlingRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    static HandlingRefused conflict(Unmet unmet) {
        return new HandlingRefused(Kind.CONFLICT, unmet);
    }

    static HandlingRefused invalid(Unmet unmet) {
        return new HandlingRefused(Kind.INVALID, unmet);
    }

    static HandlingRefused forbidden(Unmet unmet) {
        return new HandlingRefused(Kind.FORBIDDEN, unmet);
    }

    /** Throws unless everything is met: what is missing at a gate is a conflict with what happened so far. */
    static void unlessMet(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new HandlingRefused(Kind.CONFLICT, unmet);
        }
    }
}
