package io.yunzong.watch;

/** What is late, or about to be. Clauses. */
public enum DelayKind {
    /** The planned departure is near and no vehicle is named. */
    NO_VEHICLE,
    /** The planned departure has passed. */
    DEPARTURE,
    /** The goods have stood too long at a transit branch. */
    DWELL,
    /** The expected arrival at the next node has passed. */
    OVERDUE,
    /** Nothing has been heard of the goods for too long. */
    SILENT,
    /** The promised delivery is near and the goods are not out. */
    DELIVERY_NEAR,
    /** The promised delivery has passed. */
    DELIVERY;

    /** Whether a new plan answers it; the others are answered in words. */
    public boolean wantsPlan() {
        return switch (this) {
            case NO_VEHICLE, DEPARTURE, DWELL, DELIVERY_NEAR, DELIVERY -> true;
            case OVERDUE, SILENT -> false;
        };
    }

    /** Whether a vehicle has to leave a node of the route. */
    public boolean departs() {
        return this == NO_VEHICLE || this == DEPARTURE || this == DWELL;
    }
}
