package io.yunzong.consignments.domain;

import io.yunzong.consignments.RouteNode;
import io.yunzong.kernel.LaneId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Planned times of a route given as sites alone, from the standard times of the lanes that run along it, one after the
 * other where none runs along all of it. From the first stretch no lane knows, times stay unknown: nothing is guessed.
 * Clauses A-39, B-04.
 */
public final class StandardTimes {
    private final List<RouteNode> route;
    private final List<LanePlan> lanes;
    /** By the node a stretch leads to; null where no lane knows it. */
    private final @Nullable Stretch[] stretches;

    /** From one node of the route to the next, as a lane drives it. */
    private record Stretch(LanePlan lane, int from, int to) {
        Duration driving() {
            Duration time = Duration.ZERO;
            for (int i = from + 1; i <= to; i++) {
                LanePlan.Stop stop = lane.stops().get(i);
                time = time.plus(stop.fromPrevious());
                if (i < to) {
                    time = time.plus(stop.dwell());
                }
            }
            return time;
        }

        boolean staysThere() {
            return to == from;
        }

        boolean endsTheLane() {
            return to == lane.stops().size() - 1;
        }
    }

    private StandardTimes(List<RouteNode> route, List<LanePlan> lanes) {
        this.route = route;
        this.lanes = lanes;
        this.stretches = new Stretch[route.size()];
        choose();
    }

    /**
     * The route with the times that follow.
     *
     * @param ready when the goods are ready at the first node
     * @param named the lane the waybill names, which goes before others
     * @param lanes in an order that is always the same
     */
    public static List<RouteNode> along(
            List<RouteNode> route, Instant ready, @Nullable LaneId named, Map<LaneId, LanePlan> lanes) {
        List<LanePlan> ordered = new ArrayList<>();
        LanePlan first = named == null ? null : lanes.get(named);
        if (first != null) {
            ordered.add(first);
        }
        lanes.values().stream().filter(lane -> lane != first).forEach(ordered::add);
        return new StandardTimes(route, ordered).planned(ready);
    }

    /** Whether nobody has planned anything of the route. */
    public static boolean missing(List<RouteNode> route) {
        return route.size() > 1
                && route.stream()
                        .allMatch(node -> node.plannedArrivalAt() == null && node.plannedDepartureAt() == null);
    }

    /** Follows the lane that goes along with the route longest, then the next. */
    private void choose() {
        int at = 0;
        while (at < route.size() - 1) {
            List<Stretch> longest = List.of();
            for (LanePlan lane : lanes) {
                for (int start = 0; start < lane.stops().size(); start++) {
                    List<Stretch> run = run(lane, start, at);
                    if (run.size() > longest.size() || isCloser(run, longest)) {
                        longest = run;
                    }
                }
            }
            for (int i = 0; i < longest.size(); i++) {
                stretches[at + 1 + i] = longest.get(i);
            }
            at += Math.max(1, longest.size());
        }
    }

    /** As long, with fewer stops between that the route does not make. */
    private static boolean isCloser(List<Stretch> run, List<Stretch> other) {
        return !run.isEmpty() && run.size() == other.size() && span(run) < span(other);
    }

    private static int span(List<Stretch> run) {
        return run.getLast().to() - run.getFirst().from();
    }

    /** How far the lane goes along from the node, when it is at that stop. */
    private List<Stretch> run(LanePlan lane, int start, int node) {
        List<Stretch> run = new ArrayList<>();
        if (!stopsAt(lane, start, node)) {
            return run;
        }
        int from = start;
        for (int next = node + 1; next < route.size(); next++) {
            int to = next(lane, from, next);
            if (to == lane.stops().size()) {
                return run;
            }
            run.add(new Stretch(lane, from, to));
            from = to;
        }
        return run;
    }

    /** The stop at which the lane reaches the node; the same one when 发货公司 and 发车公司 are one site. */
    private int next(LanePlan lane, int from, int node) {
        int to = from + 1;
        boolean sameSite = route.get(node).siteId().equals(route.get(node - 1).siteId());
        if (sameSite) {
            return to < lane.stops().size() && stopsAt(lane, to, node) ? to : from;
        }
        while (to < lane.stops().size() && !stopsAt(lane, to, node)) {
            to++;
        }
        return to;
    }

    private boolean stopsAt(LanePlan lane, int stop, int node) {
        return lane.stops().get(stop).siteId().equals(route.get(node).siteId());
    }

    private List<RouteNode> planned(Instant ready) {
        List<RouteNode> planned = new ArrayList<>(route.size());
        Instant left = leaves(ready);
        planned.add(timed(route.getFirst(), null, left));
        for (int i = 1; i < route.size(); i++) {
            Stretch stretch = stretches[i];
            Instant arrival = left == null || stretch == null ? null : left.plus(stretch.driving());
            Duration dwell = arrival == null || i == route.size() - 1 ? null : dwell(i);
            left = arrival == null || dwell == null ? null : arrival.plus(dwell);
            planned.add(timed(route.get(i), arrival, left));
        }
        return planned;
    }

    /** Goods stand where they are given up before a vehicle takes them, as the lane that does says. */
    private @Nullable Instant leaves(Instant ready) {
        Stretch goes = stretches[1];
        if (goes == null) {
            return null;
        }
        // 发货公司 and 发车公司 at one site are one stop: the time there is spent at the second
        return goes.staysThere()
                ? ready
                : ready.plus(goes.lane().stops().get(goes.from()).dwell());
    }

    /** Of the lane that came, or where it ends of the lane that goes on; unknown where neither goes on. */
    private @Nullable Duration dwell(int node) {
        Stretch came = stretches[node];
        Stretch goes = stretches[node + 1];
        if (came != null && !came.endsTheLane()) {
            return came.lane().stops().get(came.to()).dwell();
        }
        return goes == null ? null : goes.lane().stops().get(goes.from()).dwell();
    }

    private static RouteNode timed(RouteNode node, @Nullable Instant arrival, @Nullable Instant departure) {
        return new RouteNode(node.seq(), node.siteId(), node.role(), arrival, departure, node.vehicleId());
    }
}
