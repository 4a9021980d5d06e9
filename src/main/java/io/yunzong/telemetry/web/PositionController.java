package io.yunzong.telemetry.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.yunzong.devices.Device;
import io.yunzong.devices.DeviceDesk;
import io.yunzong.devices.DeviceFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Open;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Requires;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Texts;
import io.yunzong.telemetry.GeoBox;
import io.yunzong.telemetry.PositionFinder;
import io.yunzong.telemetry.PositionIntake;
import io.yunzong.telemetry.PositionOutcome;
import io.yunzong.telemetry.PositionReport;
import io.yunzong.telemetry.PositionSource;
import io.yunzong.telemetry.TelemetryRefused;
import io.yunzong.telemetry.TelemetryRefused.Why;
import io.yunzong.telemetry.VehiclePosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Devices report here; people with sight of the whole network read here. Whoever sees only some branches or accounts
 * reads the track of a consignment instead: a vehicle carries others' freight before and after theirs.
 */
@RestController
class PositionController {
    private static final int MAX_BATCH = 1000;
    private static final int LATEST_LIMIT = 5000;
    private static final Duration LONGEST_TRACK = Duration.ofDays(31);

    private final DeviceFinder devices;
    private final DeviceDesk deviceDesk;
    private final PositionIntake intake;
    private final PositionFinder finder;
    private final Texts texts;

    PositionController(
            DeviceFinder devices, DeviceDesk deviceDesk, PositionIntake intake, PositionFinder finder, Texts texts) {
        this.devices = devices;
        this.deviceDesk = deviceDesk;
        this.intake = intake;
        this.finder = finder;
        this.texts = texts;
    }

    /**
     * What became of one report.
     *
     * @param outcome {@code accepted}, {@code duplicate} or {@code refused}
     * @param suspect stored, but not trusted
     * @param reason why it was refused
     */
    record Result(
            int index,
            String outcome,
            @Nullable Boolean suspect,
            @Nullable String reason) {
        static Result of(int index, PositionOutcome outcome) {
            return switch (outcome) {
                case ACCEPTED -> new Result(index, "accepted", null, null);
                case SUSPECT -> new Result(index, "accepted", true, null);
                case DUPLICATE -> new Result(index, "duplicate", null, null);
            };
        }
    }

    record Results(List<Result> results) {}

    record PositionRow(
            long vehicleId,
            Instant at,
            Instant receivedAt,
            double latitude,
            double longitude,
            @Nullable Double speedKmh,
            @Nullable Double headingDegrees,
            PositionSource source) {
        static PositionRow of(VehiclePosition position) {
            return new PositionRow(
                    position.vehicleId().value(),
                    position.at(),
                    position.receivedAt(),
                    position.point().latitude(),
                    position.point().longitude(),
                    position.speedKmh(),
                    position.headingDegrees(),
                    position.source());
        }
    }

    /** One position; answered after it is committed. */
    @PostMapping("/api/positions")
    @Open("checks the device key itself")
    Result report(
            @RequestHeader(name = "X-Device-Key", required = false) @Nullable String key, @RequestBody JsonNode body) {
        Device device = devices.getByKey(key);
        PositionParser.Parsed parsed = PositionParser.parse(body, device.id(), source(device));
        deviceDesk.noteSeen(device.id());
        if (parsed.report() == null) {
            intake.keepRefused(device.id(), List.of(parsed.unmet().getFirst().code()), List.of(body.toString()));
            throw new TelemetryRefused(Kind.INVALID, parsed.unmet());
        }
        return Result.of(0, intake.report(List.of(parsed.report())).getFirst());
    }

    /** Up to 1000 positions; what cannot be read is refused one by one, the rest is stored. */
    @PostMapping("/api/positions/batch")
    @Open("checks the device key itself")
    Results reportAll(
            @RequestHeader(name = "X-Device-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body,
            Locale locale) {
        Device device = devices.getByKey(key);
        if (!body.isArray() || body.isEmpty()) {
            throw new TelemetryRefused(Kind.INVALID, Why.BATCH_EMPTY.unmet());
        }
        if (body.size() > MAX_BATCH) {
            throw new TelemetryRefused(Kind.INVALID, Why.BATCH_TOO_LARGE.unmet("max", MAX_BATCH));
        }
        deviceDesk.noteSeen(device.id());
        List<PositionParser.Parsed> parsed = body.valueStream()
                .map(item -> PositionParser.parse(item, device.id(), source(device)))
                .toList();
        keepRefused(device, body, parsed);
        List<PositionReport> readable = new ArrayList<>();
        for (PositionParser.Parsed item : parsed) {
            if (item.report() != null) {
                readable.add(item.report());
            }
        }
        Iterator<PositionOutcome> outcomes = intake.report(readable).iterator();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            PositionParser.Parsed item = parsed.get(i);
            results.add(
                    item.report() == null
                            ? new Result(
                                    i, "refused", null, texts.of(item.unmet().getFirst(), locale))
                            : Result.of(i, outcomes.next()));
        }
        return new Results(results);
    }

    private void keepRefused(Device device, JsonNode body, List<PositionParser.Parsed> parsed) {
        List<String> reasons = new ArrayList<>();
        List<String> raw = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            if (parsed.get(i).report() == null) {
                reasons.add(parsed.get(i).unmet().getFirst().code());
                raw.add(body.get(i).toString());
            }
        }
        if (!raw.isEmpty()) {
            intake.keepRefused(device.id(), reasons, raw);
        }
    }

    /** The latest positions, of the whole network. @param bbox west,south,east,north in degrees */
    @GetMapping("/api/positions/latest")
    @Requires(Permission.POSITION_READ)
    List<PositionRow> latest(
            @RequestParam(required = false) @Nullable String bbox, @Parameter(hidden = true) Caller caller) {
        refuseNarrowScope(caller);
        List<VehiclePosition> positions =
                bbox == null ? finder.latest(LATEST_LIMIT) : finder.latest(box(bbox), LATEST_LIMIT);
        return positions.stream().map(PositionRow::of).toList();
    }

    /** Where a vehicle went, thinned to at most so many points. */
    @GetMapping("/api/vehicles/{id}/track")
    @Requires(Permission.POSITION_READ)
    List<PositionRow> track(
            @PathVariable long id,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "1000") int maxPoints,
            @Parameter(hidden = true) Caller caller) {
        refuseNarrowScope(caller);
        if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST_TRACK) > 0) {
            throw new TelemetryRefused(Kind.INVALID, Why.SPAN_INVALID.unmet("days", LONGEST_TRACK.toDays()));
        }
        return finder.track(new VehicleId(id), from, to, maxPoints).stream()
                .map(PositionRow::of)
                .toList();
    }

    private static PositionSource source(Device device) {
        return device.simulated() ? PositionSource.SIMULATION : PositionSource.GPS;
    }

    private static void refuseNarrowScope(Caller caller) {
        if (!caller.scope().everything()) {
            throw new TelemetryRefused(Kind.FORBIDDEN, Why.WHOLE_NETWORK_ONLY.unmet());
        }
    }

    private static GeoBox box(String text) {
        try {
            double[] sides = Arrays.stream(text.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (sides.length == 4) {
                return new GeoBox(sides[0], sides[1], sides[2], sides[3]);
            }
        } catch (NumberFormatException e) {
            // told below, with every other form of nonsense
        }
        throw new TelemetryRefused(Kind.INVALID, Why.BOX_INVALID.unmet().inField("bbox"));
    }
}
