package io.yunzong.journey;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stops a consignment or some of its pieces.
 *
 * @param pieceIds empty for all
 * @param reportKey made by the sender, so that sending again places one hold
 */
public record PlaceHold(
        ConsignmentId consignmentId,
        List<PieceId> pieceIds,
        String reason,
        @Nullable String note,
        String reportKey) {
    public PlaceHold {
        pieceIds = pieceIds.stream().distinct().toList();
        reason = Blanks.strip(reason);
        note = Blanks.toNull(note);
    }

    public static PlaceHold onAll(ConsignmentId consignment, String reason, @Nullable String note, String reportKey) {
        return new PlaceHold(consignment, List.of(), reason, note, reportKey);
    }
}
