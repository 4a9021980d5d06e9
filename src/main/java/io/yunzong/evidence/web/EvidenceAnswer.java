package io.yunzong.evidence.web;

import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceFlag;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.EvidenceReview;
import io.yunzong.evidence.ExifTimeBasis;
import io.yunzong.evidence.ReviewVerdict;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence as it is sent. */
record EvidenceAnswer(
        long id,
        EvidenceKind kind,
        String sha256,
        long bytes,
        String contentType,
        String fileName,
        String subject,
        @Nullable String step,
        String slot,
        @Nullable Long siteId,
        Instant takenAt,
        @Nullable Instant deviceTime,
        long deviceClockOffsetMs,
        Instant receivedAt,
        @Nullable Instant exifTime,
        @Nullable ExifTimeBasis exifTimeBasis,
        @Nullable GeoPoint exifPoint,
        @Nullable GeoPoint point,
        List<EvidenceFlag> flags,
        @Nullable Integer width,
        @Nullable Integer height,
        String byName,
        @Nullable ReviewVerdict verdict,
        Instant keepUntil) {

    static EvidenceAnswer of(Evidence evidence) {
        Subject step = evidence.step();
        SiteId site = evidence.site();
        return new EvidenceAnswer(
                evidence.id().value(),
                evidence.kind(),
                evidence.sha256(),
                evidence.bytes(),
                evidence.contentType(),
                evidence.fileName(),
                evidence.subject().toString(),
                step == null ? null : step.toString(),
                evidence.slot(),
                site == null ? null : site.value(),
                evidence.takenAt(),
                evidence.deviceTime(),
                evidence.deviceClockOffsetMs(),
                evidence.receivedAt(),
                evidence.exifTime(),
                evidence.exifTimeBasis(),
                evidence.exifPoint(),
                evidence.point(),
                evidence.flags().stream().sorted().toList(),
                evidence.width(),
                evidence.height(),
                evidence.byName(),
                evidence.verdict(),
                evidence.keepUntil());
    }

    /** Evidence something speaks against, as it is sent. */
    record Review(EvidenceAnswer evidence, List<Doubt> doubts, EvidenceReview.@Nullable Decision decision) {
        static Review of(EvidenceReview review) {
            return new Review(
                    EvidenceAnswer.of(review.evidence()),
                    review.doubts().stream().map(Doubt::of).toList(),
                    review.decision());
        }
    }

    /** One reason to look. */
    record Doubt(
            EvidenceFlag flag,
            @Nullable EvidenceAnswer earlier,
            @Nullable Integer distance) {
        static Doubt of(EvidenceReview.Doubt doubt) {
            Evidence earlier = doubt.earlier();
            return new Doubt(doubt.flag(), earlier == null ? null : EvidenceAnswer.of(earlier), doubt.distance());
        }
    }
}
