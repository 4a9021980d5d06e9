package io.yunzong.journey.web;

import io.yunzong.journey.EventFlag;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event of the page.
 *
 * @param retracted it was taken back and has no effect
 * @param retractsEventId the event this one takes back
 */
record EventRow(
        long id,
        JourneyEventKind kind,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable Long siteId,
        @Nullable String siteName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String placeText,
        @Nullable Long vehicleId,
        @Nullable String vehiclePlate,
        @Nullable Instant expectedArrivalAt,
        @Nullable String note,
        Source source,
        String reporter,
        String reporterName,
        List<Long> pieceIds,
        boolean retracted,
        @Nullable Long retractsEventId,
        Set<EventFlag> flags) {}
