package io.yunzong.delivery;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;

/**
 * Said inside the transaction.
 *
 * @param clean without reservation, every piece taken as it should be
 */
public record ReceiptSigned(
        ReceiptId id, ReleaseId releaseId, ConsignmentId consignmentId, Instant signedAt, boolean clean) {}
