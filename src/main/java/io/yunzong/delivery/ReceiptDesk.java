package io.yunzong.delivery;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Regime;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.delivery.domain.HandOverRules;
import io.yunzong.delivery.domain.Receipts;
import io.yunzong.delivery.domain.Receipts.NewReceipt;
import io.yunzong.delivery.domain.ReleaseRules;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The courier's desk: takes the goods out and hands them over. The receipt, the journey's event and what follows from a
 * refusal are one transaction; a receipt is signed once and nobody edits it. Clauses.
 */
@Component
@Transactional
public class ReceiptDesk {
    /** Begins the keys of events that this module's papers wrote. */
    static final String WRITTEN = "delivery:";

    private final Receipts receipts;
    private final Releases releases;
    private final Orders orders;
    private final Regulated regulated;
    private final HandOverEvidence evidence;
    private final RefusalIntake refusals;
    private final JourneyDesk journeys;
    private final DeliveryDocuments documents;
    private final DeliveryDuties duties;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    ReceiptDesk(
            Receipts receipts,
            Releases releases,
            Orders orders,
            Regulated regulated,
            HandOverEvidence evidence,
            RefusalIntake refusals,
            JourneyDesk journeys,
            DeliveryDocuments documents,
            DeliveryDuties duties,
            ApplicationEventPublisher events,
            Audit audit) {
        this.receipts = receipts;
        this.releases = releases;
        this.orders = orders;
        this.regulated = regulated;
        this.evidence = evidence;
        this.refusals = refusals;
        this.journeys = journeys;
        this.documents = documents;
        this.duties = duties;
        this.events = events;
        this.audit = audit;
    }

    /**
     * The courier sets out with the goods.
     *
     * @throws DeliveryRefused NOT_THE_COURIER, ORDER_CLOSED, PICKUP_DOES_NOT_LEAVE and what the gates name
     */
    public void setOut(ReleaseId id, Reported reported, Caller caller) {
        ReleaseOrder order = orders.hold(id, caller);
        demandCourier(order, caller);
        if (orders.repeats(reported, "set_out", id.value())) {
            return;
        }
        if (!order.state().isOpen()) {
            throw DeliveryRefused.conflict(Why.ORDER_CLOSED.unmet());
        }
        if (order.plan().mode() == ReleaseOrder.Mode.PICKUP) {
            throw DeliveryRefused.conflict(Why.PICKUP_DOES_NOT_LEAVE.unmet());
        }
        Consignment consignment = orders.consignment(order.consignmentId(), caller);
        Instant at = reported.trueTime(orders.now());
        journeys.record(
                event(
                        order,
                        consignment,
                        JourneyEventKind.OUT_FOR_DELIVERY,
                        order.plan().pieceIds(),
                        at,
                        "out:" + reported.key()),
                caller);
        orders.announce(consignment.id());
    }

    /**
     * The consignee signs, takes some, refuses some. The same report again answers with the receipt it became.
     *
     * @throws DeliveryRefused NOT_THE_COURIER; ALREADY_SIGNED and everything else that speaks against it
     */
    public SignedReceipt handOver(ReleaseId id, HandOver said, Reported reported, Caller caller) {
        ReleaseOrder order = orders.hold(id, caller);
        demandCourier(order, caller);
        if (orders.repeats(reported, "receipt", id.value())) {
            return receipts.findOf(id).orElseThrow(DeliveryRefused::notFound);
        }
        if (receipts.findOf(id).isPresent()) {
            throw DeliveryRefused.conflict(Why.ALREADY_SIGNED.unmet().underClause("A-34"));
        }
        Optional<Regime> regime = regulated.find(order.consignmentId());
        List<Unmet> gated = ReleaseRules.check(order, regulated.papers(order));
        List<Unmet> own = new ArrayList<>(HandOverRules.check(
                said, order.plan().pieceIds(), regulated.rules(regime), regulated.handOverChecks(order, regime)));
        evidence.check(order, said, regime, caller, own);
        refuse(gated, own);
        return write(order, said, reported, caller);
    }

    private static void refuse(List<Unmet> gated, List<Unmet> own) {
        List<Unmet> all = new ArrayList<>(gated);
        all.addAll(own);
        DeliveryRefused.unlessEmpty(own.isEmpty() ? Kind.CONFLICT : Kind.INVALID, all);
    }

    private SignedReceipt write(ReleaseOrder order, HandOver said, Reported reported, Caller caller) {
        Consignment consignment = orders.consignment(order.consignmentId(), caller);
        Instant now = orders.now();
        Instant at = reported.trueTime(now);
        RefusalIntake.Notice notice = refusals.notice(order, consignment, said, at, caller);
        DocumentId document = documents.receipt(order, consignment, said, at, caller);
        ReceiptId receipt = receipts.add(new NewReceipt(
                        order.id(),
                        consignment.id(),
                        said,
                        at,
                        now,
                        reported,
                        caller.mark(),
                        caller.displayName(),
                        document))
                .orElseThrow(() -> DeliveryRefused.conflict(Why.ALREADY_SIGNED.unmet()));
        if (!said.accepted().isEmpty()) {
            journeys.record(
                    event(order, consignment, JourneyEventKind.DELIVERED, said.accepted(), at, "receipt:" + receipt),
                    caller);
        }
        releases.state(order.id(), ReleaseOrder.State.DONE, now);
        duties.noReview(order.id(), "已签收", caller);
        refusals.take(order, consignment, receipt, said, notice, at, caller);
        follow(order, consignment, receipt, said, at, caller);
        audit.record(
                caller,
                "receipt.signed",
                "consignment:" + consignment.id(),
                Map.of("receipt", receipt.value(), "clean", said.isClean(), "agent", said.agent()));
        return receipts.findOf(order.id()).orElseThrow(DeliveryRefused::notFound);
    }

    private void follow(
            ReleaseOrder order, Consignment consignment, ReceiptId receipt, HandOver said, Instant at, Caller caller) {
        if (!said.accepted().isEmpty() && consignment.regime() != null) {
            duties.callback(receipt, orders.about(consignment, order.siteId(), at), caller);
        }
        events.publishEvent(new ReceiptSigned(receipt, order.id(), consignment.id(), at, said.isClean()));
        if (said.differs()) {
            events.publishEvent(new DeliveryDifference(
                    receipt,
                    consignment.id(),
                    order.siteId(),
                    said.of(Result.SHORT),
                    said.of(Result.DAMAGED),
                    said.of(Result.REFUSED),
                    at));
        }
        orders.announce(consignment.id());
    }

    /** At the door only the person both reviewers approved; at the counter whoever works there. */
    private static void demandCourier(ReleaseOrder order, Caller caller) {
        boolean door = order.plan().mode() == ReleaseOrder.Mode.DOOR;
        if (caller.personId() == null
                || (door && !caller.personId().equals(order.plan().courierId()))) {
            throw DeliveryRefused.forbidden(Why.NOT_THE_COURIER.unmet().underClause("A-31"));
        }
    }

    static RecordEvent event(
            ReleaseOrder order,
            Consignment consignment,
            JourneyEventKind kind,
            List<PieceId> pieces,
            Instant at,
            String key) {
        boolean all = pieces.size() == consignment.pieceCount();
        boolean moves = kind == JourneyEventKind.OUT_FOR_DELIVERY;
        return new RecordEvent(
                consignment.id(),
                kind,
                at,
                moves ? order.siteId() : null,
                all ? List.of() : pieces,
                null,
                null,
                null,
                moves ? order.plan().vehicleId() : null,
                null,
                null,
                Source.PERSON,
                WRITTEN + key);
    }
}
