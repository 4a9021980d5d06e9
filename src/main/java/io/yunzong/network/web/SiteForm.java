package io.yunzong.network.web;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Masking;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.AddSite;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.Site;
import io.yunzong.network.SiteKind;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site as it goes over the wire, both ways.
 *
 * @param geofence corners as [latitude, longitude]; left out of a change, it stays as it is
 */
record SiteForm(
        @Nullable Long id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String shortName,
        @NotNull @Nullable SiteKind kind,
        @Nullable String city,
        @Nullable String province,
        @Nullable String address,
        @Nullable String phone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer geofenceRadiusMetres,
        @Nullable List<List<Double>> geofence,
        @Nullable Boolean active,
        @Nullable Boolean simulated,
        @Nullable Integer version) {

    /** Address and phone of a customer's place are a person's; those of a branch are the company's own. */
    static SiteForm of(Site site, boolean seesPersonalData) {
        boolean open = seesPersonalData || site.kind() != SiteKind.CUSTOMER_SITE;
        return new SiteForm(
                site.id().value(),
                site.code(),
                site.name(),
                site.shortName(),
                site.kind(),
                site.city(),
                site.province(),
                open ? site.address() : Masking.address(site.address()),
                open ? site.phone() : Masking.phone(site.phone()),
                site.latitude(),
                site.longitude(),
                site.geofenceRadiusMetres(),
                site.geofence().stream()
                        .map(corner -> List.of(corner.latitude(), corner.longitude()))
                        .toList(),
                site.active(),
                site.simulated(),
                site.version());
    }

    AddSite toAdd() {
        return new AddSite(
                Blanks.strip(code),
                Blanks.strip(name),
                shortName,
                Forms.required(kind),
                city,
                province,
                address,
                phone,
                latitude,
                longitude,
                geofenceRadiusMetres,
                geofence == null ? List.of() : corners(geofence),
                false);
    }

    Site toSite(Site before) {
        return new Site(
                new SiteId(before.id().value()),
                Blanks.strip(code),
                Blanks.strip(name),
                shortName,
                Forms.required(kind),
                city,
                province,
                address,
                phone,
                latitude,
                longitude,
                geofenceRadiusMetres,
                geofence == null ? before.geofence() : corners(geofence),
                active == null ? before.active() : active,
                before.simulated(),
                Forms.version(version));
    }

    private static List<GeoPoint> corners(List<List<Double>> pairs) {
        return pairs.stream().map(SiteForm::corner).toList();
    }

    private static GeoPoint corner(List<Double> pair) {
        if (pair.size() != 2 || !GeoPoint.isValid(pair.getFirst(), pair.getLast())) {
            throw new NetworkRefused(
                    Kind.INVALID, Why.COORDINATES_INVALID.unmet().inField("geofence"));
        }
        return new GeoPoint(pair.getFirst(), pair.getLast());
    }
}
