package io.yunzong.handling;

import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the journey what the dock did to the goods. The journey asks its gates about these events as about any other; a
 * report key made of the load and the waybill keeps them single.
 */
@Component
class JourneyTelling {
    private final JourneyDesk journeys;

    JourneyTelling(JourneyDesk journeys) {
        this.journeys = journeys;
    }

    void arrived(Work work, LoadSheet sheet) {
        List<RecordEvent> events = new ArrayList<>();
        sheet.cargo()
                .forEach(cargo -> events.add(event(
                        work,
                        sheet,
                        cargo,
                        JourneyEventKind.ARRIVED,
                        cargo.goods().pieceIds(),
                        work.at(),
                        false)));
        journeys.recordAll(events, work.caller());
    }

    /** Loaded when goods went on, unloaded when they came off, each waybill when its last piece did. */
    void closed(Work work, LoadSheet sheet, Map<ConsignmentId, List<PieceId>> moved) {
        boolean off = sheet.load().kind() == LoadKind.UNLOADING;
        Map<ConsignmentId, Instant> times = new HashMap<>();
        sheet.cargo()
                .forEach(cargo -> times.put(
                        cargo.id(), off ? sheet.facts().unloadEnd(cargo.id()).orElse(work.at()) : work.at()));
        List<RecordEvent> events = new ArrayList<>();
        for (Cargo cargo : sheet.cargo()) {
            List<PieceId> pieces = moved.getOrDefault(cargo.id(), List.of());
            if (!pieces.isEmpty()) {
                events.add(event(
                        work,
                        sheet,
                        cargo,
                        off ? JourneyEventKind.UNLOADED : JourneyEventKind.LOADED,
                        pieces,
                        times.getOrDefault(cargo.id(), work.at()),
                        !off));
            }
        }
        journeys.recordAll(events, work.caller());
    }

    void departed(Work work, LoadSheet sheet) {
        JourneyEventKind kind =
                sheet.load().kind() == LoadKind.LOADING ? JourneyEventKind.DEPARTED : JourneyEventKind.OUT_FOR_DELIVERY;
        List<RecordEvent> events = new ArrayList<>();
        for (Cargo cargo : sheet.cargo()) {
            List<PieceId> moved = cargo.goods().moved();
            if (moved != null && !moved.isEmpty()) {
                events.add(event(work, sheet, cargo, kind, moved, work.at(), true));
            }
        }
        journeys.recordAll(events, work.caller());
    }

    private static RecordEvent event(
            Work work,
            LoadSheet sheet,
            Cargo cargo,
            JourneyEventKind kind,
            List<PieceId> pieces,
            Instant at,
            boolean withVehicle) {
        Load load = sheet.load();
        boolean whole = pieces.size() == cargo.goods().pieceCount();
        return new RecordEvent(
                cargo.id(),
                kind,
                at,
                load.siteId(),
                whole ? List.of() : pieces,
                null,
                null,
                null,
                vehicle(load, withVehicle),
                null,
                null,
                load.simulated() ? Source.SIMULATION : Source.SCAN,
                "load:" + load.id() + ":" + kind.name().toLowerCase(Locale.ROOT) + ":" + cargo.id());
    }

    private static io.yunzong.kernel.@Nullable VehicleId vehicle(Load load, boolean with) {
        return with ? load.vehicleId() : null;
    }
}
