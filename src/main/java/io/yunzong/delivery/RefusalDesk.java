package io.yunzong.delivery;

import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.delivery.domain.ReturnWaybill;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyState;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what becomes of refused goods and follows it to its end. The decision is the shipping branch's; a return is a
 * waybill of its own that the regulation holds to like any other, and whoever refuses that begins another. Clause A-37.
 */
@Component
@Transactional
public class RefusalDesk {
    private static final List<Role> DECIDERS = List.of(Role.OPERATIONS_MANAGER, Role.TRACKER);
    private static final int NAME_LENGTH = 100;

    private final Refusals refusals;
    private final Orders orders;
    private final Branch branch;
    private final RefusalIntake intake;
    private final ConsignmentDesk booking;
    private final ConsignmentFinder consignments;
    private final JourneyFinder journeys;
    private final HoldDesk holds;
    private final DeliveryDuties duties;
    private final Audit audit;

    RefusalDesk(
            Refusals refusals,
            Orders orders,
            Branch branch,
            RefusalIntake intake,
            ConsignmentDesk booking,
            ConsignmentFinder consignments,
            JourneyFinder journeys,
            HoldDesk holds,
            DeliveryDuties duties,
            Audit audit) {
        this.refusals = refusals;
        this.orders = orders;
        this.branch = branch;
        this.intake = intake;
        this.booking = booking;
        this.consignments = consignments;
        this.journeys = journeys;
        this.holds = holds;
        this.duties = duties;
        this.audit = audit;
    }

    /**
     * Notes who was told what.
     *
     * @param channel such as 电话 or 企业微信
     * @throws DeliveryRefused REASON_MISSING, TOO_LONG
     */
    public void contact(RefusalId id, String channel, String spokenTo, String note, Reported reported, Caller caller) {
        Refusal refusal = hold(id, caller);
        if (orders.repeats(reported, "contact", id.value())) {
            return;
        }
        List<Unmet> unmet = new ArrayList<>();
        demand(channel, "channel", unmet);
        demand(spokenTo, "spokenTo", unmet);
        demand(note, "note", unmet);
        DeliveryRefused.unlessEmpty(Kind.INVALID, unmet);
        Instant now = orders.now();
        refusals.add(
                id,
                new RefusalContact(
                        Blanks.strip(channel),
                        Blanks.strip(spokenTo),
                        Objects.requireNonNull(ReviewDesk.words(note, "note")),
                        reported.trueTime(now),
                        now,
                        caller.displayName()));
        orders.announce(refusal.consignmentId());
    }

    private static void demand(String text, String field, List<Unmet> unmet) {
        String words = Blanks.strip(text);
        if (words.isEmpty()) {
            unmet.add(Why.REASON_MISSING.unmet().inField(field).underClause("A-37"));
        } else if (!field.equals("note") && words.length() > NAME_LENGTH) {
            unmet.add(Why.TOO_LONG.unmet("length", NAME_LENGTH).inField(field));
        }
    }

    /**
     * The shipping branch decides. A return is booked at once.
     *
     * @throws DeliveryRefused DECIDERS_ONLY for all but the deciding roles of the shipping branch; ALREADY_DECIDED,
     *     CODE_UNKNOWN; GOODS_HELD when they are to go back but are held for another reason
     */
    public Refusal decide(
            RefusalId id, Refusal.Decision decision, @Nullable String remark, Reported reported, Caller caller) {
        Refusal refusal = hold(id, caller);
        demandDecider(refusal, caller);
        if (orders.repeats(reported, "decide", id.value())) {
            return refusal;
        }
        if (refusal.state() != Refusal.State.AWAITING_DECISION) {
            throw DeliveryRefused.conflict(Why.ALREADY_DECIDED.unmet().underClause("A-37"));
        }
        String words = ReviewDesk.words(remark, "remark");
        Instant now = orders.now();
        Instant at = reported.trueTime(now);
        Consignment consignment = consignments.get(refusal.consignmentId(), Scope.all());
        if (decision == Refusal.Decision.RETURN) {
            demandNotHeld(refusal);
        }
        refusals.decide(id, after(decision), decision, words, at, caller.displayName());
        duties.decided(id, words, caller);
        switch (decision) {
            case RETURN -> sendBack(refusal, consignment, caller);
            case REPACK -> duties.repack(id, orders.about(consignment, refusal.siteId(), at), caller);
            case REDELIVER -> holds.release(refusal.holdId(), "发货公司决定重新送货", RefusalIntake.SYSTEM);
        }
        orders.announce(refusal.consignmentId());
        audit.record(
                caller,
                "refusal.decided",
                "consignment:" + refusal.consignmentId(),
                Map.of("refusal", id.value(), "decision", decision.name()));
        return refusals.find(id).orElseThrow(DeliveryRefused::notFound);
    }

    /** Goods that are stopped for another reason do not slip away under a waybill of their own. Clause A-24. */
    private void demandNotHeld(Refusal refusal) {
        boolean held = holds.listStanding(List.of(refusal.consignmentId()), Scope.all()).stream()
                .filter(hold -> !hold.id().equals(refusal.holdId()))
                .anyMatch(hold -> refusal.pieceIds().stream().anyMatch(hold::covers));
        if (held) {
            throw DeliveryRefused.conflict(Why.GOODS_HELD.unmet().underClause("A-24"));
        }
    }

    private static Refusal.State after(Refusal.Decision decision) {
        return switch (decision) {
            case RETURN -> Refusal.State.RETURNING;
            case REPACK -> Refusal.State.REPACKING;
            case REDELIVER -> Refusal.State.REDELIVERING;
        };
    }

    private void sendBack(Refusal refusal, Consignment consignment, Caller caller) {
        List<Piece> pieces = consignments.listPieces(consignment).stream()
                .filter(piece -> refusal.pieceIds().contains(piece.id()))
                .toList();
        ConsignmentId under = booking.book(
                new BookConsignment(
                        null,
                        ReturnWaybill.of(consignment, pieces, "返货：原运单 " + consignment.number()),
                        pieces.stream().map(Piece::spec).toList(),
                        null,
                        BookingSource.SCREEN,
                        consignment.simulated()),
                caller);
        List<Piece> became = consignments.listPieces(under, Scope.all());
        Map<PieceId, PieceId> links = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            links.put(pieces.get(i).id(), became.get(i).id());
        }
        Instant due = duties.returning(
                refusal.id(), orders.about(consignment, refusal.siteId(), refusal.refusedAt()), caller);
        refusals.returned(refusal.id(), under, due, links);
    }

    /**
     * The goods are packed anew and may be brought again.
     *
     * @throws DeliveryRefused NOT_REPACKING, REASON_MISSING
     */
    public void repacked(RefusalId id, @Nullable String note, Reported reported, Caller caller) {
        Refusal refusal = hold(id, caller);
        Branch.demand(refusal.siteId(), caller);
        if (orders.repeats(reported, "repacked", id.value())) {
            return;
        }
        if (refusal.state() != Refusal.State.REPACKING) {
            throw DeliveryRefused.conflict(Why.NOT_REPACKING.unmet().underClause("A-37"));
        }
        String words = ReleaseDesk.reason(note);
        refusals.repacked(id, reported.trueTime(orders.now()), caller.displayName(), words);
        duties.repacked(id, words, caller);
        holds.release(refusal.holdId(), "已更换包装：" + words, RefusalIntake.SYSTEM);
        orders.announce(refusal.consignmentId());
    }

    /**
     * The shipping branch has the return in its hands: the refusal is over.
     *
     * @throws DeliveryRefused DECIDERS_ONLY, NOT_RETURNING, RETURN_NOT_ARRIVED
     */
    public void confirmReturn(RefusalId id, @Nullable String note, Reported reported, Caller caller) {
        Refusal refusal = hold(id, caller);
        demandDecider(refusal, caller);
        if (orders.repeats(reported, "confirm", id.value())) {
            return;
        }
        ConsignmentId under = refusal.returnConsignmentId();
        if (refusal.state() != Refusal.State.RETURNING || under == null) {
            throw DeliveryRefused.conflict(
                    (refusal.state() == Refusal.State.CLOSED ? Why.REFUSAL_CLOSED : Why.NOT_RETURNING)
                            .unmet()
                            .underClause("A-37"));
        }
        JourneyState state = journeys.get(under, Scope.all());
        if (refusal.departedAt() == null || state.nextSite() != null) {
            throw DeliveryRefused.conflict(Why.RETURN_NOT_ARRIVED.unmet().underClause("A-37"));
        }
        String words = Objects.requireNonNullElse(ReviewDesk.words(note, "note"), "发货公司已收到返货");
        refusals.close(id, reported.trueTime(orders.now()), caller.displayName(), words);
        holds.release(refusal.holdId(), words, RefusalIntake.SYSTEM);
        intake.closeSettled(refusal.consignmentId());
        orders.announce(refusal.consignmentId());
        audit.record(
                caller,
                "refusal.return_confirmed",
                "consignment:" + refusal.consignmentId(),
                Map.of("refusal", id.value(), "return", under.value()));
    }

    private void demandDecider(Refusal refusal, Caller caller) {
        if (branch.rolesAt(refusal.shippingSiteId(), caller, DECIDERS).isEmpty()) {
            throw DeliveryRefused.forbidden(Why.DECIDERS_ONLY.unmet().underClause("A-37"));
        }
    }

    private Refusal hold(RefusalId id, Caller caller) {
        Refusal refusal = refusals.findForUpdate(id).orElseThrow(DeliveryRefused::notFound);
        if (consignments.find(refusal.consignmentId(), caller.scope()).isEmpty()) {
            throw DeliveryRefused.notFound();
        }
        return refusal;
    }
}
