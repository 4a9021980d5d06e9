package io.yunzong.telemetry.web;

import io.yunzong.kernel.DeviceId;
import io.yunzong.kernel.Unmet;
import io.yunzong.telemetry.PositionReport;
import io.yunzong.telemetry.PositionSource;
import io.yunzong.telemetry.TelemetryRefused.Why;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one reported position, naming everything that is missing. One bad report must not spoil its batch. */
final class PositionParser {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /** What was read: a report, or what is wrong. */
    record Parsed(@Nullable PositionReport report, List<Unmet> unmet) {}

    private PositionParser() {}

    static Parsed parse(JsonNode node, DeviceId device, PositionSource source) {
        if (!node.isObject()) {
            return new Parsed(null, List.of(Why.REPORT_UNREADABLE.unmet()));
        }
        List<Unmet> unmet = new ArrayList<>();
        JsonNode sequence = node.get("sequence");
        if (sequence == null || !sequence.isIntegralNumber() || !sequence.canConvertToLong()) {
            unmet.add(Why.SEQUENCE_MISSING.unmet().inField("sequence"));
        }
        Instant time = time(node.get("deviceTime"));
        if (time == null) {
            unmet.add(Why.TIME_MISSING.unmet().inField("deviceTime"));
        }
        Double latitude = number(node.get("latitude"));
        Double longitude = number(node.get("longitude"));
        if (latitude == null) {
            unmet.add(Why.COORDINATES_MISSING.unmet().inField("latitude"));
        }
        if (longitude == null) {
            unmet.add(Why.COORDINATES_MISSING.unmet().inField("longitude"));
        }
        if (sequence == null || time == null || latitude == null || longitude == null || !unmet.isEmpty()) {
            return new Parsed(null, unmet);
        }
        return new Parsed(
                new PositionReport(
                        device,
                        null,
                        sequence.asLong(),
                        time,
                        latitude,
                        longitude,
                        number(node.get("speedKmh")),
                        number(node.get("headingDegrees")),
                        number(node.get("altitudeMetres")),
                        source),
                List.of());
    }

    private static @Nullable Double number(@Nullable JsonNode node) {
        return node != null && node.isNumber() && Double.isFinite(node.asDouble()) ? node.asDouble() : null;
    }

    private static @Nullable Instant time(@Nullable JsonNode node) {
        if (node == null || !node.isString()) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(node.asString());
            return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR ? null : time.toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
