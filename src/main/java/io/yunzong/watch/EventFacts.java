package io.yunzong.watch;

import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyView;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the journey itself tells of each node, in the words of the paper; what was taken back is left out. */
@Component
class EventFacts {
    private final VehicleFinder vehicles;

    EventFacts(VehicleFinder vehicles) {
        this.vehicles = vehicles;
    }

    List<NodeFacts.Fact> of(JourneyView view) {
        List<JourneyEvent> standing = view.events().stream()
                .filter(event -> event.kind() != JourneyEventKind.RETRACTED)
                .filter(event -> !view.retracted().contains(event.id()))
                .toList();
        Map<VehicleId, String> plates = plates(standing);
        List<NodeFacts.Fact> facts = new ArrayList<>();
        // what happened on the way belongs to the branch that sent the goods last
        SiteId last = view.consignment().waybill().origin().siteId();
        for (JourneyEvent event : standing) {
            SiteId site = site(event, view);
            last = site == null ? last : site;
            facts.add(new NodeFacts.Fact(
                    last,
                    event.occurredAt(),
                    word(event.kind()),
                    said(event, plates),
                    event.reporterName(),
                    List.of()));
        }
        return facts;
    }

    private static @Nullable SiteId site(JourneyEvent event, JourneyView view) {
        SiteId site = event.siteId();
        if (site != null && view.consignment().sites().contains(site)) {
            return site;
        }
        return switch (event.kind()) {
            case OUT_FOR_DELIVERY, DELIVERED ->
                view.consignment().waybill().destination().siteId();
            default -> null;
        };
    }

    private Map<VehicleId, String> plates(List<JourneyEvent> events) {
        Set<VehicleId> named = events.stream()
                .map(JourneyEvent::vehicleId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return named.isEmpty()
                ? Map.of()
                : vehicles.list(named).stream().collect(Collectors.toMap(Vehicle::id, Vehicle::plateShown));
    }

    private static String said(JourneyEvent event, Map<VehicleId, String> plates) {
        List<String> parts = new ArrayList<>();
        VehicleId vehicle = event.vehicleId();
        if (vehicle != null && plates.containsKey(vehicle)) {
            parts.add(plates.get(vehicle));
        }
        if (!event.pieceIds().isEmpty()) {
            parts.add(event.pieceIds().size() + " 件");
        }
        if (event.placeText() != null) {
            parts.add(event.placeText());
        }
        if (event.note() != null) {
            parts.add(event.note());
        }
        return parts.isEmpty() ? "—" : String.join("，", parts);
    }

    private static String word(JourneyEventKind kind) {
        return switch (kind) {
            case ACCEPTED -> "收货";
            case LOADED -> "装车";
            case DEPARTED -> "发车";
            case PASSED -> "途经";
            case ARRIVED -> "到达";
            case UNLOADED -> "卸车";
            case OUT_FOR_DELIVERY -> "派送";
            case DELIVERED -> "签收";
            case REFUSED -> "拒收";
            case RETURNED -> "返货";
            case DELAY_REPORTED -> "延误上报";
            case NOTE -> "备注";
            case RETRACTED -> "撤销";
        };
    }
}
