package io.yunzong.evidence;

import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A photo, signature or file that proves something about a subject. Appended, never changed; removed only when its
 * retention has run out. Clauses.
 *
 * @param sha256 of the bytes as they were received, in hexadecimal
 * @param step the piece of work it was taken for, where there is one
 * @param slot which picture is meant, such as {@code load_off}
 * @param takenAt when it was taken: the device's time corrected by its offset, never later than the receipt; time of
 *     receipt where the device's cannot be
 * @param deviceTime as the device said it, whatever it said
 * @param deviceClockOffsetMs by how much the device's clock was ahead of ours, measured at synchronisation
 * @param receivedAt when it reached us
 * @param exifTime what the file claims; may be edited, so it never replaces the others
 * @param exifPoint where the file claims to have been taken
 * @param point where the device says it was
 * @param width in pixels, upright as people see it; null for files
 * @param by mark of who added it
 * @param verdict null while nobody has decided about it
 * @param keepUntil nothing removes it before
 */
public record Evidence(
        EvidenceId id,
        EvidenceKind kind,
        String sha256,
        long bytes,
        String contentType,
        String fileName,
        Subject subject,
        @Nullable Subject step,
        String slot,
        @Nullable SiteId site,
        Instant takenAt,
        @Nullable Instant deviceTime,
        long deviceClockOffsetMs,
        Instant receivedAt,
        @Nullable Instant exifTime,
        @Nullable ExifTimeBasis exifTimeBasis,
        @Nullable GeoPoint exifPoint,
        @Nullable GeoPoint point,
        Set<EvidenceFlag> flags,
        @Nullable Integer width,
        @Nullable Integer height,
        String by,
        String byName,
        String reportKey,
        @Nullable ReviewVerdict verdict,
        Instant keepUntil) {
    public Evidence {
        flags = Set.copyOf(flags);
    }

    /** Whether it has a picture that can be shown smaller. */
    public boolean isPicture() {
        return kind != EvidenceKind.FILE;
    }

    Evidence withFlags(Set<EvidenceFlag> other) {
        return new Evidence(
                id,
                kind,
                sha256,
                bytes,
                contentType,
                fileName,
                subject,
                step,
                slot,
                site,
                takenAt,
                deviceTime,
                deviceClockOffsetMs,
                receivedAt,
                exifTime,
                exifTimeBasis,
                exifPoint,
                point,
                other,
                width,
                height,
                by,
                byName,
                reportKey,
                verdict,
                keepUntil);
    }

    /** Whether it still counts as proof. */
    public boolean counts() {
        return verdict != ReviewVerdict.REJECTED;
    }
}
