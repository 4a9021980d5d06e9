package io.yunzong.network;

import io.yunzong.kernel.LaneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds a lane; the parts are those of {@link Lane}. */
public record AddLane(String code, String name, @Nullable Double distanceKm, List<LaneNode> nodes, boolean simulated) {
    public AddLane {
        nodes = List.copyOf(nodes);
    }

    Lane toLane() {
        return new Lane(new LaneId(0), code, name, distanceKm, nodes, true, simulated, 0);
    }
}
