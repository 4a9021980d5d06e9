package io.yunzong.journey;

/** How far a consignment has come; always derived, never set. */
public enum ConsignmentStatus {
    BOOKED,
    ACCEPTED,
    LOADED,
    IN_TRANSIT,
    AT_SITE,
    OUT_FOR_DELIVERY,
    /** Some pieces are signed for, others are not: short, refused, or to come later. */
    PARTLY_DELIVERED,
    /** The consignee refused what was brought, and nothing of it is signed for. */
    REFUSED,
    DELIVERED,
    /** Nothing is left to deliver: what was not signed for went back under another waybill. */
    RETURNED,
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this == DELIVERED || this == RETURNED || this == CANCELLED;
    }
}
