package io.yunzong.journey;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that something happened: a claim until the desk has checked it. The parts are those of
 * {@link JourneyEvent}; latitude and longitude are raw, because a claim may be nonsense.
 */
public record RecordEvent(
        ConsignmentId consignmentId,
        JourneyEventKind kind,
        Instant occurredAt,
        @Nullable SiteId siteId,
        List<PieceId> pieceIds,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String placeText,
        @Nullable VehicleId vehicleId,
        @Nullable Instant expectedArrivalAt,
        @Nullable String note,
        Source source,
        String reportKey) {
    public RecordEvent {
        pieceIds = List.copyOf(pieceIds);
        if (placeText != null) {
            placeText = placeText.isBlank() ? null : placeText.strip();
        }
        if (note != null) {
            note = note.isBlank() ? null : note.strip();
        }
    }

    /** Something that happened to the whole consignment at a site. */
    public static RecordEvent at(
            ConsignmentId consignment,
            JourneyEventKind kind,
            Instant occurredAt,
            SiteId site,
            @Nullable VehicleId vehicle,
            Source source,
            String reportKey) {
        return new RecordEvent(
                consignment,
                kind,
                occurredAt,
                site,
                List.of(),
                null,
                null,
                null,
                vehicle,
                null,
                null,
                source,
                reportKey);
    }

    /** The same with a note. */
    public RecordEvent withNote(@Nullable String text) {
        return new RecordEvent(
                consignmentId,
                kind,
                occurredAt,
                siteId,
                pieceIds,
                latitude,
                longitude,
                placeText,
                vehicleId,
                expectedArrivalAt,
                text,
                source,
                reportKey);
    }

    /** The same, seen from a place given in degrees, with words for it. */
    public RecordEvent withPlace(@Nullable Double lat, @Nullable Double lon, @Nullable String text) {
        return new RecordEvent(
                consignmentId,
                kind,
                occurredAt,
                siteId,
                pieceIds,
                lat,
                lon,
                text,
                vehicleId,
                expectedArrivalAt,
                note,
                source,
                reportKey);
    }
}
