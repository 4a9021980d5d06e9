package io.yunzong.handling;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A piece with damaged packaging was packed again.
 *
 * @param method a code of the dictionary of ways to pack again
 * @param newLabel the label it wears since, when it got one
 */
public record Repack(
        Reported report,
        PieceId pieceId,
        SiteId siteId,
        String method,
        @Nullable String material,
        @Nullable Money cost,
        @Nullable String note,
        @Nullable String newLabel) {
    public Repack {
        method = Blanks.strip(method);
        material = Blanks.toNull(material);
        note = Blanks.toNull(note);
        newLabel = Blanks.toNull(newLabel);
    }
}
