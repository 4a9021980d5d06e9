package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of differences between what was expected and what was found. Clause A-16.
 *
 * @param line tells it from the other lines of the load
 * @param number the waybill's, when it is known
 * @param condition of a damaged piece, a code of the dictionary of conditions
 * @param reason the deed that gave a reason; null while there is none
 */
public record Difference(
        String line,
        Kind kind,
        @Nullable String code,
        @Nullable PieceId pieceId,
        @Nullable ConsignmentId consignmentId,
        @Nullable String number,
        @Nullable String condition,
        @Nullable Deed reason) {
    /** What sort of difference. */
    public enum Kind {
        SHORT,
        OVER,
        MIS_ROUTED,
        UNKNOWN,
        DAMAGED
    }

    /** Damage explains itself. */
    public boolean needsReason() {
        return kind != Kind.DAMAGED;
    }
}
