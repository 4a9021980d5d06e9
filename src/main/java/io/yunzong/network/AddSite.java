package io.yunzong.network;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a site; the parts are those of {@link Site}. */
public record AddSite(
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
        boolean simulated) {
    public AddSite {
        geofence = List.copyOf(geofence);
    }

    /** A place of which little more than code and name is known. */
    public static AddSite place(
            String code, String name, SiteKind kind, @Nullable Double latitude, @Nullable Double longitude) {
        return new AddSite(code, name, null, kind, null, null, null, null, latitude, longitude, null, List.of(), false);
    }

    Site toSite() {
        return new Site(
                new SiteId(0),
                code,
                name,
                shortName,
                kind,
                city,
                province,
                address,
                phone,
                latitude,
                longitude,
                geofenceRadiusMetres,
                geofence,
                true,
                simulated,
                0);
    }
}
