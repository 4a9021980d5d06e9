package io.yunzong.exchange;

import io.yunzong.kernel.Reason;

/** What is to be said about a row of a trips file, whether it was loaded or merged. Clauses C-14, B-13. */
public enum TripNote implements Reason {
    /** The same booking stands in another row. */
    DUPLICATE_NUMBER,
    BOTH_FLAGS,
    NO_FLAG,
    FLAG_CONTRADICTS_TIMES,
    PUNCTUALITY_UNKNOWN,
    ARRIVAL_BEFORE_START,
    END_BEFORE_START,
    END_BEFORE_ARRIVAL,
    PLAN_BEFORE_START,
    START_BEFORE_BOOKING,
    ROUND_TRIP,
    PLACE_CODE_MISSING,
    PLACE_DIFFERS,
    CUSTOMER_NAME_DIFFERS,
    PLATE_NORMALISED,
    POSITION_OUTSIDE_TRIP,
    POSITION_MISSING
}
