package io.yunzong.network.domain;

import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Lane;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All lanes. */
public interface Lanes {
    Optional<Lane> find(LaneId id);

    /** Finds and keeps others from changing it until the transaction ends. */
    Optional<Lane> lock(LaneId id);

    Optional<Lane> findByCode(String code);

    List<Lane> list(Collection<LaneId> ids);

    /** Those in use that stop at two of the sites or more, in order of their ids. */
    List<Lane> listAlong(Collection<SiteId> sites);

    /** Those that exist, by code as given. */
    Map<String, Lane> listByCode(Collection<String> codes);

    Page<Lane> page(@Nullable String text, @Nullable Boolean active, PageQuery query);

    /** Adds a lane and returns its id; {@code lane.id()} is ignored. */
    LaneId add(Lane lane);

    /** Writes the lane over the version it was read at; false when somebody else was quicker. */
    boolean change(Lane lane);

    void remove(Collection<LaneId> ids);
}
