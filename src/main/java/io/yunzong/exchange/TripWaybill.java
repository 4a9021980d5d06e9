package io.yunzong.exchange;

import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.exchange.domain.Ping;
import io.yunzong.exchange.domain.Trip;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.telemetry.PositionReport;
import io.yunzong.telemetry.PositionSource;
import java.util.ArrayList;
import java.util.List;

/** How a trip reads as a waybill and as facts of its journey. */
final class TripWaybill {
    /** What the keys of all reports begin with that a file of trips makes. */
    static final String REPORTS = "trip:";

    private TripWaybill() {}

    static BookConsignment order(Trip trip, TripPartners.Known around) {
        Waybill waybill = new Waybill(
                around.customer(trip),
                null,
                null,
                new Party(trip.origin().name(), null, null, around.site(trip.origin())),
                new Party(trip.destination().name(), null, null, around.site(trip.destination())),
                Goods.named(goods(trip)),
                Measures.unknown(),
                new Promise(trip.terms(), null, trip.plannedArrivalAt()),
                new Carriage(null, around.carrier(trip), around.vehicle(trip)),
                List.of(
                        RouteNode.at(around.site(trip.origin()), NodeRole.SHIPPING, null, null),
                        RouteNode.at(
                                around.site(trip.destination()), NodeRole.ARRIVAL, trip.plannedArrivalAt(), null)));
        // a full truck is one piece: the file does not count what is on it
        return new BookConsignment(
                trip.number(), waybill, PieceSpec.plain(1), trip.bookedAt(), BookingSource.IMPORT, false);
    }

    static String goods(Trip trip) {
        return trip.goods() == null ? "整车货物" : trip.goods().strip();
    }

    static List<RecordEvent> events(ConsignmentId id, Trip trip, TripPartners.Known around) {
        List<RecordEvent> events = new ArrayList<>();
        // by the waybill, not its number: a file that was taken back may come again
        String key = REPORTS + id + ":";
        trip.usableStart()
                .ifPresent(start -> events.add(RecordEvent.at(
                        id,
                        JourneyEventKind.DEPARTED,
                        start,
                        around.site(trip.origin()),
                        around.vehicle(trip),
                        Source.IMPORT,
                        key + "departed")));
        trip.pingOnTheWay().ifPresent(ping -> events.add(passed(id, trip, ping, around, key)));
        if (trip.actualArrivalAt() != null) {
            events.add(RecordEvent.at(
                    id,
                    JourneyEventKind.ARRIVED,
                    trip.actualArrivalAt(),
                    around.site(trip.destination()),
                    around.vehicle(trip),
                    Source.IMPORT,
                    key + "arrived"));
        }
        trip.handedOverAt()
                .ifPresent(end -> events.add(RecordEvent.at(
                        id,
                        JourneyEventKind.DELIVERED,
                        end,
                        around.site(trip.destination()),
                        around.vehicle(trip),
                        Source.IMPORT,
                        key + "ended")));
        return events;
    }

    private static RecordEvent passed(ConsignmentId id, Trip trip, Ping ping, TripPartners.Known around, String key) {
        return new RecordEvent(
                id,
                JourneyEventKind.PASSED,
                ping.at(),
                null,
                List.of(),
                ping.point().latitude(),
                ping.point().longitude(),
                ping.place(),
                around.vehicle(trip),
                null,
                null,
                Source.IMPORT,
                key + "position");
    }

    static List<PositionReport> positions(Trip trip, TripPartners.Known around) {
        Ping ping = trip.ping();
        return ping == null
                ? List.of()
                : List.of(PositionReport.ofVehicle(
                        around.vehicle(trip),
                        0,
                        ping.at(),
                        ping.point().latitude(),
                        ping.point().longitude(),
                        null,
                        PositionSource.IMPORT));
    }
}
