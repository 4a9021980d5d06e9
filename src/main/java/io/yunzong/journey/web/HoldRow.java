package io.yunzong.journey.web;

import io.yunzong.journey.Hold;
import io.yunzong.kernel.PieceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold as interfaces tell it.
 *
 * @param pieceIds empty for the whole consignment
 * @param stands not released yet
 */
record HoldRow(
        long id,
        List<Long> pieceIds,
        String reason,
        @Nullable String note,
        Instant placedAt,
        String placedBy,
        String placedByName,
        boolean stands,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable String releasedByName,
        @Nullable String solution) {
    static HoldRow of(Hold hold) {
        Hold.Release release = hold.release();
        return new HoldRow(
                hold.id().value(),
                hold.pieceIds().stream().map(PieceId::value).toList(),
                hold.reason(),
                hold.note(),
                hold.placedAt(),
                hold.placedBy(),
                hold.placedByName(),
                hold.stands(),
                release == null ? null : release.at(),
                release == null ? null : release.by(),
                release == null ? null : release.byName(),
                release == null ? null : release.solution());
    }
}
