package io.yunzong.journey;

import io.yunzong.kernel.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The trips of one customer.
 *
 * @param onTimeShare of those known to be on time or late; null when none is known
 */
public record CustomerTrips(
        int rank,
        CustomerId customerId,
        String code,
        String name,
        String customerClass,
        PunctualityReport trips,
        @Nullable Double onTimeShare) {}
