package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;

/** Under which published regulation a consignment is handled, and as whose; it never changes. Clause C-15. */
public record Regime(ConsignmentId consignmentId, int version, CustomerClass customerClass) {}
