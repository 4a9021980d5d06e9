package io.yunzong.demo;

import io.yunzong.kernel.GeoPoint;

/** Simulated roads: a gentle bend instead of a bee line, the same for every truck on that stretch. */
final class Roads {
    private Roads() {}

    static double kilometres(DemoScript.Place a, DemoScript.Place b) {
        return point(a).distanceMetres(point(b)) / 1000;
    }

    static GeoPoint point(DemoScript.Place place) {
        return new GeoPoint(place.lat(), place.lon());
    }

    /** The place a share of the way from a to b. */
    static GeoPoint along(DemoScript.Place a, DemoScript.Place b, double share) {
        double bend = Math.sin(share * Math.PI) * bendOf(a, b);
        double lat = a.lat() + (b.lat() - a.lat()) * share;
        double lon = a.lon() + (b.lon() - a.lon()) * share;
        // sideways of the direct line, with small wiggles as roads have them
        double sideways = bend + 0.012 * Math.sin(share * Math.PI * 9) * Math.sin(share * Math.PI);
        return new GeoPoint(lat - (b.lon() - a.lon()) * sideways, lon + (b.lat() - a.lat()) * sideways);
    }

    private static double bendOf(DemoScript.Place a, DemoScript.Place b) {
        boolean forward = a.code().compareTo(b.code()) < 0;
        int code = (forward ? a.code() + b.code() : b.code() + a.code()).hashCode();
        double size = 0.03 + Math.floorMod(code, 50) / 1000.0;
        double side = Math.floorMod(code, 2) == 0 ? size : -size;
        return forward ? side : -side;
    }
}
