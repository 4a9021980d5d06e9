package io.yunzong.journey;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;

/** Said inside the transaction. */
public record HoldPlaced(HoldId id, ConsignmentId consignmentId) {}
