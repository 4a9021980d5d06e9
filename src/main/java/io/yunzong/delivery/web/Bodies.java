package io.yunzong.delivery.web;

import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.delivery.NotePaper;
import io.yunzong.delivery.PlanDelivery;
import io.yunzong.delivery.Refusal.Decision;
import io.yunzong.delivery.ReleaseOrder.Mode;
import io.yunzong.delivery.RequiredPaper;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.VehicleId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to us. Every command has a report with the sender's own key. */
final class Bodies {
    private Bodies() {}

    /** @param pieceIds none for all that may go */
    record PlanBody(
            @NotNull Report report,
            @Nullable Integer revision,
            @NotNull Mode mode,
            @Nullable List<Long> pieceIds,
            @Nullable Long vehicleId,
            @Nullable String vehicleReason,
            @Nullable String vehicleRemark,
            @Nullable Long courierId,
            @Nullable String mixedReason,
            @Nullable Instant windowFrom,
            @Nullable Instant windowTo) {
        PlanDelivery plan() {
            return new PlanDelivery(
                    mode,
                    pieceIds == null
                            ? List.of()
                            : pieceIds.stream().map(PieceId::new).toList(),
                    vehicleId == null ? null : new VehicleId(vehicleId),
                    vehicleReason,
                    vehicleRemark,
                    courierId == null ? null : new PersonId(courierId),
                    mixedReason,
                    windowFrom,
                    windowTo);
        }

        int seen() {
            return revision == null ? 0 : revision;
        }
    }

    record PaperBody(
            @NotNull Report report,
            boolean present,
            @Nullable String reason,
            @Nullable String remark,
            @Nullable Long evidenceId) {
        NotePaper paper(String code) {
            return new NotePaper(code, present, reason, remark, evidence(evidenceId));
        }
    }

    /** @param revision the one that was looked at */
    record RevisionBody(@NotNull Report report, int revision) {}

    record ReasonBody(@NotNull Report report, @Nullable String reason) {}

    record ReportBody(@NotNull Report report) {}

    record ApprovalBody(
            @NotNull Report report,
            int revision,
            @Nullable Role role,
            @Nullable String comment) {}

    record RejectionBody(
            @NotNull Report report,
            int revision,
            @Nullable Role role,
            @Nullable String reason,
            @Nullable String comment) {}

    record DeficiencyBody(
            @NotNull Report report,
            @Nullable String kind,
            @Nullable String note,
            @NotNull Long responsibleId) {
        String code() {
            return Blanks.strip(kind);
        }
    }

    record SignBody(
            @NotNull Report report,
            @Nullable String note,
            @Nullable Long evidenceId) {}

    record PieceBody(
            long pieceId, @NotNull Result result, @Nullable String remark) {}

    record RefusedBody(
            @Nullable String reason,
            @Nullable String remark,
            @Nullable String refuserName,
            @Nullable String statement,
            @Nullable Long statementId,
            @Nullable String quarantine,
            @Nullable List<Long> photoIds) {
        HandOver.Refused refused() {
            return new HandOver.Refused(
                    Blanks.strip(reason),
                    remark,
                    Blanks.strip(refuserName),
                    Blanks.strip(statement),
                    evidence(statementId),
                    Blanks.strip(quarantine),
                    evidence(photoIds));
        }
    }

    record CheckBody(
            @NotNull String code,
            @NotNull Boolean passed,
            @Nullable String note) {
        HandOver.CheckAnswer answer() {
            return new HandOver.CheckAnswer(code, passed, note);
        }
    }

    /** @param clean must be said: true for no reservation at all */
    record HandOverBody(
            @NotNull Report report,
            @NotNull List<@Valid PieceBody> pieces,
            @Nullable String signerName,
            @Nullable String relation,
            boolean agent,
            @Nullable Boolean clean,
            @Nullable List<String> reservations,
            @Nullable String remark,
            @Nullable Long signatureId,
            @Nullable List<Long> slipIds,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String placeText,
            @Nullable List<@Valid CheckBody> checks,
            @Nullable RefusedBody refusal) {
        HandOver handOver() {
            return new HandOver(
                    pieces.stream()
                            .map(piece -> new HandOver.PieceOutcome(
                                    new PieceId(piece.pieceId()), piece.result(), Blanks.toNull(piece.remark())))
                            .toList(),
                    signerName,
                    relation,
                    agent,
                    clean,
                    reservations == null ? List.of() : reservations,
                    remark,
                    evidence(signatureId),
                    evidence(slipIds),
                    latitude,
                    longitude,
                    placeText,
                    checks == null
                            ? List.of()
                            : checks.stream().map(CheckBody::answer).toList(),
                    refusal == null ? null : refusal.refused());
        }
    }

    record ContactBody(
            @NotNull Report report,
            @Nullable String channel,
            @Nullable String spokenTo,
            @Nullable String note) {}

    record DecisionBody(
            @NotNull Report report,
            @NotNull Decision decision,
            @Nullable String remark) {}

    record NoteBody(@NotNull Report report, @Nullable String note) {}

    record WantedPaper(
            @NotNull String code,
            @NotNull String zh,
            @NotNull String en,
            boolean required) {
        RequiredPaper paper() {
            return new RequiredPaper(Blanks.strip(code), Blanks.strip(zh), Blanks.strip(en), required, true);
        }
    }

    record WantedPapers(@NotNull List<@Valid WantedPaper> papers) {}

    static @Nullable EvidenceId evidence(@Nullable Long id) {
        return id == null ? null : new EvidenceId(id);
    }

    private static List<EvidenceId> evidence(@Nullable List<Long> ids) {
        return ids == null ? List.of() : ids.stream().map(EvidenceId::new).toList();
    }
}
