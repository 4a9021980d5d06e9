package io.yunzong.evidence;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Offers a photo, signature or file as proof.
 *
 * @param slot which picture is meant: small letters, digits and underscores
 * @param contents read once, not closed
 * @param reported when it was taken; the same key again is the same evidence
 * @param latitude of the device, WGS-84; any number, since devices say any
 * @param step the piece of work it belongs to
 */
public record AddEvidence(
        Subject subject,
        String slot,
        EvidenceKind kind,
        @Nullable SiteId site,
        InputStream contents,
        String fileName,
        Reported reported,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Subject step) {
    public AddEvidence {
        slot = Blanks.strip(slot);
        fileName = Blanks.strip(fileName);
    }
}
