package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last expected piece of a waybill, or of the vehicle, is off. From here the five hours for the report of an arrival
 * exception run; it is said once and never moves. Said inside the transaction. Clause A-29.
 *
 * @param consignmentId null for the vehicle
 */
public record UnloadEnded(Load load, @Nullable ConsignmentId consignmentId, Instant at) {}
