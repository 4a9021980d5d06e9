package io.yunzong.consignments;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;

/** Said inside the cancelling transaction. */
public record ConsignmentCancelled(ConsignmentId id, Instant at, String reason) {}
