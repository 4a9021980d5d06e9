package io.yunzong.journey;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.journey.domain.Events;
import io.yunzong.journey.domain.Journey;
import io.yunzong.journey.domain.JourneyPlan;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.telemetry.PositionFinder;
import io.yunzong.telemetry.VehiclePosition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about one journey. Whoever may see the consignment sees all of its history. Clauses B-17, C-03. */
@Component
@Transactional(readOnly = true)
public class JourneyFinder {
    private final ConsignmentFinder consignments;
    private final Events events;
    private final PositionFinder positions;
    private final Clock clock;

    JourneyFinder(ConsignmentFinder consignments, Events events, PositionFinder positions, Clock clock) {
        this.consignments = consignments;
        this.events = events;
        this.positions = positions;
        this.clock = clock;
    }

    /** What holds now. @throws io.yunzong.kernel.Refusal when it is not in scope */
    public JourneyState get(ConsignmentId id, Scope scope) {
        return Journey.derive(plan(id, scope), history(id));
    }

    /** Every event ever recorded, in the order they happened. */
    public List<JourneyEvent> listEvents(ConsignmentId id, Scope scope) {
        consignments.get(id, scope);
        return history(id);
    }

    /** The consignment and all that is known of its way, in three statements. */
    public JourneyView view(ConsignmentId id, Scope scope) {
        return view(consignments.get(id, scope), history(id));
    }

    private static JourneyView view(Consignment consignment, List<JourneyEvent> history) {
        JourneyPlan plan = Projector.plan(consignment);
        return new JourneyView(
                consignment,
                Journey.derive(plan, history),
                history,
                Journey.retracted(history),
                pieceStatuses(plan, history));
    }

    /** The same of all of them that are in scope, in three statements however many. */
    public List<JourneyView> views(Collection<ConsignmentId> ids, Scope scope) {
        Map<ConsignmentId, List<JourneyEvent>> histories = events.list(ids);
        return consignments.list(ids, scope).stream()
                .map(consignment ->
                        view(consignment, Journey.inOrder(histories.getOrDefault(consignment.id(), List.of()))))
                .toList();
    }

    /**
     * Where it went: the positions of each vehicle while it was on board, and of no other time. Thinned to about so many
     * points altogether.
     */
    public List<VehiclePosition> track(ConsignmentId id, Scope scope, int maxPoints) {
        List<Ride> rides = Journey.derive(plan(id, scope), history(id)).rides();
        int share = Math.max(2, maxPoints / Math.max(1, rides.size()));
        Instant now = clock.instant();
        List<VehiclePosition> track = new ArrayList<>();
        for (Ride ride : rides) {
            Instant to = ride.to() == null ? now : ride.to();
            track.addAll(positions.track(ride.vehicleId(), ride.from(), to, share));
        }
        return track;
    }

    private JourneyPlan plan(ConsignmentId id, Scope scope) {
        return Projector.plan(consignments.get(id, scope));
    }

    private List<JourneyEvent> history(ConsignmentId id) {
        return Journey.inOrder(events.list(List.of(id)).getOrDefault(id, List.of()));
    }

    private static Map<PieceId, ConsignmentStatus> pieceStatuses(JourneyPlan plan, List<JourneyEvent> history) {
        Set<PieceId> apart =
                history.stream().flatMap(event -> event.pieceIds().stream()).collect(Collectors.toSet());
        Map<PieceId, ConsignmentStatus> statuses = new HashMap<>();
        for (PieceId piece : apart) {
            List<JourneyEvent> its =
                    history.stream().filter(event -> event.concerns(piece)).toList();
            statuses.put(piece, Journey.derive(plan.ofOnePiece(), its).status());
        }
        return statuses;
    }
}
