package io.yunzong.journey.domain;

import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Shanghai to Chengdu by way of Wuhan, on the first of November: departs at 8, 18 in Wuhan until 20, there next day at 14. */
final class JourneyFixtures {
    static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    static final ConsignmentId CONSIGNMENT = new ConsignmentId(1);
    static final SiteId SHANGHAI = new SiteId(1);
    static final SiteId WUHAN = new SiteId(2);
    static final SiteId CHENGDU = new SiteId(3);
    static final SiteId XIAN = new SiteId(4);
    static final VehicleId TRUCK = new VehicleId(10);
    static final VehicleId OTHER_TRUCK = new VehicleId(11);

    private static final AtomicLong IDS = new AtomicLong();

    private JourneyFixtures() {}

    static Instant hour(double hour) {
        return DAY.plus(Duration.ofMinutes(Math.round(hour * 60)));
    }

    static JourneyPlan shanghaiToChengdu() {
        return new JourneyPlan(
                CONSIGNMENT,
                hour(1),
                hour(40),
                null,
                TRUCK,
                List.of(
                        new PlannedNode(1, SHANGHAI, "SHIPPING", null, hour(8), null),
                        new PlannedNode(2, WUHAN, "TRANSIT", hour(18), hour(20), null),
                        new PlannedNode(3, CHENGDU, "ARRIVAL", hour(38), null, null)));
    }

    static JourneyPlan cancelled() {
        JourneyPlan plan = shanghaiToChengdu();
        return new JourneyPlan(
                plan.id(), plan.bookedAt(), plan.promisedDeliveryAt(), hour(2), plan.vehicleId(), plan.nodes());
    }

    static JourneyPlan withoutPlannedTimes() {
        return new JourneyPlan(
                CONSIGNMENT,
                hour(1),
                hour(40),
                null,
                null,
                List.of(
                        new PlannedNode(1, SHANGHAI, "SHIPPING", null, null, null),
                        new PlannedNode(2, CHENGDU, "ARRIVAL", null, null, null)));
    }

    static JourneyEvent event(JourneyEventKind kind, double hour, @Nullable SiteId site) {
        return event(kind, hour, hour, site, null);
    }

    static JourneyEvent event(
            JourneyEventKind kind, double hour, double recorded, @Nullable SiteId site, @Nullable VehicleId vehicle) {
        return full(kind, hour(hour), hour(recorded), site, vehicle, null, null);
    }

    static JourneyEvent passed(double hour, String place, double latitude, double longitude) {
        JourneyEvent event = event(JourneyEventKind.PASSED, hour, null);
        return new JourneyEvent(
                event.id(),
                CONSIGNMENT,
                List.of(),
                event.kind(),
                event.occurredAt(),
                event.recordedAt(),
                null,
                new GeoPoint(latitude, longitude),
                place,
                null,
                null,
                null,
                Source.GPS,
                "person:1",
                "测试",
                event.reportKey(),
                null,
                Set.of());
    }

    static JourneyEvent delay(double hour, double expectedHour) {
        return full(JourneyEventKind.DELAY_REPORTED, hour(hour), hour(hour), null, null, hour(expectedHour), null);
    }

    static JourneyEvent retraction(JourneyEvent mistaken, double hour) {
        return full(JourneyEventKind.RETRACTED, hour(hour), hour(hour), null, null, null, mistaken.id());
    }

    static JourneyEvent full(
            JourneyEventKind kind,
            Instant occurred,
            Instant recorded,
            @Nullable SiteId site,
            @Nullable VehicleId vehicle,
            @Nullable Instant expected,
            @Nullable EventId retracts) {
        long id = IDS.incrementAndGet();
        return new JourneyEvent(
                new EventId(id),
                CONSIGNMENT,
                List.of(),
                kind,
                occurred,
                recorded,
                site,
                null,
                null,
                vehicle,
                expected,
                kind == JourneyEventKind.NOTE ? "备注" : null,
                Source.SCAN,
                "person:1",
                "测试",
                "key-" + id,
                retracts,
                Set.of());
    }

    /** Accepted, loaded and departed on time. */
    static List<JourneyEvent> onTheWayToWuhan() {
        return List.of(
                event(JourneyEventKind.ACCEPTED, 6, SHANGHAI),
                event(JourneyEventKind.LOADED, 7, 7, SHANGHAI, TRUCK),
                event(JourneyEventKind.DEPARTED, 8, SHANGHAI));
    }

    static RecordEvent claim(JourneyEventKind kind, double hour, @Nullable SiteId site) {
        return new RecordEvent(
                CONSIGNMENT,
                kind,
                hour(hour),
                site,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                kind == JourneyEventKind.NOTE ? "备注" : null,
                Source.PERSON,
                "claim-" + IDS.incrementAndGet());
    }

    static Neighbours knownPlaces() {
        Neighbours.SitePlace unplaced = new Neighbours.SitePlace(null, null);
        return new Neighbours(
                Map.of(
                        SHANGHAI, new Neighbours.SitePlace(new GeoPoint(31.23, 121.47), 500),
                        WUHAN, unplaced,
                        CHENGDU, unplaced,
                        XIAN, unplaced),
                Set.of(TRUCK, OTHER_TRUCK),
                Map.of());
    }
}
