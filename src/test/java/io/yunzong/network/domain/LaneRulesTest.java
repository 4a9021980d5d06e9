package io.yunzong.network.domain;

import static io.yunzong.network.NodeRole.ARRIVAL;
import static io.yunzong.network.NodeRole.DEPARTURE;
import static io.yunzong.network.NodeRole.SHIPPING;
import static io.yunzong.network.NodeRole.TRANSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NodeRole;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-39")
class LaneRulesTest {

    @Test
    void refusesALaneOfOneNode() {
        assertThat(codes(lane(node(1, SHIPPING, 0)))).containsExactly("network.lane_too_short");
    }

    @Test
    void refusesAStartThatIsNoStartAndAnEndThatIsNoEnd() {
        assertThat(codes(lane(node(1, TRANSIT, 0), node(2, TRANSIT, 60))))
                .containsExactly("network.lane_start_role", "network.lane_end_role");
    }

    @Test
    void refusesAnArrivalOrADepartureOnTheWay() {
        assertThat(codes(lane(node(1, SHIPPING, 0), node(2, ARRIVAL, 60), node(3, ARRIVAL, 60))))
                .containsExactly("network.lane_middle_role");
        assertThat(codes(lane(node(1, DEPARTURE, 0), node(2, DEPARTURE, 60), node(3, ARRIVAL, 60))))
                .containsExactly("network.lane_middle_role");
        assertThat(codes(
                        lane(node(1, SHIPPING, 0), node(2, TRANSIT, 60), node(3, DEPARTURE, 60), node(4, ARRIVAL, 60))))
                .containsExactly("network.lane_middle_role");
    }

    @Test
    void refusesTheSameSiteTwiceInARow() {
        assertThat(codes(lane(node(1, SHIPPING, 0), node(1, DEPARTURE, 10), node(2, ARRIVAL, 60))))
                .containsExactly("network.lane_site_twice_in_a_row");
    }

    @Test
    @Tag("B-04")
    void refusesNodesWithoutStandardTimes() {
        List<Unmet> unmet = LaneRules.check(
                lane(node(1, SHIPPING, 5), new LaneNode(new SiteId(2), TRANSIT, 0, -1), node(3, ARRIVAL, 60)));

        assertThat(unmet)
                .extracting(Unmet::code, Unmet::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "network.lane_first_minutes", "nodes[0].standardMinutesFromPrevious"),
                        org.assertj.core.groups.Tuple.tuple(
                                "network.lane_minutes_missing", "nodes[1].standardMinutesFromPrevious"),
                        org.assertj.core.groups.Tuple.tuple(
                                "network.lane_dwell_negative", "nodes[1].standardDwellMinutes"));
        assertThat(unmet).allMatch(u -> "B-04".equals(u.clause()));
    }

    @Test
    void namesEverythingAtOnce() {
        Lane lane = new Lane(new LaneId(0), " ", "", -1.0, List.of(node(1, ARRIVAL, 0)), true, false, 0);

        assertThat(codes(lane))
                .containsExactly(
                        "network.code_missing",
                        "network.name_missing",
                        "network.lane_distance_negative",
                        "network.lane_too_short");
    }

    @Test
    void letsTheShippingCompanyBeTheDepartureCompany() {
        assertThat(codes(lane(node(1, SHIPPING, 0), node(2, ARRIVAL, 60)))).isEmpty();
        assertThat(codes(lane(node(1, DEPARTURE, 0), node(2, ARRIVAL, 60)))).isEmpty();
    }

    @Test
    @Tag("B-04")
    void takesThreeTransitsAndAddsUpTheirTimes() {
        Lane lane = lane(
                node(1, SHIPPING, 0),
                new LaneNode(new SiteId(2), DEPARTURE, 40, 20),
                new LaneNode(new SiteId(3), TRANSIT, 200, 60),
                new LaneNode(new SiteId(4), TRANSIT, 100, 30),
                new LaneNode(new SiteId(3), TRANSIT, 100, 30),
                new LaneNode(new SiteId(5), ARRIVAL, 300, 90));

        assertThat(codes(lane)).isEmpty();
        assertThat(lane.standardMinutes()).isEqualTo(40 + 20 + 200 + 60 + 100 + 30 + 100 + 30 + 300);
    }

    private static LaneNode node(long site, NodeRole role, int minutes) {
        return new LaneNode(new SiteId(site), role, minutes, 0);
    }

    private static Lane lane(LaneNode... nodes) {
        return new Lane(new LaneId(0), "L1", "临沂-广州", 1800.0, List.of(nodes), true, false, 0);
    }

    private static List<String> codes(Lane lane) {
        return LaneRules.check(lane).stream().map(Unmet::code).toList();
    }
}
