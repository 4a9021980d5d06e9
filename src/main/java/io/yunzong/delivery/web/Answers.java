package io.yunzong.delivery.web;

import io.yunzong.delivery.Deficiency;
import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.ListedDeficiency;
import io.yunzong.delivery.ListedRefusal;
import io.yunzong.delivery.ListedRelease;
import io.yunzong.delivery.Refusal;
import io.yunzong.delivery.RefusalContact;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.delivery.RequiredPaper;
import io.yunzong.delivery.SignedReceipt;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Masking;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What we answer: ids as numbers, people's names masked for those without need of them. */
final class Answers {
    private Answers() {}

    /** A release order in a list. */
    record ReleaseRow(
            long id,
            long consignmentId,
            String number,
            String customerName,
            String consigneeName,
            String goodsName,
            long siteId,
            String siteName,
            String shippingSiteName,
            int pieces,
            int ofPieces,
            ReleaseOrder.Mode mode,
            @Nullable String vehicle,
            @Nullable String courierName,
            ReleaseOrder.State state,
            int revision,
            @Nullable Instant submittedAt,
            @Nullable Instant reviewDueAt,
            List<Role> approved,
            @Nullable Instant approvedAt,
            @Nullable Instant leftAt,
            @Nullable Instant windowFrom,
            @Nullable Instant windowTo,
            @Nullable Instant closedAt,
            int openDeficiencies) {
        static ReleaseRow of(ListedRelease row, Caller viewer) {
            return new ReleaseRow(
                    row.id().value(),
                    row.consignmentId().value(),
                    row.number(),
                    row.customerName(),
                    shown(row.consigneeName(), viewer),
                    row.goodsName(),
                    row.siteId().value(),
                    row.siteName(),
                    row.shippingSiteName(),
                    row.pieces(),
                    row.ofPieces(),
                    row.mode(),
                    row.vehicle(),
                    row.courierName(),
                    row.state(),
                    row.revision(),
                    row.submittedAt(),
                    row.reviewDueAt(),
                    row.approved(),
                    row.approvedAt(),
                    row.leftAt(),
                    row.windowFrom(),
                    row.windowTo(),
                    row.closedAt(),
                    row.openDeficiencies());
        }
    }

    /** What has to be made up. */
    record DeficiencyRow(
            long id,
            long releaseId,
            @Nullable Long consignmentId,
            @Nullable String number,
            @Nullable String siteName,
            String kind,
            @Nullable String note,
            long responsibleId,
            String responsibleName,
            Instant raisedAt,
            String raisedByName,
            Instant dueAt,
            boolean overdue,
            @Nullable Instant permittedAt,
            @Nullable String permittedByName,
            @Nullable String permitReason,
            @Nullable Instant signedAt,
            @Nullable String signedByName,
            @Nullable String signedNote,
            @Nullable Long signedEvidenceId) {
        static DeficiencyRow of(ListedDeficiency row) {
            return of(row.deficiency(), row.overdue(), row.consignmentId().value(), row.number(), row.siteName());
        }

        static DeficiencyRow of(
                Deficiency one,
                boolean overdue,
                @Nullable Long consignment,
                @Nullable String number,
                @Nullable String site) {
            return new DeficiencyRow(
                    one.id().value(),
                    one.releaseId().value(),
                    consignment,
                    number,
                    site,
                    one.kind(),
                    one.note(),
                    one.responsibleId().value(),
                    one.responsibleName(),
                    one.raisedAt(),
                    one.raisedByName(),
                    one.dueAt(),
                    overdue,
                    one.permittedAt(),
                    one.permittedByName(),
                    one.permitReason(),
                    one.signedAt(),
                    one.signedByName(),
                    one.signedNote(),
                    idOf(one.signedEvidenceId()));
        }
    }

    /** A review that was given; {@code standing} when it is for what the order says now. */
    record ReviewRow(
            boolean approved,
            boolean standing,
            Role role,
            long personId,
            String personName,
            @Nullable String reason,
            @Nullable String comment,
            Instant decidedAt,
            Instant recordedAt) {
        static ReviewRow of(ReleaseOrder.Review review, int revision) {
            return new ReviewRow(
                    review.approved(),
                    review.revision() == revision,
                    review.role(),
                    review.personId().value(),
                    review.personName(),
                    review.reason(),
                    review.comment(),
                    review.decidedAt(),
                    review.recordedAt());
        }
    }

    /** A paper the order needs and how it was found; {@code noted} false while nobody has looked. */
    record PaperRow(
            String code,
            String zh,
            String en,
            boolean required,
            boolean customers,
            boolean noted,
            boolean present,
            @Nullable String reason,
            @Nullable String remark,
            @Nullable Long evidenceId,
            @Nullable String notedByName,
            @Nullable Instant notedAt) {
        static PaperRow of(RequiredPaper paper, ReleaseOrder order) {
            ReleaseOrder.Paper noted = order.paper(paper.code()).orElse(null);
            return new PaperRow(
                    paper.code(),
                    paper.zh(),
                    paper.en(),
                    paper.required(),
                    paper.customers(),
                    noted != null,
                    noted != null && noted.present(),
                    noted == null ? null : noted.reason(),
                    noted == null ? null : noted.remark(),
                    noted == null ? null : idOf(noted.evidenceId()),
                    noted == null ? null : noted.notedByName(),
                    noted == null ? null : noted.notedAt());
        }
    }

    /** One piece with its number in the consignment and what became of it. */
    record PieceRow(
            long id,
            int seq,
            String code,
            HandOver.@Nullable Result result,
            @Nullable String remark) {}

    /** A receipt. */
    record ReceiptRow(
            long id,
            @Nullable String signerName,
            @Nullable String relation,
            boolean agent,
            boolean clean,
            List<String> reservations,
            @Nullable String remark,
            @Nullable Long signatureId,
            List<Long> slipIds,
            Instant signedAt,
            Instant recordedAt,
            @Nullable Instant deviceTime,
            long deviceClockOffsetMs,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String placeText,
            List<HandOver.CheckAnswer> checks,
            String courierName,
            long documentId,
            int accepted,
            int pieces) {
        static ReceiptRow of(SignedReceipt receipt, Caller viewer) {
            HandOver said = receipt.handOver();
            String signer = said.signerName();
            return new ReceiptRow(
                    receipt.id().value(),
                    signer == null ? null : shown(signer, viewer),
                    said.relation(),
                    said.agent(),
                    said.isClean(),
                    said.reservations(),
                    said.remark(),
                    idOf(said.signatureId()),
                    numbers(said.slipIds()),
                    receipt.signedAt(),
                    receipt.recordedAt(),
                    receipt.deviceTime(),
                    receipt.deviceClockOffsetMs(),
                    said.latitude(),
                    said.longitude(),
                    said.placeText(),
                    said.checks(),
                    receipt.courierName(),
                    receipt.documentId().value(),
                    said.accepted().size(),
                    said.pieces().size());
        }
    }

    /** A refusal. */
    record RefusalRow(
            long id,
            long consignmentId,
            @Nullable String number,
            @Nullable String customerName,
            @Nullable String goodsName,
            @Nullable String siteName,
            @Nullable String shippingSiteName,
            long siteId,
            long shippingSiteId,
            List<Long> pieceIds,
            String reason,
            @Nullable String remark,
            String refuserName,
            String statement,
            @Nullable Long statementId,
            String quarantine,
            List<Long> photoIds,
            Instant refusedAt,
            String recordedByName,
            Instant decisionDueAt,
            long documentId,
            Refusal.State state,
            Refusal.@Nullable Decision decision,
            @Nullable String decisionRemark,
            @Nullable Instant decidedAt,
            @Nullable String decidedByName,
            @Nullable Instant repackedAt,
            @Nullable String repackNote,
            @Nullable Long returnConsignmentId,
            @Nullable String returnNumber,
            @Nullable Instant returnDueAt,
            @Nullable Instant departedAt,
            @Nullable Instant closedAt,
            @Nullable String closedByName,
            @Nullable String closingNote) {
        static RefusalRow of(ListedRefusal row, Caller viewer) {
            return of(
                    row.refusal(),
                    new Names(
                            row.number(),
                            row.customerName(),
                            row.goodsName(),
                            row.siteName(),
                            row.shippingSiteName(),
                            row.returnNumber()),
                    viewer);
        }

        static RefusalRow of(Refusal one, Names names, Caller viewer) {
            HandOver.Refused said = one.said();
            return new RefusalRow(
                    one.id().value(),
                    one.consignmentId().value(),
                    names.number(),
                    names.customerName(),
                    names.goodsName(),
                    names.siteName(),
                    names.shippingSiteName(),
                    one.siteId().value(),
                    one.shippingSiteId().value(),
                    numbers(one.pieceIds()),
                    said.reason(),
                    said.remark(),
                    shown(said.refuserName(), viewer),
                    said.statement(),
                    idOf(said.statementId()),
                    said.quarantine(),
                    numbers(said.photoIds()),
                    one.refusedAt(),
                    one.recordedByName(),
                    one.decisionDueAt(),
                    one.documentId().value(),
                    one.state(),
                    one.decision(),
                    one.decisionRemark(),
                    one.decidedAt(),
                    one.decidedByName(),
                    one.repackedAt(),
                    one.repackNote(),
                    idOf(one.returnConsignmentId()),
                    names.returnNumber(),
                    one.returnDueAt(),
                    one.departedAt(),
                    one.closedAt(),
                    one.closedByName(),
                    one.closingNote());
        }
    }

    /** What things a refusal names are called, as far as known. */
    record Names(
            @Nullable String number,
            @Nullable String customerName,
            @Nullable String goodsName,
            @Nullable String siteName,
            @Nullable String shippingSiteName,
            @Nullable String returnNumber) {
        static Names none() {
            return new Names(null, null, null, null, null, null);
        }
    }

    /** A refusal with everybody who was told. */
    record RefusalPage(RefusalRow refusal, List<PieceRow> pieces, List<RefusalContact> contacts) {}

    static String shown(String name, Caller viewer) {
        return viewer.seesPersonalData() ? name : Objects.requireNonNullElse(Masking.name(name), "");
    }

    static @Nullable Long idOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static List<Long> numbers(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }
}
