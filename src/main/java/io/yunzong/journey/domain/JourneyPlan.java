package io.yunzong.journey.domain;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed before anything happened. The nodes are in order of travel; there are at least two.
 *
 * @param pieceCount how many pieces there are: it is delivered when so many are signed for
 */
public record JourneyPlan(
        ConsignmentId id,
        Instant bookedAt,
        @Nullable Instant promisedDeliveryAt,
        @Nullable Instant cancelledAt,
        @Nullable VehicleId vehicleId,
        List<PlannedNode> nodes,
        int pieceCount) {
    public JourneyPlan {
        nodes = List.copyOf(nodes);
    }

    /** Of one piece. */
    public JourneyPlan(
            ConsignmentId id,
            Instant bookedAt,
            @Nullable Instant promisedDeliveryAt,
            @Nullable Instant cancelledAt,
            @Nullable VehicleId vehicleId,
            List<PlannedNode> nodes) {
        this(id, bookedAt, promisedDeliveryAt, cancelledAt, vehicleId, nodes, 1);
    }

    /** The plan as one piece sees it. */
    public JourneyPlan ofOnePiece() {
        return new JourneyPlan(id, bookedAt, promisedDeliveryAt, cancelledAt, vehicleId, nodes);
    }

    int last() {
        return nodes.size() - 1;
    }

    public SiteId origin() {
        return nodes.getFirst().siteId();
    }

    public SiteId destination() {
        return nodes.getLast().siteId();
    }

    public boolean passes(SiteId site) {
        return nodes.stream().anyMatch(node -> node.siteId().equals(site));
    }

    /** Two nodes in a row at one site: the shipping branch is also where the vehicle departs. */
    boolean samePlaceAsNext(int node) {
        return node < last()
                && nodes.get(node).siteId().equals(nodes.get(node + 1).siteId())
                // a round trip arrives where it began, but only after it has been away
                && !nodes.get(node + 1).role().equals("ARRIVAL");
    }
}
