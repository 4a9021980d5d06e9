package io.yunzong.evidence;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Offers a photo, signature or file as proof.
 *
 * @param slot which picture is meant: small letters, digits and underscores
 * @param contents read once, not closed
 * @param deviceTime when it was taken by the device's clock
 * @param deviceClockOffsetMs how far the device's clock was ahead of the server's when it last asked; negative when it
 *     was behind
 * @param latitude of the device, WGS-84; any number, since devices say any
 * @param reportKey chosen by the sender; the same key again is the same evidence
 * @param step the piece of work it belongs to
 */
public record AddEvidence(
        Subject subject,
        String slot,
        EvidenceKind kind,
        @Nullable SiteId site,
        InputStream contents,
        String fileName,
        @Nullable Instant deviceTime,
        long deviceClockOffsetMs,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String reportKey,
        @Nullable Subject step) {
    public AddEvidence {
        slot = Blanks.strip(slot);
        fileName = Blanks.strip(fileName);
        reportKey = Blanks.strip(reportKey);
    }
}
