package io.yunzong.journey;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a consignment. It is appended once and never changes; when it proves wrong, a later
 * {@link JourneyEventKind#RETRACTED} points at it.
 *
 * @param pieceIds the pieces it concerns; empty for all of them
 * @param occurredAt when it happened
 * @param recordedAt when we learned of it
 * @param point where the reporter stood, WGS-84
 * @param placeText a place that is no site of ours
 * @param expectedArrivalAt for {@link JourneyEventKind#DELAY_REPORTED}: when it will reach the last node now
 * @param reporter who said so, as {@code person:12} or {@code key:3}
 * @param reportKey the reporter's own key, unique per source, by which a repeat is known
 * @param retracts the event this one takes back
 */
public record JourneyEvent(
        EventId id,
        ConsignmentId consignmentId,
        List<PieceId> pieceIds,
        JourneyEventKind kind,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable SiteId siteId,
        @Nullable GeoPoint point,
        @Nullable String placeText,
        @Nullable VehicleId vehicleId,
        @Nullable Instant expectedArrivalAt,
        @Nullable String note,
        Source source,
        String reporter,
        String reporterName,
        String reportKey,
        @Nullable EventId retracts,
        Set<EventFlag> flags) {
    public JourneyEvent {
        pieceIds = List.copyOf(pieceIds);
        flags = Set.copyOf(flags);
    }

    public boolean concerns(PieceId piece) {
        return pieceIds.isEmpty() || pieceIds.contains(piece);
    }

    /** Whether it concerns one of the pieces; none named stand for all. */
    public boolean concernsAny(Collection<PieceId> pieces) {
        return pieces.isEmpty() || pieces.stream().anyMatch(this::concerns);
    }
}
