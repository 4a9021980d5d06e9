package io.yunzong.handling.domain;

import io.yunzong.handling.Load;
import io.yunzong.handling.LoadFilter;
import io.yunzong.handling.LoadGoods;
import io.yunzong.handling.PrepareLoad;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads and the goods on their lists. */
public interface Loads {
    /** Adds one that is prepared; empty when the report was made before. */
    Optional<LoadId> add(PrepareLoad order, Instant at, Instant recordedAt, String by, String byName);

    Optional<Load> find(LoadId id);

    /** The load, held until the transaction ends. */
    Optional<Load> lock(LoadId id);

    /** The same, but empty when somebody holds it already, for those who must not wait. */
    Optional<Load> lockUnlessBusy(LoadId id);

    Optional<Load> findByKey(String reportKey);

    List<Load> list(Collection<LoadId> ids);

    /** Those of them whose branch, or a branch of whose goods, the scope covers. */
    Set<Long> listSeenFrom(Collection<Long> ids, Scope scope);

    Page<Load> page(LoadFilter filter, PageQuery query, Scope scope);

    List<LoadGoods> listGoods(LoadId load);

    void putGoods(Collection<LoadGoods> goods);

    void removeGoods(LoadId load, ConsignmentId consignment);

    /** What the work moved of each waybill. */
    void move(LoadId load, Map<ConsignmentId, List<PieceId>> moved);

    /** State, times and counts, as they follow from the deeds. */
    void write(Load load, String searchText);

    /** Counts one piece more or less; cheaper than all the rest. */
    void count(LoadId load, int difference);

    /** The last piece is off; said once. */
    void endUnload(LoadId load, Instant at);

    /** A waybill on a load. */
    record Entry(Load load, LoadGoods goods) {}

    /** Every load these waybills are or were on, those called off left out, the oldest first. */
    List<Entry> listOf(Collection<ConsignmentId> consignments);

    /**
     * What a vehicle brings for a site: goods of its departures since then whose way leads there and that nobody took off
     * yet.
     */
    List<Entry> listBrought(VehicleId vehicle, SiteId site, Instant since);

    /** Loads under way to a site with regulated goods nobody has taken off there, the latest departure first. */
    List<Load> listUnderWay(SiteId site, Instant since, int limit);

    /** A seal that was applied. */
    record Seal(String number, Instant at, LoadId load, SiteId site) {}

    /**
     * The seal the vehicle should wear: the last one applied, unless it was compared since, or a key customer's goods were
     * taken from behind it. Opened for others' goods alone it still has to be accounted for.
     */
    Optional<Seal> findSeal(VehicleId vehicle, LoadId before, Instant since);
}
