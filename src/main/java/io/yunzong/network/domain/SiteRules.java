package io.yunzong.network.domain;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold for a site by itself, whatever else there is. */
public final class SiteRules {
    public static final int SMALLEST_RADIUS = 50;
    public static final int LARGEST_RADIUS = 20_000;
    public static final int MOST_CORNERS = 200;
    /** From one end of a polygon to the other: no wider than the largest circle. */
    public static final int LARGEST_EXTENT_KM = 2 * LARGEST_RADIUS / 1000;

    private SiteRules() {}

    /** Everything that is wrong with it. */
    public static List<Unmet> check(Site site) {
        List<Unmet> unmet = new ArrayList<>();
        Entries.code(site.code(), unmet);
        Entries.name(site.name(), unmet);
        Entries.length(site.shortName(), Entries.CODE_LENGTH, "shortName", unmet);
        Entries.length(site.city(), Entries.CODE_LENGTH, "city", unmet);
        Entries.length(site.province(), Entries.CODE_LENGTH, "province", unmet);
        Entries.length(site.address(), 2 * Entries.NAME_LENGTH, "address", unmet);
        Entries.phone(site.phone(), unmet);
        coordinates(site, unmet);
        circle(site, unmet);
        polygon(site.geofence(), unmet);
        return unmet;
    }

    private static void coordinates(Site site, List<Unmet> unmet) {
        Double latitude = site.latitude();
        Double longitude = site.longitude();
        if (latitude == null && longitude == null) {
            return;
        }
        if (latitude == null || longitude == null) {
            unmet.add(Why.COORDINATES_INCOMPLETE.unmet().inField(latitude == null ? "latitude" : "longitude"));
        } else if (!GeoPoint.isValid(latitude, longitude)) {
            unmet.add(Why.COORDINATES_INVALID.unmet().inField("latitude"));
        } else if (latitude == 0 && longitude == 0) {
            unmet.add(Why.COORDINATES_ZERO.unmet().inField("latitude"));
        }
    }

    private static void circle(Site site, List<Unmet> unmet) {
        Integer radius = site.geofenceRadiusMetres();
        if (radius == null) {
            return;
        }
        if (radius < SMALLEST_RADIUS || radius > LARGEST_RADIUS) {
            unmet.add(Why.GEOFENCE_RADIUS_OUT_OF_RANGE
                    .unmet(Map.of("from", SMALLEST_RADIUS, "to", LARGEST_RADIUS))
                    .inField("geofenceRadiusMetres"));
        }
        if (site.latitude() == null && site.longitude() == null) {
            unmet.add(Why.GEOFENCE_WITHOUT_COORDINATES.unmet().inField("geofenceRadiusMetres"));
        }
    }

    private static void polygon(List<GeoPoint> corners, List<Unmet> unmet) {
        if (corners.isEmpty()) {
            return;
        }
        if (corners.stream().distinct().count() < 3) {
            unmet.add(Why.GEOFENCE_TOO_FEW_CORNERS.unmet().inField("geofence"));
        } else if (corners.size() > MOST_CORNERS) {
            unmet.add(Why.GEOFENCE_TOO_MANY_CORNERS.unmet("count", MOST_CORNERS).inField("geofence"));
        } else if (Polygon.extentMetres(corners) > LARGEST_EXTENT_KM * 1000.0) {
            unmet.add(Why.GEOFENCE_TOO_LARGE.unmet("km", LARGEST_EXTENT_KM).inField("geofence"));
        } else if (Polygon.crossesItself(corners)) {
            unmet.add(Why.GEOFENCE_CROSSES_ITSELF.unmet().inField("geofence"));
        }
    }
}
