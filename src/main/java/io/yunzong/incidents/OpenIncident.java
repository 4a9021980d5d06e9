package io.yunzong.incidents;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.regulation.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that something went wrong: kind and goods are enough, the rest may follow. Clause A-10.
 *
 * @param siteId where it was found; null for where the goods are
 * @param pieceIds those it concerns; empty for all
 * @param severity null for what the kind usually is
 * @param photos evidence about the consignment
 */
public record OpenIncident(
        ConsignmentId consignmentId,
        IncidentKind kind,
        @Nullable SiteId siteId,
        List<PieceId> pieceIds,
        @Nullable Severity severity,
        @Nullable String words,
        List<EvidenceId> photos) {
    public OpenIncident {
        pieceIds = pieceIds.stream().distinct().toList();
        photos = photos.stream().distinct().toList();
        words = Blanks.toNull(words);
    }
}
