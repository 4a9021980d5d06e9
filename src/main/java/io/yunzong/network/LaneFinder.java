package io.yunzong.network;

import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.domain.Lanes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about lanes. */
@Component
public class LaneFinder {
    private final Lanes lanes;

    LaneFinder(Lanes lanes) {
        this.lanes = lanes;
    }

    public Optional<Lane> find(LaneId id) {
        return lanes.find(id);
    }

    /** @throws NetworkRefused NOT_FOUND */
    public Lane get(LaneId id) {
        return lanes.find(id).orElseThrow(NetworkRefused::notFound);
    }

    /** The case of letters does not matter. */
    public Optional<Lane> findByCode(String code) {
        return lanes.findByCode(code);
    }

    public List<Lane> list(Collection<LaneId> ids) {
        return lanes.list(ids);
    }

    /** Those in use that stop at two of the sites or more, in order of their ids. */
    public List<Lane> listAlong(Collection<SiteId> sites) {
        return lanes.listAlong(sites);
    }

    /** Those that exist, by code as given. */
    public Map<String, Lane> listByCode(Collection<String> codes) {
        return lanes.listByCode(codes);
    }

    /** One page, by code unless sorted by code, name or distanceKm. */
    public Page<Lane> page(@Nullable String text, @Nullable Boolean active, PageQuery query) {
        return lanes.page(text, active, query);
    }
}
