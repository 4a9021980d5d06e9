package io.yunzong.consignments;

import io.yunzong.kernel.Blanks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was promised to the customer. */
public record Promise(
        @Nullable String serviceLevel,
        @Nullable Instant pickupAt,
        @Nullable Instant deliveryAt) {
    public Promise {
        serviceLevel = Blanks.toNull(serviceLevel);
    }

    public static Promise none() {
        return new Promise(null, null, null);
    }

    public static Promise deliveryAt(@Nullable Instant instant) {
        return new Promise(null, null, instant);
    }
}
