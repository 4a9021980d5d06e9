package io.yunzong.consignments.domain;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a planned route must look like: shipping, departure unless the shipping branch sends the vehicle itself, any
 * number of transits, arrival; planned times never run backwards. Clause A-39.
 */
final class RouteRules {
    static final int MOST_NODES = 50;
    private static final String CLAUSE = "A-39";

    private RouteRules() {}

    static List<Unmet> check(List<RouteNode> route) {
        if (route.size() < 2) {
            return List.of(Why.ROUTE_TOO_SHORT.unmet().inField("route").underClause(CLAUSE));
        }
        if (route.size() > MOST_NODES) {
            return List.of(Why.ROUTE_TOO_LONG.unmet("most", MOST_NODES).inField("route"));
        }
        List<Unmet> unmet = new ArrayList<>();
        checkRoles(route, unmet);
        checkSites(route, unmet);
        checkTimes(route, unmet);
        return unmet;
    }

    private static void checkRoles(List<RouteNode> route, List<Unmet> unmet) {
        if (route.getFirst().role() != NodeRole.SHIPPING) {
            unmet.add(
                    Why.ROUTE_WITHOUT_SHIPPING.unmet().inField("route[0].role").underClause(CLAUSE));
        }
        if (route.getLast().role() != NodeRole.ARRIVAL) {
            unmet.add(Why.ROUTE_WITHOUT_ARRIVAL
                    .unmet()
                    .inField("route[%d].role".formatted(route.size() - 1))
                    .underClause(CLAUSE));
        }
        for (RouteNode node : route.subList(1, route.size() - 1)) {
            boolean inPlace = node.role() == NodeRole.TRANSIT || (node.role() == NodeRole.DEPARTURE && node.seq() == 2);
            if (!inPlace) {
                unmet.add(Why.ROUTE_ROLE_MISPLACED
                        .unmet("seq", node.seq())
                        .inField(field(node, "role"))
                        .underClause(CLAUSE));
            }
        }
    }

    private static void checkSites(List<RouteNode> route, List<Unmet> unmet) {
        if (route.size() == 2) {
            // a local round trip may end where it began
            return;
        }
        for (int i = 1; i < route.size(); i++) {
            RouteNode node = route.get(i);
            boolean repeated = node.siteId().equals(route.get(i - 1).siteId());
            // 发货公司 may be 发车公司
            if (repeated && node.role() != NodeRole.DEPARTURE) {
                unmet.add(Why.ROUTE_SITE_REPEATED.unmet("seq", node.seq()).inField(field(node, "siteId")));
            }
        }
    }

    private static void checkTimes(List<RouteNode> route, List<Unmet> unmet) {
        Instant latest = null;
        for (RouteNode node : route) {
            latest = checkTime(node, "plannedArrivalAt", node.plannedArrivalAt(), latest, unmet);
            latest = checkTime(node, "plannedDepartureAt", node.plannedDepartureAt(), latest, unmet);
        }
    }

    private static @Nullable Instant checkTime(
            RouteNode node, String name, @Nullable Instant time, @Nullable Instant latest, List<Unmet> unmet) {
        if (time == null) {
            return latest;
        }
        if (latest != null && time.isBefore(latest)) {
            unmet.add(Why.ROUTE_TIMES_REVERSED.unmet("seq", node.seq()).inField(field(node, name)));
            return latest;
        }
        return time;
    }

    static String field(RouteNode node, String name) {
        return "route[%d].%s".formatted(node.seq() - 1, name);
    }
}
