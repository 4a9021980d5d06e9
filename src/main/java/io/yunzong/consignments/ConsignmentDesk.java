package io.yunzong.consignments;

import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.domain.Consignments;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
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

    private final Bookings bookings;
    private final Edits edits;
    private final Consignments consignments;
    private final ObjectProvider<ConsignmentProgress> progress;
    private final ApplicationEventPublisher events;
    private final LiveFeed live;
    private final Audit audit;
    private final Clock clock;

    ConsignmentDesk(
            Bookings bookings,
            Edits edits,
            Consignments consignments,
            ObjectProvider<ConsignmentProgress> progress,
            ApplicationEventPublisher events,
            LiveFeed live,
            Audit audit,
            Clock clock) {
        this.bookings = bookings;
        this.edits = edits;
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
        Consignment before = held(command.id(), caller);
        if (before.version() != command.version()) {
            throw new ConsignmentsRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
        }
        Edits.Draft draft = edits.draft(before, command, caller);
        List<Unmet> unmet = new ArrayList<>(draft.unmet());
        if (started(before.id())) {
            draft.difference()
                    .fixedPaths()
                    .forEach(path -> unmet.add(Why.FIXED_AFTER_START.unmet().inField(path)));
        }
        if (!unmet.isEmpty()) {
            throw refused(unmet);
        }
        if (draft.difference().isEmpty()) {
            return;
        }
        consignments.update(draft.entry(), command.pieces() != null);
        keep(before, draft.difference().before(), draft.difference().after(), caller);
        events.publishEvent(new ConsignmentsEdited(List.of(before.id())));
        live.announce(LiveTopic.CONSIGNMENT, before.id().value());
        audit.record(
                caller,
                "consignment.edited",
                "consignment:" + before.id(),
                Map.of("fields", draft.difference().paths()));
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
        keep(before, Map.of(), after, caller);
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

    private boolean started(ConsignmentId id) {
        return progress.stream().anyMatch(journey -> journey.hasStarted(id));
    }

    private void keep(Consignment before, Map<String, String> old, Map<String, String> now, Caller caller) {
        consignments.addChange(new ConsignmentChange(
                before.id(), before.version() + 1, clock.instant(), caller.mark(), caller.displayName(), old, now));
    }

    private static ConsignmentsRefused refused(List<Unmet> unmet) {
        if (unmet.stream().anyMatch(u -> SCOPE_CODES.contains(u.code()))) {
            return new ConsignmentsRefused(Kind.FORBIDDEN, unmet);
        }
        boolean onlyTaken = unmet.stream().allMatch(u -> u.code().equals(Why.NUMBER_TAKEN.code()));
        return new ConsignmentsRefused(onlyTaken ? Kind.CONFLICT : Kind.INVALID, unmet);
    }
}
