package io.yunzong.delivery;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.DocumentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it was signed; never changed. Clause A-34.
 *
 * @param signedAt when: the device's time corrected by its offset, never later than the receipt by us
 * @param deviceTime as the device said it
 */
public record SignedReceipt(
        ReceiptId id,
        ReleaseId releaseId,
        ConsignmentId consignmentId,
        HandOver handOver,
        Instant signedAt,
        Instant recordedAt,
        @Nullable Instant deviceTime,
        long deviceClockOffsetMs,
        String courierName,
        DocumentId documentId) {}
