package io.yunzong.consignments;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.domain.Consignments;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books, edits and cancels consignments. Screens, programs and imports all come here. */
@Component
@Transactional
public class ConsignmentDesk {
    /** Orders that are checked and written together. */
    static final int BATCH = 1_000;

    private static final int REASON_LENGTH = 500;
    private static final Set<String> SCOPE_CODES =
            Set.of(Why.ACCOUNT_CANNOT_BOOK.code(), Why.ROUTE_OUTSIDE_BRANCHES.code());
    private static final Set<String> CONFLICT_CODES =
            Set.of(Why.NUMBER_TAKEN.code(), Why.CHANGED_MEANWHILE.code(), Why.CANCELLED.code());

    private final Bookings bookings;
    private final Edits edits;
    private final Withdrawals withdrawals;
    private final LaneRoutes routes;
    private final Consignments consignments;
    private final ObjectProvider<ConsignmentProgress> progress;
    private final ApplicationEventPublisher events;
    private final LiveFeed live;
    private final Audit audit;
    private final Clock clock;

    ConsignmentDesk(
            Bookings bookings,
            Edits edits,
            Withdrawals withdrawals,
            LaneRoutes routes,
            Consignments consignments,
            ObjectProvider<ConsignmentProgress> progress,
            ApplicationEventPublisher events,
            LiveFeed live,
            Audit audit,
            Clock clock) {
        this.bookings = bookings;
        this.edits = edits;
        this.withdrawals = withdrawals;
        this.routes = routes;
        this.consignments = consignments;
        this.progress = progress;
        this.events = events;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes one order.
     *
     * @throws ConsignmentsRefused naming everything that is wrong with it
     */
    public ConsignmentId book(BookConsignment order, Caller caller) {
        BookingOutcome outcome = bookings.book(List.of(order), caller).getFirst();
        ConsignmentId id = outcome.findId().orElseThrow(() -> refused(outcome.unmet()));
        events.publishEvent(new ConsignmentsBooked(List.of(id)));
        live.announce(LiveTopic.CONSIGNMENT, id.value());
        audit.record(
                caller,
                "consignment.booked",
                "consignment:" + id,
                Map.of("number", Objects.requireNonNull(outcome.number())));
        return id;
    }

    /**
     * Takes many orders; those that are refused do not hold up the others.
     *
     * @return what became of each, in their order
     */
    public List<BookingOutcome> bookAll(List<BookConsignment> orders, Caller caller) {
        List<BookingOutcome> outcomes = new ArrayList<>(orders.size());
        int booked = 0;
        for (int from = 0; from < orders.size(); from += BATCH) {
            List<BookingOutcome> batch =
                    bookings.book(orders.subList(from, Math.min(orders.size(), from + BATCH)), caller);
            List<ConsignmentId> ids = batch.stream()
                    .map(BookingOutcome::findId)
                    .flatMap(Optional::stream)
                    .toList();
            if (!ids.isEmpty()) {
                events.publishEvent(new ConsignmentsBooked(ids));
            }
            booked += ids.size();
            outcomes.addAll(batch);
        }
        if (booked > 0) {
            live.announce(LiveTopic.CONSIGNMENT, LiveFeed.MANY);
            audit.record(caller, "consignment.booked_many", "consignments", Map.of("booked", booked));
        }
        return outcomes;
    }

    /**
     * Corrects a consignment, keeping what stood there before. Clause C-03.
     *
     * @throws ConsignmentsRefused naming everything that is wrong; FIXED_AFTER_START for each field that may not change
     *     any more
     */
    public void edit(EditConsignment command, Caller caller) {
        EditOutcome outcome = edits.attempt(command, caller);
        if (!outcome.unmet().isEmpty()) {
            throw refused(outcome.unmet());
        }
        if (outcome.changed()) {
            events.publishEvent(new ConsignmentsEdited(List.of(command.id())));
            live.announce(LiveTopic.CONSIGNMENT, command.id().value());
            audit.record(
                    caller,
                    "consignment.edited",
                    "consignment:" + command.id(),
                    Map.of("version", command.version() + 1));
        }
    }

    /**
     * Corrects many consignments; those that are refused do not hold up the others.
     *
     * @return what became of each, in their order
     */
    public List<EditOutcome> editAll(List<EditConsignment> commands, Caller caller) {
        List<EditOutcome> outcomes =
                commands.stream().map(command -> edits.attempt(command, caller)).toList();
        List<ConsignmentId> changed = outcomes.stream()
                .filter(EditOutcome::changed)
                .map(EditOutcome::id)
                .toList();
        if (!changed.isEmpty()) {
            events.publishEvent(new ConsignmentsEdited(changed));
            live.announce(LiveTopic.CONSIGNMENT, LiveFeed.MANY);
            audit.record(caller, "consignment.edited_many", "consignments", Map.of("edited", changed.size()));
        }
        return outcomes;
    }

    /**
     * Plans another vehicle for the way from a node of the route, also after the goods have started: a late departure
     * wants one. Clauses.
     *
     * @throws ConsignmentsRefused NOT_FOUND, CANCELLED, VEHICLE_UNKNOWN, ROUTE_OUTSIDE_BRANCHES
     */
    public void planVehicle(ConsignmentId id, int seq, VehicleId vehicle, Caller caller) {
        EditOutcome outcome = edits.plan(held(id, caller), seq, vehicle, caller);
        if (!outcome.unmet().isEmpty()) {
            throw refused(outcome.unmet());
        }
        if (outcome.changed()) {
            events.publishEvent(new ConsignmentsEdited(List.of(id)));
            live.announce(LiveTopic.CONSIGNMENT, id.value());
            audit.record(
                    caller,
                    "consignment.vehicle_planned",
                    "consignment:" + id,
                    Map.of("node", seq, "vehicle", vehicle.value()));
        }
    }

    /** The order with the route it would be booked with: from the lane's standard times when it has none. */
    @Transactional(readOnly = true)
    public BookConsignment planned(BookConsignment order) {
        return routes.plan(List.of(order)).getFirst();
    }

    /**
     * Takes consignments back as if they had never been booked: all of them, or none when something has happened to
     * one. For imports that turn out wrong.
     *
     * @return what has happened meanwhile; empty when they are gone
     */
    public List<Unmet> withdraw(List<ConsignmentId> ids, Caller caller) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Unmet> obstacles =
                    withdrawals.obstacles(ids.subList(from, Math.min(ids.size(), from + BATCH)), caller.scope());
            if (!obstacles.isEmpty()) {
                return obstacles;
            }
        }
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<ConsignmentId> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            events.publishEvent(new ConsignmentsWithdrawn(batch));
            consignments.remove(batch);
        }
        live.announce(LiveTopic.CONSIGNMENT, LiveFeed.MANY);
        audit.record(caller, "consignment.withdrawn_many", "consignments", Map.of("withdrawn", ids.size()));
        return List.of();
    }

    /**
     * Cancels a consignment that was never loaded.
     *
     * @throws ConsignmentsRefused CANCEL_REASON_MISSING, CANCEL_AFTER_LOADING, CANCELLED
     */
    public void cancel(ConsignmentId id, String reason, Caller caller) {
        Consignment before = held(id, caller);
        String why = reason.strip();
        List<Unmet> unmet = new ArrayList<>();
        if (why.isEmpty()) {
            unmet.add(Why.CANCEL_REASON_MISSING.unmet().inField("reason"));
        }
        if (why.length() > REASON_LENGTH) {
            unmet.add(Why.TEXT_TOO_LONG.unmet("length", REASON_LENGTH).inField("reason"));
        }
        if (progress.stream().anyMatch(journey -> journey.wasLoaded(id))) {
            unmet.add(Why.CANCEL_AFTER_LOADING.unmet());
        }
        if (!unmet.isEmpty()) {
            throw refused(unmet);
        }
        Instant now = clock.instant();
        consignments.cancel(id, now, why);
        Map<String, String> after = new LinkedHashMap<>();
        after.put("cancelledAt", now.toString());
        after.put("cancelReason", why);
        edits.keep(before, Map.of(), after, caller);
        events.publishEvent(new ConsignmentCancelled(id, now, why));
        live.announce(LiveTopic.CONSIGNMENT, id.value());
        audit.record(caller, "consignment.cancelled", "consignment:" + id, Map.of("reason", why));
    }

    private Consignment held(ConsignmentId id, Caller caller) {
        Consignment before = consignments.findForUpdate(id, caller.scope()).orElseThrow(ConsignmentFinder::notFound);
        if (before.cancelled()) {
            throw new ConsignmentsRefused(Kind.CONFLICT, Why.CANCELLED.unmet());
        }
        return before;
    }

    private static ConsignmentsRefused refused(List<Unmet> unmet) {
        return new ConsignmentsRefused(kind(unmet), unmet);
    }

    private static Kind kind(List<Unmet> unmet) {
        List<String> codes = unmet.stream().map(Unmet::code).toList();
        if (codes.contains(Why.NOT_FOUND.code())) {
            return Kind.NOT_FOUND;
        }
        if (codes.stream().anyMatch(SCOPE_CODES::contains)) {
            return Kind.FORBIDDEN;
        }
        return CONFLICT_CODES.containsAll(codes) ? Kind.CONFLICT : Kind.INVALID;
    }
}
