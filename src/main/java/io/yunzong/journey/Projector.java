package io.yunzong.journey;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentCancelled;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.ConsignmentsBooked;
import io.yunzong.consignments.ConsignmentsEdited;
import io.yunzong.consignments.ConsignmentsWithdrawn;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.domain.Events;
import io.yunzong.journey.domain.Journey;
import io.yunzong.journey.domain.JourneyPlan;
import io.yunzong.journey.domain.PlannedNode;
import io.yunzong.journey.domain.Projections;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the rows lists read in step with plans and events. It hears of bookings inside their transaction, so there is
 * never a consignment without its row; and it can write every row again from nothing, with the same result.
 */
@Component
public class Projector {
    private static final int BATCH = 1000;

    private final Events events;
    private final Projections projections;
    private final ConsignmentFinder consignments;
    private final TransactionTemplate transactions;

    Projector(
            Events events, Projections projections, ConsignmentFinder consignments, TransactionTemplate transactions) {
        this.events = events;
        this.projections = projections;
        this.consignments = consignments;
        this.transactions = transactions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsBooked booked) {
        project(booked.ids(), Map.of());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsEdited edited) {
        projections.lock(edited.ids());
        project(edited.ids(), events.list(edited.ids()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentCancelled cancelled) {
        List<ConsignmentId> ids = List.of(cancelled.id());
        projections.lock(ids);
        project(ids, events.list(ids));
    }

    /** Nothing may have happened to them; the lock makes that hold until they are gone. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsignmentsWithdrawn withdrawn) {
        projections.lock(withdrawn.ids());
        if (!projections.listWithEvents(withdrawn.ids()).isEmpty()) {
            throw new JourneyRefused(Kind.CONFLICT, Why.EVENTS_RECORDED.unmet());
        }
        projections.remove(withdrawn.ids());
    }

    /**
     * Derives every row again, a thousand at a time, while others work.
     *
     * @return how many
     */
    public long rebuild() {
        long count = 0;
        long after = 0;
        while (true) {
            long from = after;
            List<ConsignmentId> ids = projections.listIdsAfter(from, BATCH);
            if (ids.isEmpty()) {
                transactions.executeWithoutResult(status -> projections.removeOrphans());
                return count;
            }
            transactions.executeWithoutResult(status -> {
                projections.lock(ids);
                project(ids, events.list(ids));
            });
            count += ids.size();
            after = ids.getLast().value();
        }
    }

    /** Derives and writes the rows of these plans with these events. */
    void write(Collection<JourneyPlan> plans, Map<ConsignmentId, ? extends List<JourneyEvent>> history) {
        projections.write(plans.stream()
                .map(plan -> {
                    List<JourneyEvent> mine = history.containsKey(plan.id()) ? history.get(plan.id()) : List.of();
                    return new Projections.Entry(plan.id(), Journey.derive(plan, mine), mine.size());
                })
                .toList());
    }

    private void project(List<ConsignmentId> ids, Map<ConsignmentId, List<JourneyEvent>> history) {
        write(consignments.list(ids, Scope.all()).stream().map(Projector::plan).toList(), history);
    }

    /** What journey needs to know of a consignment. */
    static JourneyPlan plan(Consignment consignment) {
        return new JourneyPlan(
                consignment.id(),
                consignment.bookedAt(),
                consignment.waybill().promise().deliveryAt(),
                consignment.cancelledAt(),
                consignment.waybill().carriage().vehicleId(),
                consignment.route().stream()
                        .map(node -> new PlannedNode(
                                node.seq(),
                                node.siteId(),
                                node.role().name(),
                                node.plannedArrivalAt(),
                                node.plannedDepartureAt(),
                                node.vehicleId()))
                        .toList(),
                consignment.pieceCount());
    }
}
