package io.yunzong.watch;

import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answers a delay with a vehicle and a time. Clauses.
 *
 * @param plannedFor when it will depart, or be delivered
 * @param cause of the dictionary {@code delay}
 * @param after the plan the sender saw last, so that two who plan at once do not both succeed; null for none
 * @param reportKey made by the sender, so that sending again plans once
 */
public record NewPlan(
        long delayId,
        @Nullable VehicleId vehicle,
        @Nullable Instant plannedFor,
        @Nullable String cause,
        @Nullable String note,
        @Nullable Long after,
        String reportKey) {}
