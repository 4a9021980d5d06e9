package io.yunzong.delivery;

import io.yunzong.consignments.Consignment;
import io.yunzong.delivery.DeliveryDuties.About;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.delivery.domain.Receipts;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.identity.Caller;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.PlaceHold;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in what was refused at a hand-over: puts it in writing to the shipping branch, holds the pieces, and starts the
 * clock of the decision. And ends the refusals of goods that were brought again and signed for. Clause A-37.
 */
@Component
class RefusalIntake {
    static final Caller SYSTEM = Caller.system("delivery");
    private static final String HOLD_REASON = "refused";

    private final Refusals refusals;
    private final Receipts receipts;
    private final Orders orders;
    private final HoldDesk holds;
    private final JourneyDesk journeys;
    private final DeliveryDocuments documents;
    private final DeliveryDuties duties;

    RefusalIntake(
            Refusals refusals,
            Receipts receipts,
            Orders orders,
            HoldDesk holds,
            JourneyDesk journeys,
            DeliveryDocuments documents,
            DeliveryDuties duties) {
        this.refusals = refusals;
        this.receipts = receipts;
        this.orders = orders;
        this.holds = holds;
        this.journeys = journeys;
        this.documents = documents;
        this.duties = duties;
    }

    /** What was put in writing before anything else, because numbers are handed out in turns. */
    record Notice(@Nullable DocumentId document, Instant dueAt) {}

    Notice notice(ReleaseOrder order, Consignment consignment, HandOver said, Instant at, Caller caller) {
        HandOver.Refused refusal = said.refusal();
        About about = orders.about(consignment, order.shippingSiteId(), at);
        Instant due = duties.decisionDue(about);
        return new Notice(
                refusal == null
                        ? null
                        : documents.refusal(order, consignment, refusal, said.of(Result.REFUSED), at, due, caller),
                due);
    }

    void take(
            ReleaseOrder order,
            Consignment consignment,
            ReceiptId receipt,
            HandOver said,
            Notice notice,
            Instant at,
            Caller caller) {
        HandOver.Refused refusal = said.refusal();
        DocumentId document = notice.document();
        if (refusal != null && document != null) {
            List<PieceId> pieces = said.of(Result.REFUSED);
            HoldId hold = holds.place(
                    new PlaceHold(
                            consignment.id(), pieces, HOLD_REASON, refusal.quarantine(), "delivery:refusal:" + receipt),
                    SYSTEM);
            RefusalId id = refusals.add(
                    fresh(order, consignment, receipt, refusal, pieces, hold, document, notice.dueAt(), at, caller));
            journeys.record(
                    ReceiptDesk.event(order, consignment, JourneyEventKind.REFUSED, pieces, at, "refused:" + receipt),
                    caller);
            duties.decision(id, orders.about(consignment, order.shippingSiteId(), at), caller);
        }
        closeSettled(consignment.id());
    }

    private Refusal fresh(
            ReleaseOrder order,
            Consignment consignment,
            ReceiptId receipt,
            HandOver.Refused said,
            List<PieceId> pieces,
            HoldId hold,
            DocumentId document,
            Instant dueAt,
            Instant at,
            Caller caller) {
        return new Refusal(
                new RefusalId(0),
                receipt,
                consignment.id(),
                consignment.customerId(),
                order.siteId(),
                order.shippingSiteId(),
                pieces,
                said,
                at,
                orders.now(),
                caller.displayName(),
                dueAt,
                hold,
                document,
                Refusal.State.AWAITING_DECISION,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Ends each refusal whose goods were brought again and all signed for, or refused again and dealt with since. */
    void closeSettled(ConsignmentId id) {
        boolean again = true;
        while (again) {
            List<Refusal> all = refusals.list(List.of(id));
            Set<PieceId> signed = new HashSet<>();
            receipts.list(List.of(id))
                    .forEach(receipt -> signed.addAll(receipt.handOver().accepted()));
            again = false;
            for (Refusal one : all) {
                if (one.state() == Refusal.State.REDELIVERING && settled(one, all, signed)) {
                    refusals.close(one.id(), orders.now(), SYSTEM.displayName(), "再次送货已签收");
                    again = true;
                }
            }
        }
    }

    private static boolean settled(Refusal refusal, List<Refusal> all, Set<PieceId> signed) {
        Set<PieceId> done = new HashSet<>(signed);
        all.stream()
                .filter(later -> later.id().value() > refusal.id().value())
                .filter(later -> later.state() == Refusal.State.CLOSED)
                .forEach(later -> done.addAll(later.pieceIds()));
        return done.containsAll(refusal.pieceIds());
    }
}
