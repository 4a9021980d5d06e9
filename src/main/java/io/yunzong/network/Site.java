package io.yunzong.network;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.domain.Polygon;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Headquarters, a branch, or a customer's place. Its geofence says when a vehicle is there: a polygon if one is drawn,
 * else a circle about its coordinates. A site that has served is closed ({@code active} false), never deleted.
 *
 * @param code what people and files call it; unique whatever the case of its letters
 * @param latitude WGS-84 degrees, null together with the longitude while nobody has placed it
 * @param geofenceRadiusMetres radius of the circle
 * @param geofence corners of the polygon in order, the first not repeated; empty for none
 * @param version counts edits
 */
public record Site(
        SiteId id,
        String code,
        String name,
        @Nullable String shortName,
        SiteKind kind,
        @Nullable String city,
        @Nullable String province,
        @Nullable String address,
        @Nullable String phone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer geofenceRadiusMetres,
        List<GeoPoint> geofence,
        boolean active,
        boolean simulated,
        int version) {
    public Site {
        code = Blanks.strip(code);
        name = Blanks.strip(name);
        shortName = Blanks.toNull(shortName);
        city = Blanks.toNull(city);
        province = Blanks.toNull(province);
        address = Blanks.toNull(address);
        phone = Blanks.toNull(phone);
        geofence = Polygon.open(geofence);
    }

    /** Where it is, once somebody has placed it. */
    public Optional<GeoPoint> point() {
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new GeoPoint(latitude, longitude));
    }

    /** Whether the place lies within the geofence; a site without one covers nothing. */
    public boolean covers(GeoPoint place) {
        if (!geofence.isEmpty()) {
            return Polygon.contains(geofence, place);
        }
        Integer radius = geofenceRadiusMetres;
        return radius != null
                && point().map(here -> here.distanceMetres(place) <= radius).orElse(false);
    }

    /** What to call it where space is short. */
    public String label() {
        return shortName == null ? name : shortName;
    }
}
