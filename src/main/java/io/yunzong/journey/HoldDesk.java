package io.yunzong.journey;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyRefused.Why;
import io.yunzong.journey.domain.Holds;
import io.yunzong.journey.domain.Projections;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops goods and lets them go again. While a hold stands, what it covers is not loaded, does not depart, is not taken
 * out and not delivered, whoever asks and whichever way; it may still arrive and be unloaded. Any branch may stop goods;
 * only the quality department lets them go, saying how the problem was solved. Clause A-24.
 */
@Component
@Transactional
public class HoldDesk {
    private static final int TEXT_LENGTH = 500;
    private static final int KEY_LENGTH = 200;

    private final Holds holds;
    private final Projections projections;
    private final ConsignmentFinder consignments;
    private final ApplicationEventPublisher publisher;
    private final LiveFeed live;
    private final ObjectProvider<HoldGate> gates;
    private final Audit audit;
    private final Clock clock;

    HoldDesk(
            Holds holds,
            Projections projections,
            ConsignmentFinder consignments,
            ApplicationEventPublisher publisher,
            LiveFeed live,
            ObjectProvider<HoldGate> gates,
            Audit audit,
            Clock clock) {
        this.holds = holds;
        this.projections = projections;
        this.consignments = consignments;
        this.publisher = publisher;
        this.live = live;
        this.gates = gates;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same report key again answers with the hold it became.
     *
     * @throws JourneyRefused NOT_FOUND, HOLD_REASON_MISSING, TEXT_TOO_LONG, REPORT_KEY_MISSING, REPORT_KEY_TAKEN,
     *     PIECE_UNKNOWN, HOLD_NOT_ALLOWED
     */
    public HoldId place(PlaceHold order, Caller caller) {
        if (!caller.may(Permission.HOLD_PLACE)) {
            throw new JourneyRefused(
                    Kind.FORBIDDEN, Why.HOLD_NOT_ALLOWED.unmet().underClause("A-24"));
        }
        Consignment consignment = consignments.get(order.consignmentId(), caller.scope());
        projections.lock(List.of(consignment.id()));
        Hold before = holds.findByKey(order.reportKey()).orElse(null);
        if (before != null) {
            if (!before.consignmentId().equals(order.consignmentId())) {
                throw new JourneyRefused(
                        Kind.CONFLICT, Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
            }
            return before.id();
        }
        List<Unmet> unmet = check(order, consignment);
        if (!unmet.isEmpty()) {
            throw new JourneyRefused(Kind.INVALID, unmet);
        }
        HoldId id = holds.place(order, now(), caller.mark(), caller.displayName());
        publisher.publishEvent(new HoldPlaced(id, consignment.id()));
        live.announce(LiveTopic.CONSIGNMENT, consignment.id().value());
        audit.record(
                caller,
                "hold.placed",
                "consignment:" + consignment.id(),
                Map.of("hold", id.value(), "reason", order.reason()));
        return id;
    }

    private List<Unmet> check(PlaceHold order, Consignment consignment) {
        List<Unmet> unmet = new ArrayList<>();
        if (order.reason().isEmpty()) {
            unmet.add(Why.HOLD_REASON_MISSING.unmet().inField("reason").underClause("A-24"));
        }
        if (order.reportKey().isBlank()) {
            unmet.add(Why.REPORT_KEY_MISSING.unmet().inField("reportKey"));
        }
        if (order.reportKey().length() > KEY_LENGTH) {
            unmet.add(Why.TEXT_TOO_LONG.unmet("length", KEY_LENGTH).inField("reportKey"));
        }
        String note = order.note();
        if (note != null && note.length() > TEXT_LENGTH) {
            unmet.add(Why.TEXT_TOO_LONG.unmet("length", TEXT_LENGTH).inField("note"));
        }
        if (!order.pieceIds().isEmpty()) {
            Set<PieceId> own =
                    consignments.listPieces(consignment).stream().map(Piece::id).collect(Collectors.toSet());
            if (!own.containsAll(order.pieceIds())) {
                unmet.add(Why.PIECE_UNKNOWN.unmet().inField("pieceIds"));
            }
        }
        return unmet;
    }

    /**
     * Lets the goods go. Releasing what is released changes nothing.
     *
     * @param solution how the problem was solved, or what headquarters decided; must not be empty
     * @throws JourneyRefused HOLD_UNKNOWN, NOT_FOUND, HOLD_SOLUTION_MISSING, TEXT_TOO_LONG, HOLD_RELEASE_NOT_ALLOWED for
     *     all but the quality department and the system itself; and whatever a {@link HoldGate} names
     */
    public void release(HoldId id, String solution, Caller caller) {
        if (!mayRelease(caller)) {
            throw new JourneyRefused(
                    Kind.FORBIDDEN, Why.HOLD_RELEASE_NOT_ALLOWED.unmet().underClause("A-24"));
        }
        Hold hold = holds.find(id).orElseThrow(() -> new JourneyRefused(Kind.NOT_FOUND, Why.HOLD_UNKNOWN.unmet()));
        consignments.get(hold.consignmentId(), caller.scope());
        String words = Blanks.strip(solution);
        if (words.isEmpty()) {
            throw new JourneyRefused(
                    Kind.INVALID,
                    Why.HOLD_SOLUTION_MISSING.unmet().inField("solution").underClause("A-24"));
        }
        if (words.length() > TEXT_LENGTH) {
            throw new JourneyRefused(
                    Kind.INVALID, Why.TEXT_TOO_LONG.unmet("length", TEXT_LENGTH).inField("solution"));
        }
        projections.lock(List.of(hold.consignmentId()));
        List<Unmet> unmet = hold.stands()
                ? gates.stream()
                        .flatMap(gate -> gate.unmetToRelease(hold).stream())
                        .toList()
                : List.of();
        if (!unmet.isEmpty()) {
            throw new JourneyRefused(Kind.CONFLICT, unmet);
        }
        if (!holds.release(id, now(), caller.mark(), caller.displayName(), words)) {
            return;
        }
        publisher.publishEvent(new HoldReleased(id, hold.consignmentId()));
        live.announce(LiveTopic.CONSIGNMENT, hold.consignmentId().value());
        audit.record(
                caller,
                "hold.released",
                "consignment:" + hold.consignmentId(),
                Map.of("hold", id.value(), "solution", words));
    }

    /**
     * Keeps the goods as they are until the transaction ends, for a module above that is about to write of them: whoever
     * writes of a consignment has its row first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<ConsignmentId> ids) {
        projections.lock(ids);
    }

    /** Whoever may grant rights holds all of them, so the role itself is asked for. */
    private static boolean mayRelease(Caller caller) {
        boolean system = caller.personId() == null && caller.apiKeyId() == null;
        return system || (caller.may(Permission.HOLD_RELEASE) && caller.roles().contains(Role.QUALITY_CONTROLLER));
    }

    /** All of them, released ones too, the oldest first. @throws io.yunzong.kernel.Refusal when it is not in scope */
    @Transactional(readOnly = true)
    public List<Hold> list(ConsignmentId id, Scope scope) {
        return holds.list(List.of(consignments.get(id, scope).id()));
    }

    /** Those that stand on the consignments in scope; a constant number of statements for all of them. */
    @Transactional(readOnly = true)
    public List<Hold> listStanding(Collection<ConsignmentId> ids, Scope scope) {
        return ids.isEmpty()
                ? List.of()
                : holds.listStanding(consignments.list(ids, scope).stream()
                        .map(Consignment::id)
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
