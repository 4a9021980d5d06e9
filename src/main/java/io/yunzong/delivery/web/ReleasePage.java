package io.yunzong.delivery.web;

import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.delivery.web.Answers.DeficiencyRow;
import io.yunzong.delivery.web.Answers.PaperRow;
import io.yunzong.delivery.web.Answers.PieceRow;
import io.yunzong.delivery.web.Answers.ReceiptRow;
import io.yunzong.delivery.web.Answers.ReviewRow;
import io.yunzong.identity.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the page of a release order shows.
 *
 * @param checks what whoever hands over answers for
 * @param missing what keeps the goods in the store, as a refusal would name it
 * @param myReviews the roles in which the reader may review it now
 */
record ReleasePage(
        long id,
        Cargo cargo,
        ReleaseOrder.State state,
        int revision,
        Plan plan,
        Progress progress,
        @Nullable Long documentId,
        List<PieceRow> pieces,
        List<PaperRow> papers,
        List<Check> checks,
        List<ReviewRow> reviews,
        List<DeficiencyRow> deficiencies,
        List<Missing> missing,
        List<Role> myReviews,
        @Nullable ReceiptRow receipt) {
    /** What goes to whom. */
    record Cargo(
            long consignmentId,
            String number,
            String consigneeName,
            @Nullable String consigneePhone,
            @Nullable String consigneeAddress,
            String goodsName,
            int ofPieces,
            long siteId,
            String siteName) {}

    /** How it goes. */
    record Plan(
            ReleaseOrder.Mode mode,
            @Nullable Long vehicleId,
            @Nullable String vehicle,
            @Nullable String vehicleType,
            @Nullable String vehicleReason,
            @Nullable String vehicleRemark,
            @Nullable Long courierId,
            @Nullable String courierName,
            @Nullable String mixedReason,
            @Nullable Instant windowFrom,
            @Nullable Instant windowTo) {}

    /** When what was done. */
    record Progress(
            Instant createdAt,
            String createdByName,
            @Nullable Instant submittedAt,
            @Nullable String submittedByName,
            @Nullable Instant reviewDueAt,
            @Nullable Instant approvedAt,
            @Nullable Instant leftAt,
            @Nullable Instant closedAt) {}

    /** An item of the regulation. */
    record Check(String code, String zh, String en, String clause) {}

    /** One condition that is not met. */
    record Missing(
            String code,
            String text,
            @Nullable String field,
            @Nullable String clause) {}
}
