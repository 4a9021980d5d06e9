package io.yunzong.handling;

import io.yunzong.evidence.EvidenceCounts;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Vehicle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a load and wanted at it: what a phone shows on one screen and what the rules are held
 * against.
 *
 * @param expectedSeal the seal the vehicle should wear when it comes; null when it wears none
 */
public record LoadSheet(
        Load load,
        List<Cargo> cargo,
        Vehicle vehicle,
        Demands demands,
        LoadFacts facts,
        EvidenceCounts photos,
        List<Difference> differences,
        @Nullable ExpectedSeal expectedSeal) {
    /** A seal somebody applied before. */
    public record ExpectedSeal(String number, Instant appliedAt, LoadId loadId, SiteId siteId) {}

    public LoadSheet {
        cargo = List.copyOf(cargo);
        differences = List.copyOf(differences);
    }

    public List<ConsignmentId> consignments() {
        return cargo.stream().map(Cargo::id).toList();
    }

    public Optional<Cargo> findCargo(ConsignmentId id) {
        return cargo.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The waybill of a piece that is expected here. */
    public Optional<Cargo> findCargo(PieceId piece) {
        return cargo.stream()
                .filter(one ->
                        one.pieces().stream().anyMatch(known -> known.id().equals(piece)))
                .findFirst();
    }
}
