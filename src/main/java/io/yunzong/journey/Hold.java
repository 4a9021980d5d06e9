package io.yunzong.journey;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 扣货: a consignment, or some of its pieces, must not move on. Placing and releasing are facts; neither is ever changed,
 * and a second problem is a second hold. Clause A-24.
 *
 * @param pieceIds what it covers; empty for the whole consignment
 * @param reason a code of the regulation's dictionary of hold reasons
 * @param placedBy as {@code person:12} or {@code system:exceptions}
 */
public record Hold(
        HoldId id,
        ConsignmentId consignmentId,
        List<PieceId> pieceIds,
        String reason,
        @Nullable String note,
        Instant placedAt,
        String placedBy,
        String placedByName,
        @Nullable Release release) {
    /**
     * How it ended.
     *
     * @param solution how the problem was solved, or what headquarters decided
     */
    public record Release(Instant at, String by, String byName, String solution) {}

    public Hold {
        pieceIds = List.copyOf(pieceIds);
    }

    public boolean stands() {
        return release == null;
    }

    /** Whether the piece is held. */
    public boolean covers(PieceId piece) {
        return stands() && (pieceIds.isEmpty() || pieceIds.contains(piece));
    }

    /** Whether anything the claim moves is held. */
    boolean stops(ClaimedEvent claim) {
        return stands() && consignmentId.equals(claim.consignmentId()) && claim.concernsAny(pieceIds);
    }
}
