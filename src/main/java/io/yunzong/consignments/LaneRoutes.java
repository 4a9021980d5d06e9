package io.yunzong.consignments;

import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.LanePlan;
import io.yunzong.kernel.LaneId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plans the routes of orders that name a lane and no route. The lane may change later; the promise stands. */
@Component
class LaneRoutes {
    private final Directory directory;
    private final Clock clock;

    LaneRoutes(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    List<BookConsignment> plan(List<BookConsignment> orders) {
        Map<LaneId, LanePlan> lanes = directory.lanes(orders.stream()
                .map(BookConsignment::waybill)
                .filter(waybill -> waybill.route().isEmpty())
                .map(waybill -> waybill.carriage().laneId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return orders.stream().map(order -> planned(order, lanes)).toList();
    }

    private BookConsignment planned(BookConsignment order, Map<LaneId, LanePlan> lanes) {
        Waybill waybill = order.waybill();
        LaneId lane = waybill.carriage().laneId();
        LanePlan plan = lane == null || !waybill.route().isEmpty() ? null : lanes.get(lane);
        if (plan == null) {
            return order;
        }
        Instant ready = Optional.ofNullable(waybill.promise().pickupAt())
                .or(() -> Optional.ofNullable(order.bookedAt()))
                .orElseGet(clock::instant);
        return new BookConsignment(
                order.number(),
                waybill.withRoute(plan.route(ready)),
                order.pieces(),
                order.bookedAt(),
                order.source(),
                order.simulated());
    }
}
