package io.yunzong.consignments;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Consignments declines. */
public final class ConsignmentsRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        PIECE_NOT_FOUND,
        NUMBER_INVALID,
        NUMBER_TAKEN,
        NUMBER_REPEATED,
        PIECE_CODE_MALFORMED,
        PIECE_CODE_WRONG_CHECK,
        CUSTOMER_UNKNOWN,
        CUSTOMER_INACTIVE,
        ACCOUNT_CANNOT_BOOK,
        ROUTE_OUTSIDE_BRANCHES,
        PARTY_NAME_MISSING,
        PHONE_INVALID,
        TEXT_TOO_LONG,
        GOODS_NAME_MISSING,
        STACK_LIMIT_INVALID,
        STACK_LIMIT_CONTRADICTS,
        TEMPERATURE_NOT_CONTROLLED,
        TEMPERATURE_REVERSED,
        TEMPERATURE_IMPOSSIBLE,
        PIECE_COUNT_INVALID,
        WEIGHT_INVALID,
        VOLUME_INVALID,
        VALUE_INVALID,
        PROMISE_REVERSED,
        ROUTE_TOO_SHORT,
        ROUTE_TOO_LONG,
        ROUTE_WITHOUT_SHIPPING,
        ROUTE_WITHOUT_ARRIVAL,
        ROUTE_ROLE_MISPLACED,
        ROUTE_SITE_REPEATED,
        ROUTE_TIMES_REVERSED,
        SITE_UNKNOWN,
        SITE_INACTIVE,
        VEHICLE_UNKNOWN,
        LANE_UNKNOWN,
        CARRIER_UNKNOWN,
        CHANGED_MEANWHILE,
        FIXED_AFTER_START,
        CANCELLED,
        CANCEL_REASON_MISSING,
        CANCEL_AFTER_LOADING,
        NO_LABELS,
        TOO_MANY_LABELS,
        LABEL_OF_CANCELLED,
        LABEL_FORMAT_UNKNOWN,
        WITHDRAW_AFTER_START,
        WITHDRAW_AFTER_EDIT,
        WITHDRAW_AFTER_LABEL,
        CUSTOMER_CODE_UNKNOWN,
        SITE_CODE_UNKNOWN,
        LANE_CODE_UNKNOWN,
        CARRIER_CODE_UNKNOWN,
        PLATE_UNKNOWN,
        NATURE_UNKNOWN,
        ROW_REPEATED,
        ROW_CONTRADICTS
    }

    public ConsignmentsRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public ConsignmentsRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }
}
