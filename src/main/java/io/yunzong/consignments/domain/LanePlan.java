package io.yunzong.consignments.domain;

import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.kernel.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The nodes of a lane with their standard times, from which the route of a consignment is planned. Clause B-04. */
public record LanePlan(List<Stop> stops) {
    /** @param dwell time spent there before going on; at the first one, from when the goods are ready */
    public record Stop(SiteId siteId, NodeRole role, Duration fromPrevious, Duration dwell) {}

    public LanePlan {
        stops = List.copyOf(stops);
    }

    /** The route of a consignment that is ready at the first node at that time. */
    public List<RouteNode> route(Instant ready) {
        List<RouteNode> route = new ArrayList<>(stops.size());
        Instant at = ready;
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            boolean first = i == 0;
            boolean last = i == stops.size() - 1;
            Instant arrival = first ? ready : at.plus(stop.fromPrevious());
            Instant departure = arrival.plus(stop.dwell());
            route.add(RouteNode.at(stop.siteId(), stop.role(), first ? null : arrival, last ? null : departure));
            at = departure;
        }
        return route;
    }
}
