package io.yunzong.journey;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a gate sees it.
 *
 * @param siteId where, also when the kind of event alone says so
 * @param pieceIds the pieces it concerns; empty for all
 * @param vehicleId as claimed, perhaps not at all
 * @param aboard the goods were on a vehicle just before, so that they need not be loaded to depart
 * @param path the place of the claim in its batch, such as {@code events[3]}; empty when it stands alone
 */
public record ClaimedEvent(
        ConsignmentId consignmentId,
        JourneyEventKind kind,
        Instant occurredAt,
        @Nullable SiteId siteId,
        List<PieceId> pieceIds,
        @Nullable VehicleId vehicleId,
        Source source,
        boolean aboard,
        String path) {
    public ClaimedEvent {
        pieceIds = List.copyOf(pieceIds);
    }

    /** The condition, said of this claim. */
    public Unmet refuses(Unmet unmet) {
        if (path.isEmpty()) {
            return unmet;
        }
        return unmet.inField(unmet.field() == null ? path : path + "." + unmet.field());
    }

    /** Whether it concerns the piece. */
    public boolean concerns(PieceId piece) {
        return pieceIds.isEmpty() || pieceIds.contains(piece);
    }

    /** Whether it concerns one of the pieces; none named stand for all. */
    public boolean concernsAny(Collection<PieceId> pieces) {
        return pieces.isEmpty() || pieces.stream().anyMatch(this::concerns);
    }
}
