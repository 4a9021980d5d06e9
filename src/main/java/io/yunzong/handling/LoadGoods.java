package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A waybill on the list of a load, whole or in part.
 *
 * @param pieceIds empty for the whole
 * @param pieceCount of the whole consignment
 * @param moved what the work moved; null until it is closed
 */
public record LoadGoods(
        LoadId loadId,
        ConsignmentId consignmentId,
        List<PieceId> pieceIds,
        int pieceCount,
        @Nullable List<PieceId> moved) {
    public LoadGoods {
        pieceIds = List.copyOf(pieceIds);
        moved = moved == null ? null : List.copyOf(moved);
    }

    public int expected() {
        return pieceIds.isEmpty() ? pieceCount : pieceIds.size();
    }

    public boolean partial() {
        return !pieceIds.isEmpty();
    }

    public boolean covers(PieceId piece) {
        return pieceIds.isEmpty() || pieceIds.contains(piece);
    }
}
