package io.yunzong.delivery;

import io.yunzong.consignments.Consignment;
import io.yunzong.delivery.DeliveryRefused.Why;
import io.yunzong.delivery.domain.ReleaseRules;
import io.yunzong.delivery.domain.Releases;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans deliveries and puts their release before the reviewers. Whoever changes anything about an order that was looked
 * at begins a new revision: the approvals given stay on record and have no effect. Clauses.
 */
@Component
@Transactional
public class ReleaseDesk {
    private static final int TEXT_LENGTH = 500;

    private final Releases releases;
    private final Orders orders;
    private final PlanReview review;
    private final Regulated regulated;
    private final PaperCheck papers;
    private final DeliveryDuties duties;
    private final DeliveryDocuments documents;
    private final JourneyFinder journeys;
    private final Audit audit;

    ReleaseDesk(
            Releases releases,
            Orders orders,
            PlanReview review,
            Regulated regulated,
            PaperCheck papers,
            DeliveryDuties duties,
            DeliveryDocuments documents,
            JourneyFinder journeys,
            Audit audit) {
        this.releases = releases;
        this.orders = orders;
        this.review = review;
        this.regulated = regulated;
        this.papers = papers;
        this.duties = duties;
        this.documents = documents;
        this.journeys = journeys;
        this.audit = audit;
    }

    /**
     * Begins a release order.
     *
     * @throws DeliveryRefused naming everything that speaks against the plan
     */
    public ReleaseId plan(ConsignmentId id, PlanDelivery plan, Reported reported, Caller caller) {
        Consignment consignment = orders.consignment(id, caller);
        SiteId site = consignment.waybill().destination().siteId();
        Branch.demand(site, caller);
        demandPlanner(plan, caller);
        releases.lockConsignment(id);
        if (orders.repeats(reported, "plan", id.value())) {
            return releases.list(List.of(id)).getLast().id();
        }
        if (consignment.cancelled()) {
            throw DeliveryRefused.conflict(Why.CANCELLED_WAYBILL.unmet());
        }
        List<Unmet> unmet = new ArrayList<>();
        PlanDelivery whole = review.complete(plan, consignment, null, regulated.rules(id), unmet);
        DeliveryRefused.unlessEmpty(kind(unmet), unmet);
        Instant now = orders.now();
        ReleaseId order = releases.add(new Releases.NewOrder(
                id,
                consignment.customerId(),
                site,
                consignment.waybill().origin().siteId(),
                whole,
                now,
                caller.mark(),
                caller.displayName()));
        orders.announce(id);
        audit.record(caller, "release.planned", "consignment:" + id, Map.of("release", order.value()));
        return order;
    }

    /**
     * Plans it anew. Approvals given before have no effect any more.
     *
     * @param revision the one that was looked at
     * @throws DeliveryRefused naming everything that speaks against the plan
     */
    public void edit(ReleaseId id, PlanDelivery plan, int revision, Reported reported, Caller caller) {
        demandPlanner(plan, caller);
        ReleaseOrder found = releases.find(id).orElseThrow(DeliveryRefused::notFound);
        releases.lockConsignment(found.consignmentId());
        ReleaseOrder order = orders.holdOpen(id, caller);
        if (orders.repeats(reported, "edit", id.value())) {
            return;
        }
        demandRevision(order, revision);
        Consignment consignment = orders.consignment(order.consignmentId(), caller);
        List<Unmet> unmet = new ArrayList<>();
        PlanDelivery whole = review.complete(plan, consignment, id, regulated.rules(consignment.id()), unmet);
        if (order.leftAt() != null && !whole.pieceIds().equals(order.plan().pieceIds())) {
            unmet.add(Why.IS_OUT.unmet().inField("pieceIds"));
        }
        DeliveryRefused.unlessEmpty(kind(unmet), unmet);
        revise(order, whole, consignment, "plan", caller);
    }

    /** @throws DeliveryRefused PAPER_UNKNOWN, PAPER_NEEDED, REASON_MISSING, CODE_UNKNOWN, EVIDENCE_UNKNOWN */
    public void notePaper(ReleaseId id, NotePaper paper, Reported reported, Caller caller) {
        ReleaseOrder order = orders.holdOpen(id, caller);
        if (orders.repeats(reported, "paper", id.value())) {
            return;
        }
        papers.check(order, paper, caller);
        releases.note(
                id,
                new ReleaseOrder.Paper(
                        paper.code(),
                        paper.present(),
                        paper.reason(),
                        paper.remark(),
                        paper.evidenceId(),
                        orders.now(),
                        caller.displayName()));
        Consignment consignment = orders.consignment(order.consignmentId(), caller);
        revise(order, order.plan(), consignment, "paper " + paper.code(), caller);
    }

    private void revise(ReleaseOrder order, PlanDelivery plan, Consignment consignment, String what, Caller caller) {
        boolean looked = order.state() == ReleaseOrder.State.IN_REVIEW || order.state() == ReleaseOrder.State.APPROVED;
        ReleaseOrder.State state = looked ? ReleaseOrder.State.IN_REVIEW : order.state();
        releases.plan(order.id(), plan, state, order.revision() + 1);
        orders.announce(order.consignmentId());
        List<ReleaseOrder.Review> voided = order.approvals();
        if (looked && !voided.isEmpty()) {
            DeliveryDuties.About about = orders.about(consignment, order.siteId(), orders.now());
            voided.forEach(approval -> duties.review(order.id(), approval.role(), about, caller));
            audit.record(
                    caller,
                    "release.approvals_voided",
                    "consignment:" + order.consignmentId(),
                    Map.of(
                            "release", order.id().value(),
                            "changed", what,
                            "approvedBy",
                                    voided.stream()
                                            .map(ReleaseOrder.Review::personName)
                                            .toList()));
        }
    }

    /**
     * Puts it before the reviewers, under a number.
     *
     * @throws DeliveryRefused ALREADY_SUBMITTED, NOT_ARRIVED, VEHICLE_MISSING, COURIER_MISSING
     */
    public void submit(ReleaseId id, int revision, Reported reported, Caller caller) {
        ReleaseOrder order = orders.holdOpen(id, caller);
        if (orders.repeats(reported, "submit", id.value())) {
            return;
        }
        demandRevision(order, revision);
        if (order.state() != ReleaseOrder.State.DRAFT && order.state() != ReleaseOrder.State.REJECTED) {
            throw DeliveryRefused.conflict(Why.ALREADY_SUBMITTED.unmet());
        }
        Consignment consignment = orders.consignment(order.consignmentId(), caller);
        List<Unmet> unmet = new ArrayList<>(ReleaseRules.checkPlan(order.plan()));
        if (journeys.get(consignment.id(), Scope.all()).nextSite() != null) {
            unmet.add(Why.NOT_ARRIVED.unmet().underClause("A-35"));
        }
        DeliveryRefused.unlessEmpty(Kind.CONFLICT, unmet);
        if (order.state() == ReleaseOrder.State.REJECTED) {
            // approvals given before it was sent back were for what it said then
            releases.plan(id, order.plan(), order.state(), order.revision() + 1);
        }
        Instant now = orders.now();
        DeliveryDuties.About about = orders.about(consignment, order.siteId(), now);
        Instant due = ReleaseOrder.REVIEWERS.stream()
                .map(role -> duties.review(id, role, about, caller))
                .reduce((one, other) -> other)
                .orElse(now);
        releases.submit(id, now, caller.displayName(), due);
        documents.release(Objects.requireNonNull(releases.find(id).orElse(null)), consignment, caller);
        orders.announce(consignment.id());
        audit.record(caller, "release.submitted", "consignment:" + consignment.id(), Map.of("release", id.value()));
    }

    /**
     * Takes it back.
     *
     * @throws DeliveryRefused REASON_MISSING, IS_OUT
     */
    public void cancel(ReleaseId id, @Nullable String reason, Reported reported, Caller caller) {
        ReleaseOrder order = orders.hold(id, caller);
        if (orders.repeats(reported, "cancel", id.value())) {
            return;
        }
        if (!order.state().isOpen()) {
            throw DeliveryRefused.conflict(Why.ORDER_CLOSED.unmet());
        }
        String why = reason(reason);
        if (order.leftAt() != null) {
            throw DeliveryRefused.conflict(Why.IS_OUT.unmet());
        }
        releases.state(id, ReleaseOrder.State.CANCELLED, orders.now());
        duties.noReview(id, why, caller);
        order.deficiencies().stream()
                .filter(Deficiency::open)
                .forEach(deficiency -> duties.noResign(deficiency.id(), why, caller));
        orders.announce(order.consignmentId());
        audit.record(
                caller,
                "release.cancelled",
                "consignment:" + order.consignmentId(),
                Map.of("release", id.value(), "reason", why));
    }

    static String reason(@Nullable String given) {
        String why = Blanks.strip(given);
        if (why.isEmpty()) {
            throw new DeliveryRefused(Kind.INVALID, Why.REASON_MISSING.unmet().inField("reason"));
        }
        if (why.length() > TEXT_LENGTH) {
            throw new DeliveryRefused(
                    Kind.INVALID, Why.TOO_LONG.unmet("length", TEXT_LENGTH).inField("reason"));
        }
        return why;
    }

    static void demandRevision(ReleaseOrder order, int revision) {
        if (order.revision() != revision) {
            throw DeliveryRefused.conflict(Why.CHANGED_MEANWHILE.unmet());
        }
    }

    /** Vehicle and courier are the dispatcher's choice. */
    private static void demandPlanner(PlanDelivery plan, Caller caller) {
        if ((plan.vehicleId() != null || plan.courierId() != null) && !caller.may(Permission.DELIVERY_PLAN)) {
            throw DeliveryRefused.forbidden(Why.PLAN_NOT_ALLOWED.unmet().underClause("A-30"));
        }
    }

    private static Kind kind(List<Unmet> unmet) {
        boolean conflict = unmet.stream()
                .allMatch(
                        one -> List.of(
                                        Why.PIECE_SIGNED,
                                        Why.PIECE_ON_ORDER,
                                        Why.PIECE_QUARANTINED,
                                        Why.ALL_DELIVERED,
                                        Why.IS_OUT)
                                .stream()
                                .anyMatch(why -> why.code().equals(one.code())));
        return conflict ? Kind.CONFLICT : Kind.INVALID;
    }
}
