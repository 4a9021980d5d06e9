package io.yunzong.evidence.domain;

import io.yunzong.evidence.EvidenceFlag;
import io.yunzong.kernel.GeoPoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where something was taken: what the device says, what the file says, and where the site is. A device without a fix
 * says 0°, 0°, which lies in the sea off Ghana; that and what is no place on earth is dropped.
 *
 * @param device what the device says, if it can be
 * @param file what the file says, if it can be
 */
public record Place(@Nullable GeoPoint device, @Nullable GeoPoint file, Set<EvidenceFlag> flags) {
    /** Within about a hundred metres of 0°, 0°. */
    private static final double NULL_ISLAND_DEGREES = 0.001;

    public Place {
        flags = Set.copyOf(flags);
    }

    /** Two numbers somebody claims to be a place. */
    public record Claim(double latitude, double longitude) {
        Optional<GeoPoint> point() {
            boolean nowhere = Math.abs(latitude) < NULL_ISLAND_DEGREES && Math.abs(longitude) < NULL_ISLAND_DEGREES;
            return nowhere || !GeoPoint.isValid(latitude, longitude)
                    ? Optional.empty()
                    : Optional.of(new GeoPoint(latitude, longitude));
        }
    }

    /** @param site where the site is that it is said to be from, if known */
    public static Place of(
            @Nullable Claim device, @Nullable Claim file, Optional<GeoPoint> site, Tolerances tolerances) {
        Optional<GeoPoint> here = Optional.ofNullable(device).flatMap(Claim::point);
        Optional<GeoPoint> there = Optional.ofNullable(file).flatMap(Claim::point);
        EnumSet<EvidenceFlag> flags = EnumSet.noneOf(EvidenceFlag.class);
        if ((device != null && here.isEmpty()) || (file != null && there.isEmpty())) {
            flags.add(EvidenceFlag.IMPOSSIBLE_PLACE);
        }
        if (here.isEmpty() && there.isEmpty()) {
            flags.add(EvidenceFlag.NO_PLACE);
        }
        List<GeoPoint> all = new ArrayList<>();
        here.ifPresent(all::add);
        there.ifPresent(all::add);
        if (!all.isEmpty()) {
            site.ifPresent(all::add);
        }
        if (spreadMetres(all) > tolerances.placeMetres()) {
            flags.add(EvidenceFlag.PLACE_DIFFERS);
        }
        return new Place(here.orElse(null), there.orElse(null), flags);
    }

    private static double spreadMetres(List<GeoPoint> points) {
        double widest = 0;
        for (GeoPoint one : points) {
            for (GeoPoint other : points) {
                widest = Math.max(widest, one.distanceMetres(other));
            }
        }
        return widest;
    }
}
