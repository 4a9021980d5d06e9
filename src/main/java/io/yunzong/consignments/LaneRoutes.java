package io.yunzong.consignments;

import io.yunzong.consignments.domain.Directory;
import io.yunzong.consignments.domain.LanePlan;
import io.yunzong.consignments.domain.StandardTimes;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.SiteId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Plans the routes of orders: of those that name a lane and no route, the whole route; of those whose route is sites
 * alone, the times, as far as lanes run along it. A lane may change later; the promise stands.
 */
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
        Set<SiteId> untimed = orders.stream()
                .map(order -> order.waybill().route())
                .filter(StandardTimes::missing)
                .flatMap(List::stream)
                .map(RouteNode::siteId)
                .collect(Collectors.toSet());
        Map<LaneId, LanePlan> along = untimed.isEmpty() ? Map.of() : directory.lanesAlong(untimed);
        return orders.stream().map(order -> planned(order, lanes, along)).toList();
    }

    private BookConsignment planned(BookConsignment order, Map<LaneId, LanePlan> lanes, Map<LaneId, LanePlan> along) {
        Waybill waybill = order.waybill();
        LaneId lane = waybill.carriage().laneId();
        LanePlan plan = lane == null || !waybill.route().isEmpty() ? null : lanes.get(lane);
        if (plan != null) {
            return with(order, plan.route(ready(order)));
        }
        if (!along.isEmpty() && StandardTimes.missing(waybill.route())) {
            return with(order, StandardTimes.along(waybill.route(), ready(order), lane, along));
        }
        return order;
    }

    private Instant ready(BookConsignment order) {
        return Optional.ofNullable(order.waybill().promise().pickupAt())
                .or(() -> Optional.ofNullable(order.bookedAt()))
                .orElseGet(clock::instant);
    }

    private static BookConsignment with(BookConsignment order, List<RouteNode> route) {
        return new BookConsignment(
                order.number(),
                order.waybill().withRoute(route),
                order.pieces(),
                order.bookedAt(),
                order.source(),
                order.simulated());
    }
}
