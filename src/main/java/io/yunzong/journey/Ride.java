package io.yunzong.journey;

import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The goods were on board this vehicle from one instant to another; meanwhile its positions are theirs.
 *
 * @param to null while they still are
 * @param source how we know that they were taken on board
 */
public record Ride(
        VehicleId vehicleId, Instant from, @Nullable Instant to, Source source) {}
