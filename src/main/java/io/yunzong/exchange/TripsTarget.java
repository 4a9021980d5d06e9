package io.yunzong.exchange;

import io.yunzong.consignments.Annulments;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.BookingOutcome;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.WithdrawOutcome;
import io.yunzong.exchange.domain.Trip;
import io.yunzong.identity.Permission;
import io.yunzong.imports.Byproducts;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.RowOutcome;
import io.yunzong.imports.UndoOutcome;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.RecordEvent;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Unmet;
import io.yunzong.telemetry.PositionIntake;
import io.yunzong.telemetry.PositionReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Loads trips: a row becomes a waybill with its customer, carrier, vehicle and places, its departure and arrival as
 * facts of its journey, and the last known position of its vehicle. Nothing is guessed: what the row contradicts itself
 * in is left out and noted. Clauses B-13, B-14, C-13, H-02.
 *
 * <p>Facts of a journey are append-only. A file taken back leaves its waybills cancelled with their facts retracted and
 * their numbers free, so that the corrected file can come again; what only it had added to the registers goes, as far as
 * nothing needs it.
 */
@Component
class TripsTarget implements ImportTarget {
    private final TripPartners partners;
    private final ConsignmentDesk desk;
    private final Annulments annulments;
    private final Byproducts byproducts;
    private final ConsignmentFinder consignments;
    private final JourneyDesk journeys;
    private final PositionIntake positions;

    TripsTarget(
            TripPartners partners,
            ConsignmentDesk desk,
            Annulments annulments,
            Byproducts byproducts,
            ConsignmentFinder consignments,
            JourneyDesk journeys,
            PositionIntake positions) {
        this.partners = partners;
        this.desk = desk;
        this.annulments = annulments;
        this.byproducts = byproducts;
        this.consignments = consignments;
        this.journeys = journeys;
        this.positions = positions;
    }

    @Override
    public String key() {
        return "truck-trips";
    }

    @Override
    public String textPrefix() {
        return "exchange.import.trips";
    }

    @Override
    public Permission permission() {
        return Permission.NETWORK_WRITE;
    }

    @Override
    public List<ImportField> fields() {
        return TripReader.fields();
    }

    /** One row with the number it is first seen under. */
    private record Numbered(long row, Trip trip) {}

    @Override
    public List<RowOutcome> load(ImportContext context, List<ImportRow> rows) {
        List<Trip> trips = rows.stream().map(TripReader::read).toList();
        Map<String, Consignment> known = consignments.findByNumbers(
                trips.stream().map(Trip::number).toList(), context.caller().scope());
        Map<String, Numbered> firsts = new HashMap<>();
        @Nullable RowOutcome[] outcomes = new RowOutcome[rows.size()];
        Map<Integer, Trip> fresh = new LinkedHashMap<>();
        for (int i = 0; i < trips.size(); i++) {
            Trip trip = trips.get(i);
            Numbered first =
                    firsts.putIfAbsent(trip.number(), new Numbered(rows.get(i).number(), trip));
            Consignment booked = known.get(trip.number());
            if (first != null) {
                outcomes[i] = RowOutcome.merged(repeat(first, trip));
            } else if (booked != null) {
                outcomes[i] = compare(booked, trip);
            } else {
                fresh.put(i, trip);
            }
        }
        book(context, fresh, outcomes);
        return List.of(outcomes);
    }

    private static Unmet repeat(Numbered first, Trip trip) {
        return TripNote.DUPLICATE_NUMBER
                .unmet(Map.of("row", first.row(), "differences", String.join("、", trip.differences(first.trip()))))
                .inField("number");
    }

    /** A booking that is here already, from an earlier batch or an earlier import, stays as it is. */
    private static RowOutcome compare(Consignment booked, Trip trip) {
        boolean same = booked.waybill().goods().name().equals(TripWaybill.goods(trip));
        return same
                ? RowOutcome.unchanged()
                : RowOutcome.merged(TripNote.DUPLICATE_NUMBER
                        .unmet(Map.of("row", "-", "differences", "goods"))
                        .inField("number"));
    }

    private void book(ImportContext context, Map<Integer, Trip> fresh, @Nullable RowOutcome[] outcomes) {
        List<Integer> rows = new ArrayList<>(fresh.keySet());
        List<Trip> trips = List.copyOf(fresh.values());
        TripPartners.Known around = partners.ensure(trips, context);
        List<BookConsignment> orders =
                trips.stream().map(trip -> TripWaybill.order(trip, around)).toList();
        List<BookingOutcome> booked = desk.bookAll(orders, context.caller());
        List<RecordEvent> events = new ArrayList<>();
        List<PositionReport> pings = new ArrayList<>();
        Map<ConsignmentId, Integer> taken = new LinkedHashMap<>();
        for (int i = 0; i < trips.size(); i++) {
            Trip trip = trips.get(i);
            ConsignmentId id = booked.get(i).id();
            if (id == null) {
                outcomes[rows.get(i)] = new RowOutcome.Refused(booked.get(i).unmet());
                continue;
            }
            taken.put(id, i);
            events.addAll(TripWaybill.events(id, trip, around));
            pings.addAll(TripWaybill.positions(trip, around));
        }
        Map<ConsignmentId, List<Unmet>> refused = journeys.recordThoseThatMay(events, context.caller());
        taken.forEach((id, i) -> {
            List<Unmet> notes = new ArrayList<>(trips.get(i).notes());
            notes.addAll(around.notes(trips.get(i)));
            // the waybill stands, its movements do not: they are reported with what they lack
            refused.getOrDefault(id, List.of()).forEach(unmet -> notes.add(ofTheRow(unmet)));
            outcomes[rows.get(i)] = RowOutcome.created(id.value(), notes);
        });
        positions.report(pings);
    }

    @Override
    public UndoOutcome undo(ImportContext context, List<Long> createdIds) {
        WithdrawOutcome taken = annulments.withdraw(
                createdIds.stream().map(ConsignmentId::new).toList(),
                TripWaybill.REPORTS,
                "导入 %s（%s）已撤销".formatted(context.job(), context.fileName()),
                context.caller());
        if (!taken.obstacles().isEmpty()) {
            return UndoOutcome.of(taken.obstacles());
        }
        List<Unmet> remarks = new ArrayList<>();
        if (taken.removed() > 0) {
            remarks.add(TripUndo.WAYBILLS_REMOVED.unmet("count", taken.removed()));
        }
        if (taken.annulled() > 0) {
            remarks.add(TripUndo.WAYBILLS_ANNULLED.unmet("count", taken.annulled()));
        }
        // vehicles hold on to their carriers
        for (TripUndo register : TripUndo.REGISTERS) {
            Byproducts.Released released = byproducts.release(context, register.target());
            if (released.removed() + released.kept() > 0) {
                remarks.add(register.unmet(Map.of("removed", released.removed(), "kept", released.kept())));
            }
        }
        remarks.add(TripUndo.POSITIONS_KEPT.unmet());
        return UndoOutcome.done(remarks);
    }

    /** Said of the row, not of a place in the batch of events. */
    private static Unmet ofTheRow(Unmet unmet) {
        return new Unmet(unmet.code(), unmet.args(), null, unmet.clause());
    }
}
