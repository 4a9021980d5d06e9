package io.yunzong.consignments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What follows for a route of bare sites from the lanes, and what does not. */
@Tag("A-39")
@Tag("B-04")
class StandardTimesTest {
    private static final Instant READY = Instant.parse("2026-11-23T01:00:00Z");

    private static List<RouteNode> route(long... sites) {
        List<RouteNode> route = new ArrayList<>();
        for (int i = 0; i < sites.length; i++) {
            NodeRole role = i == 0 ? NodeRole.SHIPPING : i == sites.length - 1 ? NodeRole.ARRIVAL : NodeRole.TRANSIT;
            route.add(RouteNode.at(new SiteId(sites[i]), role, null, null));
        }
        return route;
    }

    /** Stops as site, minutes from the one before, minutes there. */
    private static LanePlan lane(int[]... stops) {
        List<LanePlan.Stop> plan = new ArrayList<>();
        for (int[] stop : stops) {
            plan.add(new LanePlan.Stop(
                    new SiteId(stop[0]), NodeRole.TRANSIT, Duration.ofMinutes(stop[1]), Duration.ofMinutes(stop[2])));
        }
        return new LanePlan(plan);
    }

    private static int[] stop(int site, int minutes, int dwell) {
        return new int[] {site, minutes, dwell};
    }

    private static List<RouteNode> along(List<RouteNode> route, @Nullable LaneId named, LanePlan... lanes) {
        Map<LaneId, LanePlan> byId = new LinkedHashMap<>();
        for (LanePlan lane : lanes) {
            byId.put(new LaneId(byId.size() + 1L), lane);
        }
        return StandardTimes.along(route, READY, named, byId);
    }

    private static @Nullable Long minutes(@Nullable Instant at) {
        return at == null ? null : Duration.between(READY, at).toMinutes();
    }

    private static List<List<@Nullable Long>> minutes(List<RouteNode> route) {
        List<List<@Nullable Long>> all = new ArrayList<>();
        route.forEach(node -> {
            List<@Nullable Long> both = new ArrayList<>();
            both.add(minutes(node.plannedArrivalAt()));
            both.add(minutes(node.plannedDepartureAt()));
            all.add(both);
        });
        return all;
    }

    private static List<@Nullable Long> at(@Nullable Long arrival, @Nullable Long departure) {
        List<@Nullable Long> both = new ArrayList<>();
        both.add(arrival);
        both.add(departure);
        return both;
    }

    @Test
    void leavesUnknownWhatNoLaneKnows() {
        LanePlan back = lane(stop(2, 0, 0), stop(1, 100, 0));

        assertThat(minutes(along(route(1, 2), null, back))).containsExactly(at(null, null), at(null, null));
        assertThat(minutes(along(route(1, 2), null))).containsExactly(at(null, null), at(null, null));
    }

    @Test
    void followsALaneWithItsStops() {
        LanePlan lane = lane(stop(1, 0, 30), stop(2, 100, 20), stop(3, 50, 10));

        assertThat(minutes(along(route(1, 2, 3), null, lane)))
                .as("goods that were only just given up are not late yet")
                .containsExactly(at(null, 30L), at(130L, 150L), at(200L, null));
        assertThat(minutes(along(route(1, 3), null, lane)))
                .as("the stop between is waited at, planned or not")
                .containsExactly(at(null, 30L), at(200L, null));
        assertThat(minutes(along(route(2, 3), null, lane))).containsExactly(at(null, 20L), at(70L, null));
        assertThat(minutes(lane.route(READY)))
                .as("the whole lane")
                .containsExactly(at(null, 30L), at(130L, 150L), at(200L, null));
    }

    @Test
    void goesOnWithTheNextLaneWhereOneEnds() {
        LanePlan first = lane(stop(1, 0, 0), stop(2, 100, 0));
        LanePlan second = lane(stop(2, 0, 45), stop(3, 50, 0));

        assertThat(minutes(along(route(1, 2, 3), null, first, second)))
                .containsExactly(at(null, 0L), at(100L, 145L), at(195L, null));
    }

    @Test
    void leavesEverythingBehindAGapUnknown() {
        LanePlan first = lane(stop(1, 0, 0), stop(2, 100, 0));
        LanePlan third = lane(stop(3, 0, 0), stop(4, 50, 0));

        assertThat(minutes(along(route(1, 2, 3, 4), null, first, third)))
                .containsExactly(at(null, 0L), at(100L, null), at(null, null), at(null, null));
    }

    @Test
    void prefersTheNamedLaneThenTheOneThatGoesAlongLonger() {
        LanePlan local = lane(stop(1, 0, 0), stop(2, 90, 0));
        LanePlan through = lane(stop(1, 0, 0), stop(2, 100, 20), stop(3, 50, 0));
        LanePlan express = lane(stop(1, 0, 0), stop(2, 80, 5), stop(3, 40, 0));

        assertThat(minutes(along(route(1, 2, 3), null, local, through, express)))
                .containsExactly(at(null, 0L), at(100L, 120L), at(170L, null));
        assertThat(minutes(along(route(1, 2, 3), new LaneId(3), local, through, express)))
                .containsExactly(at(null, 0L), at(80L, 85L), at(125L, null));
    }

    @Test
    void takesShippingAndDepartureAtOneSiteForOneStop() {
        LanePlan lane = lane(stop(1, 0, 30), stop(2, 100, 0));

        assertThat(minutes(along(route(1, 1, 2), null, lane)))
                .containsExactly(at(null, 0L), at(0L, 30L), at(130L, null));
    }
}
