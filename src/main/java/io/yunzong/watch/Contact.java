package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;

/** Somebody talked to somebody about a consignment; never changed. Clauses. */
public record Contact(
        long id,
        ConsignmentId consignmentId,
        Instant at,
        Instant recordedAt,
        String byName,
        String whom,
        Channel channel,
        String said) {
    /** How they talked. */
    public enum Channel {
        PHONE,
        MESSAGE,
        EMAIL,
        IN_PERSON,
        /** Through a duty opened here. */
        TASK
    }
}
