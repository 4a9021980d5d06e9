package io.yunzong.handling.web;

import io.yunzong.handling.Damage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A packaging that was found damaged. */
record DamageRow(
        long id,
        long pieceId,
        int pieceSeq,
        long consignmentId,
        String number,
        long siteId,
        String siteName,
        @Nullable Long loadId,
        Instant foundAt,
        String foundBy,
        Instant dueAt,
        @Nullable Instant solvedAt,
        @Nullable String solvedBy,
        Damage.@Nullable Kind solution,
        @Nullable String method,
        @Nullable String material,
        @Nullable Long costFen,
        @Nullable String note,
        @Nullable String newLabelCode) {
    static DamageRow of(Damage damage, String siteName) {
        Damage.Solution solution = damage.solution();
        return new DamageRow(
                damage.id(),
                damage.pieceId().value(),
                damage.pieceSeq(),
                damage.consignmentId().value(),
                damage.number(),
                damage.siteId().value(),
                siteName,
                RowComposer.number(damage.loadId()),
                damage.foundAt(),
                damage.foundByName(),
                damage.dueAt(),
                solution == null ? null : solution.at(),
                solution == null ? null : solution.byName(),
                solution == null ? null : solution.kind(),
                solution == null ? null : solution.method(),
                solution == null ? null : solution.material(),
                solution == null || solution.cost() == null
                        ? null
                        : solution.cost().fen(),
                solution == null ? null : solution.note(),
                solution == null ? null : solution.newLabel());
    }
}
