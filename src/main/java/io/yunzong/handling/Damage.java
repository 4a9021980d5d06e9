package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 包装破损: a piece whose packaging was found damaged. It does not move on until it is packed again, or headquarters
 * decide that it may. Clause A-20.
 *
 * @param dueAt by when it should be packed again
 * @param solution null while nothing was done
 */
public record Damage(
        long id,
        ConsignmentId consignmentId,
        PieceId pieceId,
        int pieceSeq,
        String number,
        SiteId siteId,
        @Nullable LoadId loadId,
        Instant foundAt,
        Instant dueAt,
        String foundByName,
        @Nullable Solution solution) {
    /** How it ended. */
    public enum Kind {
        /** 整理、再包装 */
        REPACKED,
        /** Headquarters decided that it may go on as it is. */
        WAIVED
    }

    /**
     * What was done.
     *
     * @param method a code of the dictionary of ways to pack again; null when it was waived
     * @param newLabel the label the piece wears since; the old one stays readable
     */
    public record Solution(
            Kind kind,
            Instant at,
            String byName,
            SiteId siteId,
            @Nullable String method,
            @Nullable String material,
            @Nullable Money cost,
            @Nullable String note,
            @Nullable String newLabel,
            @Nullable Integer regulationVersion) {}

    public boolean open() {
        return solution == null;
    }
}
