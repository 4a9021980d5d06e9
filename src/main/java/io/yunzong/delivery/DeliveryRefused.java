package io.yunzong.delivery;

import io.yunzong.kernel.Reason;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import java.util.List;

/** Something about release, receipt or refusal is declined. */
public final class DeliveryRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why implements Reason {
        NOT_FOUND,
        NOT_YOUR_BRANCH,
        REPORT_KEY_MISSING,
        REPORT_KEY_TAKEN,
        TOO_LONG,
        REASON_MISSING,
        CODE_UNKNOWN,
        REMARK_MISSING,
        // the plan
        CANCELLED_WAYBILL,
        NOT_ARRIVED,
        ALL_DELIVERED,
        PIECE_UNKNOWN,
        PIECE_SIGNED,
        PIECE_ON_ORDER,
        PIECE_QUARANTINED,
        PLAN_NOT_ALLOWED,
        VEHICLE_UNKNOWN,
        VEHICLE_REASON_MISSING,
        VEHICLE_TOO_SMALL,
        VEHICLE_TOO_LIGHT,
        VEHICLE_OPEN,
        VEHICLE_NOT_COOLED,
        VEHICLE_WRONG_BODY,
        COURIER_UNKNOWN,
        MIXED_REASON_MISSING,
        WINDOW_REVERSED,
        // papers
        PAPER_UNKNOWN,
        PAPER_NEEDED,
        PAPER_CODE_INVALID,
        EVIDENCE_UNKNOWN,
        // the release
        ORDER_CLOSED,
        CHANGED_MEANWHILE,
        NOT_SUBMITTED,
        ALREADY_SUBMITTED,
        ROLE_NEEDED,
        SAME_PERSON,
        ROLE_HAS_APPROVED,
        RELEASE_MISSING,
        RELEASE_NOT_SUBMITTED,
        RELEASE_REJECTED,
        AWAITS_DISPATCHER,
        AWAITS_OPERATIONS_MANAGER,
        RELEASE_BUSY,
        PAPER_MISSING,
        VEHICLE_MISSING,
        VEHICLE_DIFFERS,
        COURIER_MISSING,
        DEFICIENCY_OPEN,
        IS_OUT,
        // 补签
        RESPONSIBLE_UNKNOWN,
        DEFICIENCY_SIGNED,
        NOT_PERMITTABLE,
        MANAGER_NEEDED,
        NOT_RESPONSIBLE,
        // the receipt
        NOT_THE_COURIER,
        PICKUP_DOES_NOT_LEAVE,
        RECEIPT_MISSING,
        ALREADY_SIGNED,
        PIECE_MISSING,
        PIECE_REPEATED,
        SIGNER_MISSING,
        RELATION_MISSING,
        AGENT_MISSING,
        SIGNATURE_MISSING,
        CLEAN_UNSAID,
        CHECK_UNANSWERED,
        NOT_CLEAN,
        RESERVATION_MISSING,
        COORDINATES_INVALID,
        // the refusal
        REFUSAL_MISSING,
        SIGNED_STANDS,
        REFUSAL_WITHOUT_PIECES,
        REFUSER_MISSING,
        STATEMENT_MISSING,
        QUARANTINE_MISSING,
        PHOTOS_MISSING,
        GOODS_HELD,
        DECIDERS_ONLY,
        ALREADY_DECIDED,
        NOT_REPACKING,
        NOT_RETURNING,
        RETURN_NOT_ARRIVED,
        REFUSAL_CLOSED
    }

    public DeliveryRefused(Kind kind, List<Unmet> unmet) {
        super(kind, unmet);
    }

    public DeliveryRefused(Kind kind, Unmet unmet) {
        this(kind, List.of(unmet));
    }

    static DeliveryRefused notFound() {
        return new DeliveryRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }

    static DeliveryRefused conflict(Unmet unmet) {
        return new DeliveryRefused(Kind.CONFLICT, unmet);
    }

    static DeliveryRefused forbidden(Unmet unmet) {
        return new DeliveryRefused(Kind.FORBIDDEN, unmet);
    }

    /** Throws unless everything is met. */
    static void unlessEmpty(Kind kind, List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new DeliveryRefused(kind, unmet);
        }
    }
}
