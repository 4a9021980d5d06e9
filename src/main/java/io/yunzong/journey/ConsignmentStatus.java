package io.yunzong.journey;

/** How far a consignment has come; always derived, never set. */
public enum ConsignmentStatus {
    BOOKED,
    ACCEPTED,
    LOADED,
    IN_TRANSIT,
    AT_SITE,
    OUT_FOR_DELIVERY,
    DELIVERED,
    CANCELLED;

    /** Whether nothing more will happen. */
    public boolean isFinal() {
        return this == DELIVERED || this == CANCELLED;
    }
}
