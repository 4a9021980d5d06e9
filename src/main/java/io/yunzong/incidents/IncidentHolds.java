package io.yunzong.incidents;

import io.yunzong.identity.Caller;
import io.yunzong.incidents.IncidentRefused.Why;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.journey.Hold;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.HoldGate;
import io.yunzong.journey.PlaceHold;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What an incident stops, and lets go again. While it stands, nobody lets its goods go by another way than its own.
 * Clause A-24.
 */
@Component
class IncidentHolds implements HoldGate {
    static final Caller SYSTEM = Caller.system("incidents");

    private final Incidents incidents;
    private final HoldDesk holds;

    IncidentHolds(Incidents incidents, HoldDesk holds) {
        this.incidents = incidents;
        this.holds = holds;
    }

    /**
     * Stops what the incident concerns. What the dock has stopped for the same, as for a seal, becomes the incident's
     * own, so that one procedure decides about it.
     */
    void stop(Incident incident) {
        if (incident.kind() == IncidentKind.SEAL) {
            holds.listStanding(List.of(incident.consignmentId()), Scope.all()).stream()
                    .filter(hold -> hold.reason().equals("seal"))
                    .map(Hold::id)
                    .filter(id -> incidents.findHolding(id).isEmpty())
                    .forEach(id -> incidents.hold(incident.id(), id));
        }
        if (incidents.holds(incident.id()).isEmpty()) {
            place(incident, incident.pieceIds());
        }
    }

    /** More pieces turned out to be affected. */
    void widen(Incident incident) {
        anew(incident, incident.pieceIds(), incident.number() + " 扣货范围扩大，另行扣货");
    }

    /** Headquarters said that some may go on. */
    void split(Incident incident, List<PieceId> remain) {
        anew(incident, remain, incident.number() + " 总部意见：未受影响的货物先行");
    }

    /** What is to be held is held before anything is let go. */
    private void anew(Incident incident, List<PieceId> pieces, String why) {
        List<HoldId> before = incidents.holds(incident.id());
        place(incident, pieces);
        incidents.letGo(before);
        before.forEach(id -> holds.release(id, why, SYSTEM));
    }

    void release(Incident incident, String words) {
        List<HoldId> standing = incidents.holds(incident.id());
        incidents.letGo(standing);
        standing.forEach(id -> holds.release(id, words, SYSTEM));
    }

    private void place(Incident incident, List<PieceId> pieces) {
        String key = "incidents:" + incident.id() + ":" + UUID.randomUUID();
        HoldId id = holds.place(
                new PlaceHold(incident.consignmentId(), pieces, "incident", "异常 " + incident.number(), key), SYSTEM);
        incidents.hold(incident.id(), id);
    }

    @Override
    public List<Unmet> unmetToRelease(Hold hold) {
        return incidents
                .findHolding(hold.id())
                .map(incident -> List.of(Why.HOLD_OF_INCIDENT
                        .unmet("incident", incident.number())
                        .underClause("A-24")))
                .orElse(List.of());
    }
}
