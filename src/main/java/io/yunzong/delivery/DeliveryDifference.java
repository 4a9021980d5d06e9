package io.yunzong.delivery;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.List;

/** Not everything was taken as it should be. Said inside the transaction, for whoever opens exceptions. Clause A-34. */
public record DeliveryDifference(
        ReceiptId receiptId,
        ConsignmentId consignmentId,
        SiteId siteId,
        List<PieceId> missing,
        List<PieceId> damaged,
        List<PieceId> refused,
        Instant at) {
    public DeliveryDifference {
        missing = List.copyOf(missing);
        damaged = List.copyOf(damaged);
        refused = List.copyOf(refused);
    }
}
