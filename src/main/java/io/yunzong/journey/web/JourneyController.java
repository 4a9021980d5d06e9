package io.yunzong.journey.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.PositionFinder;
import io.yunzong.telemetry.PositionSource;
import io.yunzong.telemetry.VehiclePosition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One consignment: its page, its track, and what happens to it. */
@RestController
@RequestMapping("/api/consignments/{id}")
class JourneyController {
    private final PageComposer pages;
    private final JourneyFinder finder;
    private final JourneyDesk desk;

    JourneyController(PageComposer pages, JourneyFinder finder, JourneyDesk desk) {
        this.pages = pages;
        this.finder = finder;
        this.desk = desk;
    }

    /**
     * @param source PERSON or SCAN, for people; programs are always PARTNER
     * @param reportKey made by the sender, so that sending again records nothing twice
     */
    record NewEvent(
            @NotNull JourneyEventKind kind,
            @NotNull Instant occurredAt,
            @Nullable Long siteId,
            @Nullable List<Long> pieceIds,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String placeText,
            @Nullable Long vehicleId,
            @Nullable Instant expectedArrivalAt,
            @Nullable String note,
            @Nullable Source source,
            @NotNull String reportKey) {}

    record Retraction(@NotNull String reason) {}

    record Recorded(long id) {}

    record TrackPoint(
            Instant at,
            double latitude,
            double longitude,
            @Nullable Double speedKmh,
            @Nullable Double headingDegrees,
            long vehicleId,
            PositionSource source) {
        static TrackPoint of(VehiclePosition position) {
            return new TrackPoint(
                    position.at(),
                    position.point().latitude(),
                    position.point().longitude(),
                    position.speedKmh(),
                    position.headingDegrees(),
                    position.vehicleId().value(),
                    position.source());
        }
    }

    @GetMapping
    @Requires(Permission.CONSIGNMENT_READ)
    ConsignmentPage show(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
        return pages.compose(new ConsignmentId(id), caller);
    }

    /** Where its vehicles were while it was on board. */
    @GetMapping("/track")
    @Requires(Permission.CONSIGNMENT_READ)
    List<TrackPoint> track(
            @PathVariable long id,
            @RequestParam(defaultValue = "1000") int maxPoints,
            @Parameter(hidden = true) Caller caller) {
        int points = Math.clamp(maxPoints, 2, PositionFinder.MAX_POINTS);
        return finder.track(new ConsignmentId(id), caller.scope(), points).stream()
                .map(TrackPoint::of)
                .toList();
    }

    @PostMapping("/events")
    @Requires(Permission.EVENT_RECORD)
    @ResponseStatus(HttpStatus.CREATED)
    Recorded record(
            @PathVariable long id, @Valid @RequestBody NewEvent event, @Parameter(hidden = true) Caller caller) {
        RecordEvent claim = new RecordEvent(
                new ConsignmentId(id),
                event.kind(),
                event.occurredAt(),
                event.siteId() == null ? null : new SiteId(event.siteId()),
                event.pieceIds() == null
                        ? List.of()
                        : event.pieceIds().stream().map(PieceId::new).toList(),
                event.latitude(),
                event.longitude(),
                event.placeText(),
                event.vehicleId() == null ? null : new VehicleId(event.vehicleId()),
                event.expectedArrivalAt(),
                event.note(),
                source(event.source(), caller),
                event.reportKey());
        return new Recorded(desk.record(claim, caller).value());
    }

    @PostMapping("/events/{eventId}/retraction")
    @Requires(Permission.EVENT_RETRACT)
    @ResponseStatus(HttpStatus.CREATED)
    Recorded retract(
            @PathVariable long id,
            @PathVariable long eventId,
            @Valid @RequestBody Retraction retraction,
            @Parameter(hidden = true) Caller caller) {
        EventId event = desk.retract(new ConsignmentId(id), new EventId(eventId), retraction.reason(), caller);
        return new Recorded(event.value());
    }

    /** Nobody can claim to be a terminal, a file or the plan. Clause C-14. */
    private static Source source(@Nullable Source claimed, Caller caller) {
        if (caller.apiKeyId() != null) {
            return Source.PARTNER;
        }
        return claimed == Source.SCAN ? Source.SCAN : Source.PERSON;
    }
}
