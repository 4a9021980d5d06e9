package io.yunzong.delivery.domain;

import io.yunzong.delivery.PlanDelivery;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Release orders, with their papers, reviews and deficiencies. */
public interface Releases {
    /** What an order begins with. */
    record NewOrder(
            ConsignmentId consignmentId,
            CustomerId customerId,
            SiteId siteId,
            SiteId shippingSiteId,
            PlanDelivery plan,
            Instant at,
            String by,
            String byName) {}

    /** Nobody else plans for this consignment until the transaction ends. */
    void lockConsignment(ConsignmentId id);

    ReleaseId add(NewOrder order);

    Optional<ReleaseOrder> find(ReleaseId id);

    /** Holds its row until the transaction ends. */
    Optional<ReleaseOrder> findForUpdate(ReleaseId id);

    /** Those of these consignments, oldest first, in four statements. */
    List<ReleaseOrder> list(Collection<ConsignmentId> ids);

    List<ReleaseOrder> listById(Collection<ReleaseId> ids);

    /** Holds the rows that nobody is changing just now against change, and answers which they are. */
    Set<ReleaseId> holdUnchanged(Collection<ReleaseId> ids);

    /** Open orders of other consignments that go out with this vehicle. */
    boolean rides(VehicleId vehicle, SiteId site, ConsignmentId others);

    void plan(ReleaseId id, PlanDelivery plan, ReleaseOrder.State state, int revision);

    void submit(ReleaseId id, Instant at, String byName, Instant reviewDueAt);

    /** Notes when it was approved or closed, too. */
    void state(ReleaseId id, ReleaseOrder.State state, Instant at);

    void document(ReleaseId id, DocumentId document);

    void note(ReleaseId id, ReleaseOrder.Paper paper);

    void add(ReleaseId id, ReleaseOrder.Review review, Reported reported);

    /** Goods went out; open orders that cover any of their pieces are out now. */
    void left(List<Out> out);

    /**
     * Goods that went out.
     *
     * @param pieces none for all of the consignment
     */
    record Out(ConsignmentId id, List<PieceId> pieces, Instant at, EventId event) {}

    /** The events by which they went out were taken back. */
    void notLeft(Collection<EventId> events);

    /** Goods were unloaded at these sites; those that had gone out from there are back. */
    void cameBack(List<Back> back);

    /** Goods that were unloaded. */
    record Back(ConsignmentId id, SiteId site) {}

    /** What a command with this key was about, if there was one: then nothing is written. */
    Optional<Known> report(String key, String command, long subject, Instant at);

    /** A command that was carried out before. */
    record Known(String command, long subject) {}

    /** The consignment's pieces that were handed over with any receipt. */
    Set<PieceId> signedPieces(ConsignmentId id);
}
