package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the quality group looks at: it stopped nobody, but it was not as it should be.
 *
 * @param item what it is about: the check, who did it, the seal, the piece
 * @param reason a code of the dictionary that belongs to the kind
 * @param regulationVersion whose dictionary
 */
public record QualityNote(
        long id,
        Kind kind,
        Instant at,
        SiteId siteId,
        LoadId loadId,
        LoadKind loadKind,
        VehicleId vehicleId,
        @Nullable ConsignmentId consignmentId,
        @Nullable String number,
        @Nullable String item,
        @Nullable String reason,
        @Nullable Integer regulationVersion,
        @Nullable String note,
        String clause,
        String byName) {
    /** What sort of thing, and the dictionary its reason is from. */
    public enum Kind {
        OVERRIDE("override"),
        PRESENCE_INCOMPLETE(""),
        ROUGH_HANDLING("rough_handling"),
        DIFFERENCE("difference"),
        SEAL_MISMATCH("");

        private final String dictionary;

        Kind(String dictionary) {
            this.dictionary = dictionary;
        }

        /** The code of the dictionary, or empty when there is none. */
        public String dictionary() {
            return dictionary;
        }
    }
}
