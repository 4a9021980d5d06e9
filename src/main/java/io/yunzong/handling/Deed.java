package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.regulation.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did at a load: a fact. Of several about the same thing the latest counts, by the time it truly
 * happened.
 *
 * @param at when it truly happened: the device's clock corrected by its offset, never later than the receipt
 * @param part counts the deeds of one report
 * @param code of a check or slot, as scanned, of a difference's line, a seal's number, a place in the store
 */
public record Deed(
        long id,
        LoadId loadId,
        Kind kind,
        Instant at,
        Instant recordedAt,
        @Nullable Instant deviceTime,
        long deviceClockOffsetMs,
        String byMark,
        String byName,
        String reportKey,
        int part,
        @Nullable ConsignmentId consignmentId,
        @Nullable PieceId pieceId,
        @Nullable Stage stage,
        @Nullable String code,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String condition,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer regulationVersion) {
    /** What was done. */
    public enum Kind {
        ADD_GOODS,
        REMOVE_GOODS,
        CHECK,
        OVERRIDE,
        CHECK_IN,
        CHECK_OUT,
        ROUGH_HANDLING,
        ARRIVE,
        START,
        SCAN,
        UNDO_SCAN,
        DIFFERENCE,
        APPLY_SEAL,
        CHECK_SEAL,
        CLOSE,
        DEPART,
        PUT_AWAY,
        /** The last expected piece of a waybill, or of the vehicle, is off. */
        UNLOAD_END,
        CANCEL
    }
}
