package io.yunzong.watch.domain;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.DocumentId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sheets that have to go out, and those that went. */
public interface SheetOrders {
    /** One time the sheet went out. */
    record Sending(DocumentId document, int version, Instant sentAt, String byName, int fromSeq, boolean automatic) {}

    /** Orders a sheet for each; one that is ordered already is ordered anew. */
    void order(Collection<ConsignmentId> ids, Instant now);

    /** Takes hold of one that is due, and passes over those somebody else holds. */
    Optional<ConsignmentId> lockDue(Instant now);

    void done(ConsignmentId id);

    /** It did not work; later again. */
    void failed(ConsignmentId id, Instant now);

    void sent(ConsignmentId id, Sending sending, String by);

    /** The latest first. */
    List<Sending> list(ConsignmentId id);
}
