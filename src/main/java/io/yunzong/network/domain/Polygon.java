package io.yunzong.network.domain;

import io.yunzong.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A polygon on the map, small enough that degrees can be treated as a plane. Corners stand in order; the side from the
 * last to the first is implied. Polygons across the 180th meridian are not meant.
 */
public final class Polygon {
    /** Two square metres, roughly, in square degrees: less is a line. */
    private static final double SMALLEST_AREA = 2e-10;

    private Polygon() {}

    /** Without repeated neighbours and without the first corner repeated at the end, as many files have it. */
    public static List<GeoPoint> open(List<GeoPoint> corners) {
        List<GeoPoint> open = new ArrayList<>();
        for (GeoPoint corner : corners) {
            if (open.isEmpty() || !open.getLast().equals(corner)) {
                open.add(corner);
            }
        }
        if (open.size() > 1 && open.getFirst().equals(open.getLast())) {
            open.removeLast();
        }
        return List.copyOf(open);
    }

    /** The greatest distance between two corners. */
    public static double extentMetres(List<GeoPoint> corners) {
        double extent = 0;
        for (int i = 0; i < corners.size(); i++) {
            for (int j = i + 1; j < corners.size(); j++) {
                extent = Math.max(extent, corners.get(i).distanceMetres(corners.get(j)));
            }
        }
        return extent;
    }

    /** Whether the place lies inside, by the number of sides a ray to the east meets. */
    public static boolean contains(List<GeoPoint> corners, GeoPoint place) {
        boolean inside = false;
        for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
            GeoPoint a = corners.get(i);
            GeoPoint b = corners.get(j);
            boolean spans = a.latitude() > place.latitude() != b.latitude() > place.latitude();
            if (spans
                    && place.longitude()
                            < (b.longitude() - a.longitude())
                                            * (place.latitude() - a.latitude())
                                            / (b.latitude() - a.latitude())
                                    + a.longitude()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Whether two sides meet anywhere but at the corner they share, or the whole is flat. */
    public static boolean crossesItself(List<GeoPoint> corners) {
        int count = corners.size();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                boolean neighbours = j == i + 1 || (i == 0 && j == count - 1);
                if (!neighbours
                        && meet(
                                corners.get(i),
                                corners.get((i + 1) % count),
                                corners.get(j),
                                corners.get((j + 1) % count))) {
                    return true;
                }
            }
        }
        return Math.abs(area(corners)) < SMALLEST_AREA;
    }

    private static double area(List<GeoPoint> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            GeoPoint a = corners.get(i);
            GeoPoint b = corners.get((i + 1) % corners.size());
            twice += a.longitude() * b.latitude() - b.longitude() * a.latitude();
        }
        return twice / 2;
    }

    private static boolean meet(GeoPoint a, GeoPoint b, GeoPoint c, GeoPoint d) {
        double ca = side(c, d, a);
        double cb = side(c, d, b);
        double ac = side(a, b, c);
        double ad = side(a, b, d);
        if (((ca > 0 && cb < 0) || (ca < 0 && cb > 0)) && ((ac > 0 && ad < 0) || (ac < 0 && ad > 0))) {
            return true;
        }
        return (ca == 0 && isBetween(c, d, a))
                || (cb == 0 && isBetween(c, d, b))
                || (ac == 0 && isBetween(a, b, c))
                || (ad == 0 && isBetween(a, b, d));
    }

    /** Above 0 when the place is left of the way from one to the other, below 0 when right, 0 when on it. */
    private static double side(GeoPoint from, GeoPoint to, GeoPoint place) {
        return (to.longitude() - from.longitude()) * (place.latitude() - from.latitude())
                - (to.latitude() - from.latitude()) * (place.longitude() - from.longitude());
    }

    private static boolean isBetween(GeoPoint a, GeoPoint b, GeoPoint place) {
        return place.latitude() >= Math.min(a.latitude(), b.latitude())
                && place.latitude() <= Math.max(a.latitude(), b.latitude())
                && place.longitude() >= Math.min(a.longitude(), b.longitude())
                && place.longitude() <= Math.max(a.longitude(), b.longitude());
    }
}
