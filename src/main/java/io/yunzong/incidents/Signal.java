package io.yunzong.incidents;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.regulation.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the system itself noticed. While an incident of the kind is open for the consignment, a signal adds to it;
 * otherwise it opens one. The same key again changes nothing. Clauses B-02, B-03.
 *
 * @param siteId where; null for where the goods are
 * @param pieceIds empty for all, or when it is not known which
 * @param severity null for what the kind usually is
 * @param rule what noticed it, such as {@code seal_mismatch}
 * @param words what was seen, in a sentence
 * @param at when it happened
 * @param key tells it from every other signal
 */
public record Signal(
        ConsignmentId consignmentId,
        IncidentKind kind,
        @Nullable SiteId siteId,
        List<PieceId> pieceIds,
        @Nullable Severity severity,
        String rule,
        String words,
        Instant at,
        String key) {
    public Signal {
        pieceIds = pieceIds.stream().distinct().toList();
    }
}
