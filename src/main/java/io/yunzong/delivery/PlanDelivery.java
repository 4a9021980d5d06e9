package io.yunzong.delivery;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How goods are to reach the consignee. Clauses.
 *
 * @param pieceIds empty for all that are neither signed for, nor on another order, nor in quarantine
 * @param vehicleReason a code of the dictionary of reasons for a vehicle; needed with a vehicle
 * @param vehicleRemark in words; needed when something speaks against the vehicle
 * @param courierId the person who takes it there
 * @param mixedReason why other goods ride along, a code; null for a trip of its own
 */
public record PlanDelivery(
        ReleaseOrder.Mode mode,
        List<PieceId> pieceIds,
        @Nullable VehicleId vehicleId,
        @Nullable String vehicleReason,
        @Nullable String vehicleRemark,
        @Nullable PersonId courierId,
        @Nullable String mixedReason,
        @Nullable Instant windowFrom,
        @Nullable Instant windowTo) {
    public PlanDelivery {
        pieceIds = pieceIds.stream().distinct().toList();
        vehicleReason = Blanks.toNull(vehicleReason);
        vehicleRemark = Blanks.toNull(vehicleRemark);
        mixedReason = Blanks.toNull(mixedReason);
    }

    /** The consignee collects everything. */
    public static PlanDelivery pickUp() {
        return new PlanDelivery(ReleaseOrder.Mode.PICKUP, List.of(), null, null, null, null, null, null, null);
    }
}
