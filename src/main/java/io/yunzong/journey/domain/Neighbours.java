package io.yunzong.journey.domain;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other modules know of the sites, vehicles and pieces a claim names.
 *
 * @param pieces the consignment each known piece belongs to
 */
public record Neighbours(Map<SiteId, SitePlace> sites, Set<VehicleId> vehicles, Map<PieceId, ConsignmentId> pieces) {
    /**
     * Where a site is, if somebody placed it.
     *
     * @param radiusMetres of its geofence, or null
     */
    public record SitePlace(
            @Nullable GeoPoint point, @Nullable Integer radiusMetres) {}

    public Neighbours {
        sites = Map.copyOf(sites);
        vehicles = Set.copyOf(vehicles);
        pieces = Map.copyOf(pieces);
    }

    public static Neighbours none() {
        return new Neighbours(Map.of(), Set.of(), Map.of());
    }

    public Optional<SitePlace> findSite(SiteId id) {
        return Optional.ofNullable(sites.get(id));
    }
}
