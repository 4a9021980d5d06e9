package io.yunzong.incidents.web;

import io.yunzong.incidents.IncidentKind;
import io.yunzong.incidents.OpenIncident;
import io.yunzong.incidents.Opinion;
import io.yunzong.incidents.WriteReport;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.regulation.Severity;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to us. Every command has a report with the sender's own key. */
final class Bodies {
    private Bodies() {}

    /** @param deviceClockOffsetMs how far the device's clock was ahead of ours; null for not at all */
    record Report(
            @Nullable String reportKey,
            @Nullable Instant deviceTime,
            @Nullable Long deviceClockOffsetMs) {
        Reported reported() {
            return new Reported(
                    reportKey == null ? "" : reportKey,
                    deviceTime,
                    deviceClockOffsetMs == null ? 0 : deviceClockOffsetMs);
        }
    }

    /** @param siteId null for where the goods are */
    record OpenBody(
            @NotNull Report report,
            @NotNull Long consignmentId,
            @NotNull IncidentKind kind,
            @Nullable Long siteId,
            @Nullable List<Long> pieceIds,
            @Nullable Severity severity,
            @Nullable String words,
            @Nullable List<Long> photoIds) {
        OpenIncident order() {
            return new OpenIncident(
                    new ConsignmentId(consignmentId),
                    kind,
                    siteId == null ? null : new SiteId(siteId),
                    pieces(pieceIds),
                    severity,
                    words,
                    photos(photoIds));
        }
    }

    /** Words, with photos where they are proof. */
    record SayBody(
            @NotNull Report report,
            @Nullable String words,
            @Nullable List<Long> photoIds) {}

    record ContactBody(
            @NotNull Report report,
            @Nullable String channel,
            @Nullable String spokenTo,
            @Nullable String words) {}

    record GradeBody(
            @NotNull Report report,
            @NotNull Severity severity,
            @Nullable String words) {}

    record ReportBody(
            @NotNull Report report,
            @Nullable String facts,
            @Nullable String investigation,
            @Nullable String cause,
            @Nullable String result,
            @Nullable List<Long> photoIds,
            @Nullable String correction) {
        WriteReport written() {
            return new WriteReport(
                    facts == null ? "" : facts, investigation, cause, result, photos(photoIds), correction);
        }
    }

    record MaterialBody(
            @NotNull Report report,
            @Nullable Long evidenceId,
            @Nullable String absence) {
        @Nullable
        EvidenceId proof() {
            return evidenceId == null ? null : new EvidenceId(evidenceId);
        }
    }

    /** @param mayGoOn of a split: the pieces that go on */
    record OpinionBody(
            @NotNull Report report,
            @NotNull String code,
            @Nullable String words,
            @Nullable List<Long> mayGoOn) {
        Opinion opinion() {
            return new Opinion(code, words, pieces(mayGoOn));
        }
    }

    static List<EvidenceId> photos(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids.stream().map(EvidenceId::new).toList();
    }

    private static List<PieceId> pieces(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids.stream().map(PieceId::new).toList();
    }
}
