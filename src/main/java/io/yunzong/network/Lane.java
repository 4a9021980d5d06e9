package io.yunzong.network;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.LaneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A planned way through the network: nodes in order with standard times. A consignment's route starts as a copy of it,
 * so that a later change of the lane leaves promises alone. Clauses A-39, B-04.
 *
 * @param code unique whatever the case of its letters
 * @param distanceKm road distance
 */
public record Lane(
        LaneId id,
        String code,
        String name,
        @Nullable Double distanceKm,
        List<LaneNode> nodes,
        boolean active,
        boolean simulated,
        int version) {
    public Lane {
        code = Blanks.strip(code);
        name = Blanks.strip(name);
        nodes = List.copyOf(nodes);
    }

    /** Minutes from leaving the first node to reaching the last, waiting on the way included. */
    public int standardMinutes() {
        int minutes = 0;
        for (int i = 1; i < nodes.size(); i++) {
            minutes += nodes.get(i).standardMinutesFromPrevious();
            if (i < nodes.size() - 1) {
                minutes += nodes.get(i).standardDwellMinutes();
            }
        }
        return minutes;
    }
}
