package io.yunzong.telemetry.domain;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.telemetry.VehiclePosition;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Thins a track to what a screen can show. The points that matter most for the line are kept (Douglas–Peucker, by
 * distance from the line, most important first), always with the first and last one and with both ends of every gap,
 * so that a silent stretch never looks like a straight drive.
 */
public final class Track {
    /** A silence longer than this is a gap. */
    public static final Duration GAP = Duration.ofMinutes(30);

    private static final double METRES_PER_DEGREE = 111_195;

    private Track() {}

    /** At most {@code maxPoints} of the points, in their order; more only when the gaps alone need more. */
    public static List<VehiclePosition> thin(List<VehiclePosition> points, int maxPoints) {
        if (points.size() <= Math.max(2, maxPoints)) {
            return points;
        }
        BitSet kept = new BitSet(points.size());
        double[] weight = weights(points, kept);
        int room = maxPoints - kept.cardinality();
        if (room > 0) {
            double[] ranked = weight.clone();
            Arrays.sort(ranked);
            double threshold = ranked[Math.max(0, ranked.length - room)];
            for (int i = 0; i < weight.length && room > 0; i++) {
                if (!kept.get(i) && weight[i] >= threshold && weight[i] > 0) {
                    kept.set(i);
                    room--;
                }
            }
        }
        return kept.stream().mapToObj(points::get).toList();
    }

    /** How far each point lies from the line without it; marks the ends of the track and of its gaps as kept. */
    private static double[] weights(List<VehiclePosition> points, BitSet kept) {
        int last = points.size() - 1;
        kept.set(0);
        kept.set(last);
        for (int i = 1; i <= last; i++) {
            if (Duration.between(points.get(i - 1).at(), points.get(i).at()).compareTo(GAP) > 0) {
                kept.set(i - 1);
                kept.set(i);
            }
        }
        double[] weight = new double[points.size()];
        List<Integer> ends = new ArrayList<>(kept.stream().boxed().toList());
        Deque<int[]> spans = new ArrayDeque<>();
        for (int i = 1; i < ends.size(); i++) {
            spans.push(new int[] {ends.get(i - 1), ends.get(i)});
        }
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int farthest = -1;
            double distance = -1;
            for (int i = span[0] + 1; i < span[1]; i++) {
                double d = metresFromLine(
                        points.get(i).point(),
                        points.get(span[0]).point(),
                        points.get(span[1]).point());
                if (d > distance) {
                    distance = d;
                    farthest = i;
                }
            }
            if (farthest >= 0) {
                weight[farthest] = distance;
                spans.push(new int[] {span[0], farthest});
                spans.push(new int[] {farthest, span[1]});
            }
        }
        return weight;
    }

    /** On a plane around the line's start, exact enough for a screen. */
    private static double metresFromLine(GeoPoint point, GeoPoint from, GeoPoint to) {
        double eastScale = METRES_PER_DEGREE * Math.cos(Math.toRadians(from.latitude()));
        double x = (point.longitude() - from.longitude()) * eastScale;
        double y = (point.latitude() - from.latitude()) * METRES_PER_DEGREE;
        double dx = (to.longitude() - from.longitude()) * eastScale;
        double dy = (to.latitude() - from.latitude()) * METRES_PER_DEGREE;
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.clamp((x * dx + y * dy) / length, 0, 1);
        return Math.hypot(x - share * dx, y - share * dy);
    }
}
