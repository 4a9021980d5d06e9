package io.yunzong.journey;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Unmet;
import java.util.List;

/**
 * A condition in front of the journey that an upper module keeps. Every gate is asked about every new claim, after the
 * journey's own rules and inside the same transaction, whichever way the claim came: screen, scan, import, partner or
 * demonstration. What one of them names is refused with everything else that is unmet. Clauses.
 */
public interface JourneyGate {
    /**
     * What speaks against the claims; empty to let all of them pass. The rows of the consignments are locked.
     *
     * @param claims new ones only: a repeat of a report is no longer asked about. Ask once for all of them, they may be
     *     a thousand. {@link ClaimedEvent#refuses} says which of them a condition belongs to
     */
    List<Unmet> unmet(List<ClaimedEvent> claims, Caller caller);

    /** What speaks against taking back an event; empty to let it go. The row of the consignment is locked. */
    default List<Unmet> unmetToRetract(JourneyEvent event) {
        return List.of();
    }
}
