package io.yunzong.network.intake;

import io.yunzong.imports.Shelf;
import io.yunzong.kernel.LaneId;
import io.yunzong.network.Lane;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkUse;
import io.yunzong.network.domain.Lanes;
import java.util.List;
import java.util.Set;

/** The lanes as imports put them in and take them out. */
record LaneShelf(Lanes lanes, Intake intake) implements Shelf<Lane> {
    @Override
    public long id(Lane lane) {
        return lane.id().value();
    }

    @Override
    public String name(Lane lane) {
        return lane.code();
    }

    @Override
    public int version(Lane lane) {
        return lane.version();
    }

    @Override
    public List<Lane> list(List<Long> ids) {
        return lanes.list(own(ids));
    }

    @Override
    public long add(Lane lane) {
        return lanes.add(lane).value();
    }

    @Override
    public void change(Lane lane) {
        if (!lanes.change(lane)) {
            throw NetworkRefused.changedMeanwhile();
        }
    }

    @Override
    public Set<Long> listUsed(List<Long> ids) {
        List<LaneId> own = own(ids);
        return intake.listUsed(own, NetworkUse::lanesInUse, Set.of());
    }

    @Override
    public void remove(List<Long> ids) {
        lanes.remove(own(ids));
    }

    private static List<LaneId> own(List<Long> ids) {
        return ids.stream().map(LaneId::new).toList();
    }
}
