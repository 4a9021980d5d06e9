package io.yunzong.delivery;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 拒收: pieces the consignee would not take. They are put aside and held, the shipping branch is told in writing and
 * decides: back, packed anew, or brought again. It ends only when the shipping branch has the return in its hands, or
 * the consignee has signed after all. Clause A-37.
 *
 * @param siteId the branch that holds the goods
 * @param shippingSiteId the branch that decides
 * @param returnConsignmentId the return waybill, linked
 */
public record Refusal(
        RefusalId id,
        ReceiptId receiptId,
        ConsignmentId consignmentId,
        CustomerId customerId,
        SiteId siteId,
        SiteId shippingSiteId,
        List<PieceId> pieceIds,
        HandOver.Refused said,
        Instant refusedAt,
        Instant recordedAt,
        String recordedByName,
        Instant decisionDueAt,
        HoldId holdId,
        DocumentId documentId,
        State state,
        @Nullable Decision decision,
        @Nullable String decisionRemark,
        @Nullable Instant decidedAt,
        @Nullable String decidedByName,
        @Nullable Instant repackedAt,
        @Nullable String repackNote,
        @Nullable ConsignmentId returnConsignmentId,
        @Nullable Instant returnDueAt,
        @Nullable Instant departedAt,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        @Nullable String closingNote) {
    /** How far it has come. */
    public enum State {
        AWAITING_DECISION,
        /** Under a return waybill, until the shipping branch has it. */
        RETURNING,
        /** To be packed anew before it is brought again. */
        REPACKING,
        /** To be brought again, until it is signed for. */
        REDELIVERING,
        CLOSED;

        /** Whether the pieces must stay where they are. */
        public boolean quarantined() {
            return this == AWAITING_DECISION || this == RETURNING || this == REPACKING;
        }
    }

    /** What the shipping branch wants; the codes of the dictionary are these in small letters. */
    public enum Decision {
        RETURN,
        REPACK,
        REDELIVER
    }

    public Refusal {
        pieceIds = List.copyOf(pieceIds);
    }
}
