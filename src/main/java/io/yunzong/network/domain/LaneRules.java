package io.yunzong.network.domain;

import io.yunzong.kernel.Unmet;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.NodeRole;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold for a lane by itself. It starts at the shipping company, or at the departure company when the order
 * was taken elsewhere; a shipping company without a departure company after it lets the vehicle leave itself; then come
 * any number of transit companies and, last, the arrival company. Clauses A-39, B-04.
 */
public final class LaneRules {
    public static final int MOST_NODES = 50;
    private static final String ROLES = "A-39";
    private static final String TIMES = "B-04";

    private LaneRules() {}

    /** Everything that is wrong with it. */
    public static List<Unmet> check(Lane lane) {
        List<Unmet> unmet = new ArrayList<>();
        Entries.code(lane.code(), unmet);
        Entries.name(lane.name(), unmet);
        Double distance = lane.distanceKm();
        if (distance != null && !(distance >= 0)) {
            unmet.add(Why.LANE_DISTANCE_NEGATIVE.unmet().inField("distanceKm"));
        }
        List<LaneNode> nodes = lane.nodes();
        if (nodes.size() < 2) {
            unmet.add(Why.LANE_TOO_SHORT.unmet().inField("nodes").underClause(ROLES));
        } else if (nodes.size() > MOST_NODES) {
            unmet.add(Why.LANE_TOO_LONG.unmet("count", MOST_NODES).inField("nodes"));
        } else {
            roles(nodes, unmet);
        }
        for (int i = 0; i < nodes.size(); i++) {
            node(nodes, i, unmet);
        }
        return unmet;
    }

    private static void roles(List<LaneNode> nodes, List<Unmet> unmet) {
        NodeRole first = nodes.getFirst().role();
        if (first != NodeRole.SHIPPING && first != NodeRole.DEPARTURE) {
            unmet.add(Why.LANE_START_ROLE.unmet().inField("nodes[0].role").underClause(ROLES));
        }
        if (nodes.getLast().role() != NodeRole.ARRIVAL) {
            unmet.add(Why.LANE_END_ROLE
                    .unmet()
                    .inField("nodes[" + (nodes.size() - 1) + "].role")
                    .underClause(ROLES));
        }
        for (int i = 1; i < nodes.size() - 1; i++) {
            NodeRole role = nodes.get(i).role();
            boolean departureAfterShipping = i == 1 && role == NodeRole.DEPARTURE && first == NodeRole.SHIPPING;
            if (role != NodeRole.TRANSIT && !departureAfterShipping) {
                unmet.add(Why.LANE_MIDDLE_ROLE
                        .unmet("node", i + 1)
                        .inField("nodes[" + i + "].role")
                        .underClause(ROLES));
            }
        }
    }

    private static void node(List<LaneNode> nodes, int i, List<Unmet> unmet) {
        LaneNode node = nodes.get(i);
        String field = "nodes[" + i + "].";
        if (i > 0 && node.siteId().equals(nodes.get(i - 1).siteId())) {
            unmet.add(Why.LANE_SITE_TWICE_IN_A_ROW
                    .unmet("node", i + 1)
                    .inField(field + "siteId")
                    .underClause(ROLES));
        }
        if (i == 0 && node.standardMinutesFromPrevious() != 0) {
            unmet.add(Why.LANE_FIRST_MINUTES
                    .unmet()
                    .inField(field + "standardMinutesFromPrevious")
                    .underClause(TIMES));
        }
        if (i > 0 && node.standardMinutesFromPrevious() <= 0) {
            unmet.add(Why.LANE_MINUTES_MISSING
                    .unmet("node", i + 1)
                    .inField(field + "standardMinutesFromPrevious")
                    .underClause(TIMES));
        }
        if (node.standardDwellMinutes() < 0) {
            unmet.add(Why.LANE_DWELL_NEGATIVE
                    .unmet("node", i + 1)
                    .inField(field + "standardDwellMinutes")
                    .underClause(TIMES));
        }
    }
}
