package io.yunzong.delivery.domain;

import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.ReceiptId;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.SignedReceipt;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Reported;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Receipts, appended only. */
public interface Receipts {
    /** What one says. */
    record NewReceipt(
            ReleaseId releaseId,
            ConsignmentId consignmentId,
            HandOver handOver,
            Instant signedAt,
            Instant recordedAt,
            Reported reported,
            String courierMark,
            String courierName,
            DocumentId documentId) {}

    /** Empty when the order has been signed for before. */
    Optional<ReceiptId> add(NewReceipt receipt);

    Optional<SignedReceipt> findOf(ReleaseId id);

    /** Those of these consignments, oldest first, in two statements; without what was said of refusals. */
    List<SignedReceipt> list(Collection<ConsignmentId> ids);

    /** Which of the pictures serve another receipt or refusal of the consignment already. */
    Set<EvidenceId> used(ConsignmentId consignment, Collection<EvidenceId> evidence);
}
