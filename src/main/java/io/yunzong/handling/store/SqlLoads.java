package io.yunzong.handling.store;

import static io.yunzong.platform.Columns.time;

import io.yunzong.handling.Load;
import io.yunzong.handling.LoadFilter;
import io.yunzong.handling.LoadGoods;
import io.yunzong.handling.PrepareLoad;
import io.yunzong.handling.domain.Loads;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Columns;
import io.yunzong.platform.Listing;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlLoads implements Loads {
    private static final Map<String, String> SORT_KEYS = Map.of(
            "preparedAt", "prepared_at", "plannedAt", "planned_at", "startedAt", "started_at", "closedAt", "closed_at");

    private static final String GOODS = """
            select g.load_id, g.consignment_id, g.piece_ids, g.piece_count as goods_piece_count, g.moved_piece_ids
            from handling.load_goods g
            """;

    private static final String ENTRIES = """
            select l.*, g.load_id, g.consignment_id, g.piece_ids, g.piece_count as goods_piece_count, g.moved_piece_ids
            from handling.load l join handling.load_goods g on g.load_id = l.id
            """;

    private final JdbcClient jdbc;

    SqlLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LoadId> add(PrepareLoad order, Instant at, Instant recordedAt, String by, String byName) {
        return jdbc.sql("""
                        insert into handling.load (kind, site_id, vehicle_id, report_key, planned_at, prepared_at,
                            recorded_at, device_time, device_clock_offset_ms, prepared_by, prepared_by_name, state)
                        values (:kind, :site, :vehicle, :key, :planned, :at, :recorded, :device, :offset, :by, :name,
                            'PREPARED')
                        on conflict (report_key) do nothing
                        returning id
                        """)
                .param("kind", order.kind().name())
                .param("site", order.siteId().value())
                .param("vehicle", order.vehicleId().value())
                .param("key", order.report().key())
                .param("planned", time(order.plannedAt()))
                .param("at", time(at))
                .param("recorded", time(recordedAt))
                .param("device", time(order.report().storableDeviceTime()))
                .param("offset", order.report().deviceClockOffsetMs())
                .param("by", by)
                .param("name", byName)
                .query((row, index) -> new LoadId(row.getLong(1)))
                .optional();
    }

    @Override
    public Optional<Load> find(LoadId id) {
        return list(List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<Load> lock(LoadId id) {
        return jdbc.sql("select * from handling.load where id = :id for update")
                .param("id", id.value())
                .query(LoadRows::load)
                .optional();
    }

    @Override
    public Optional<Load> lockUnlessBusy(LoadId id) {
        return jdbc.sql("select * from handling.load where id = :id for update skip locked")
                .param("id", id.value())
                .query(LoadRows::load)
                .optional();
    }

    @Override
    public Optional<Load> findByKey(String reportKey) {
        return jdbc.sql("select * from handling.load where report_key = :key")
                .param("key", reportKey)
                .query(LoadRows::load)
                .optional();
    }

    @Override
    public List<Load> list(Collection<LoadId> ids) {
        return jdbc.sql("select * from handling.load where id = any(:ids) order by id")
                .param("ids", Columns.ids(ids))
                .query(LoadRows::load)
                .list();
    }

    @Override
    public Set<Long> listSeenFrom(Collection<Long> ids, Scope scope) {
        return Set.copyOf(jdbc.sql("""
                        select l.id from handling.load l
                        where l.id = any(:ids)
                            and (l.site_id = any(cast(:branches as bigint[]))
                                or exists (
                                    select from handling.load_goods g
                                    join consignments.consignment_v c on c.id = g.consignment_id
                                    where g.load_id = l.id and c.branch_ids && cast(:branches as bigint[])))
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("branches", scope.branchArray())
                .query(Long.class)
                .list());
    }

    @Override
    public Page<Load> page(LoadFilter filter, PageQuery query, Scope scope) {
        Listing listing = Listing.from("handling.load", SORT_KEYS, "prepared_at desc, id desc");
        if (!scope.everything()) {
            listing.where("site_id = any(:branches)", "branches", scope.branchArray());
        }
        if (filter.open()) {
            listing.where("state in ('PREPARED', 'WORKING', 'CLOSED')")
                    .where("not (state = 'CLOSED' and kind = 'UNLOADING')");
        }
        listing.where("site_id = :site", "site", Columns.id(filter.siteId()))
                .where("kind = any(:kinds)", "kinds", names(filter.kinds()))
                .where("state = any(:states)", "states", names(filter.states()))
                .where("vehicle_id = :vehicle", "vehicle", Columns.id(filter.vehicleId()))
                .where("regulated = :regulated", "regulated", filter.regulated())
                .where("prepared_at >= :from", "from", filter.from() == null ? null : time(filter.from()))
                .where("prepared_at < :to", "to", filter.to() == null ? null : time(filter.to()))
                .where("search_text like :text", "text", Listing.anywhere(filter.text()));
        return listing.page(jdbc, query, LoadRows::load);
    }

    private static String @org.jspecify.annotations.Nullable [] names(Set<? extends Enum<?>> set) {
        return set.isEmpty() ? null : set.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    @Override
    public List<LoadGoods> listGoods(LoadId load) {
        return jdbc.sql(GOODS + "where g.load_id = :load order by g.consignment_id")
                .param("load", load.value())
                .query(LoadRows::goods)
                .list();
    }

    @Override
    public void putGoods(Collection<LoadGoods> goods) {
        jdbc.sql("""
                        insert into handling.load_goods (load_id, consignment_id, piece_ids, piece_count)
                        select load, consignment, cast(pieces as bigint[]), count
                        from unnest(cast(:loads as bigint[]), cast(:consignments as bigint[]),
                            cast(:pieces as text[]), cast(:counts as integer[]))
                            as goods (load, consignment, pieces, count)
                        on conflict (load_id, consignment_id) do update set piece_ids = excluded.piece_ids
                        """)
                .param("loads", Columns.ids(goods, LoadGoods::loadId))
                .param("consignments", Columns.ids(goods, LoadGoods::consignmentId))
                .param("pieces", Columns.texts(goods, one -> Columns.literal(one.pieceIds())))
                .param("counts", Columns.array(goods, LoadGoods::pieceCount, Integer[]::new))
                .update();
    }

    @Override
    public void removeGoods(LoadId load, ConsignmentId consignment) {
        jdbc.sql("delete from handling.load_goods where load_id = :load and consignment_id = :consignment")
                .param("load", load.value())
                .param("consignment", consignment.value())
                .update();
    }

    @Override
    public void move(LoadId load, Map<ConsignmentId, List<PieceId>> moved) {
        jdbc.sql("""
                        update handling.load_goods g set moved_piece_ids = cast(m.pieces as bigint[])
                        from unnest(cast(:consignments as bigint[]), cast(:pieces as text[])) as m (consignment, pieces)
                        where g.load_id = :load and g.consignment_id = m.consignment
                        """)
                .param("load", load.value())
                .param("consignments", Columns.ids(moved.keySet()))
                .param("pieces", Columns.texts(moved.values(), Columns::literal))
                .update();
    }

    @Override
    public void write(Load load, String searchText) {
        jdbc.sql("""
                        update handling.load set state = :state, arrived_at = :arrived, started_at = :started,
                            closed_at = :closed, departed_at = :departed, unload_ended_at = :unloadEnded,
                            cancelled_at = :cancelled, cancel_reason = :reason, consignment_count = :consignments,
                            piece_count = :pieces, counted_pieces = :counted, regulated = :regulated,
                            simulated = :simulated, search_text = :text
                        where id = :id
                        """)
                .param("id", load.id().value())
                .param("state", load.state().name())
                .param("arrived", time(load.arrivedAt()))
                .param("started", time(load.startedAt()))
                .param("closed", time(load.closedAt()))
                .param("departed", time(load.departedAt()))
                .param("unloadEnded", time(load.unloadEndedAt()))
                .param("cancelled", time(load.cancelledAt()))
                .param("reason", load.cancelReason())
                .param("consignments", load.consignmentCount())
                .param("pieces", load.pieceCount())
                .param("counted", load.countedPieces())
                .param("regulated", load.regulated())
                .param("simulated", load.simulated())
                .param("text", searchText)
                .update();
    }

    @Override
    public void count(LoadId load, int difference) {
        jdbc.sql("update handling.load set counted_pieces = counted_pieces + :difference where id = :id")
                .param("id", load.value())
                .param("difference", difference)
                .update();
    }

    @Override
    public void endUnload(LoadId load, Instant at) {
        jdbc.sql("update handling.load set unload_ended_at = :at where id = :id and unload_ended_at is null")
                .param("id", load.value())
                .param("at", time(at))
                .update();
    }

    @Override
    public List<Entry> listOf(Collection<ConsignmentId> consignments) {
        return jdbc.sql(ENTRIES + "where g.consignment_id = any(:ids) and l.state <> 'CANCELLED' order by l.id")
                .param("ids", Columns.ids(consignments))
                .query((row, index) -> new Entry(LoadRows.load(row, index), LoadRows.goods(row, index)))
                .list();
    }

    @Override
    public List<Entry> listBrought(VehicleId vehicle, SiteId site, Instant since) {
        return jdbc.sql(ENTRIES + """
                        where l.vehicle_id = :vehicle and l.kind = 'LOADING' and l.state = 'DEPARTED'
                            and l.prepared_at > :since
                        """ + LEADS_THERE + " order by l.id")
                .param("vehicle", vehicle.value())
                .param("site", site.value())
                .param("since", time(since))
                .query((row, index) -> new Entry(LoadRows.load(row, index), LoadRows.goods(row, index)))
                .list();
    }

    /** The way of the goods leads from the load's site to this one, and nobody has taken them off here since. */
    private static final String LEADS_THERE = """
            and exists (
                select from consignments.route_node_v there
                join consignments.route_node_v here on here.consignment_id = there.consignment_id
                    and here.site_id = l.site_id and here.seq < there.seq
                where there.consignment_id = g.consignment_id and there.site_id = :site)
            and not exists (
                select from handling.load_goods taken
                join handling.load u on u.id = taken.load_id
                where taken.consignment_id = g.consignment_id and u.kind = 'UNLOADING' and u.state <> 'CANCELLED'
                    and u.vehicle_id = l.vehicle_id
                    and (u.site_id = :site or (u.started_at is not null and u.started_at >= l.departed_at)))
            """;

    @Override
    public List<Load> listUnderWay(SiteId site, Instant since, int limit) {
        return jdbc.sql("""
                        select l.* from handling.load l
                        where l.kind = 'LOADING' and l.state = 'DEPARTED'
                            and l.departed_at > :since
                            and exists (
                                select from handling.load_goods g where g.load_id = l.id
                        """ + LEADS_THERE + """
                            )
                        order by l.departed_at desc, l.id desc
                        limit :limit
                        """)
                .param("site", site.value())
                .param("since", time(since))
                .param("limit", limit)
                .query(LoadRows::load)
                .list();
    }

    @Override
    public Optional<Seal> findSeal(VehicleId vehicle, LoadId before, Instant since) {
        return jdbc.sql("""
                        select d.code, d.at, l.id, l.site_id
                        from handling.load l
                        join handling.deed d on d.load_id = l.id and d.kind = 'APPLY_SEAL'
                        where l.vehicle_id = :vehicle and l.id <> :before and l.state <> 'CANCELLED'
                            and l.prepared_at > :since
                            and not exists (
                                select from handling.load u
                                where u.vehicle_id = l.vehicle_id and u.id <> :before and u.kind = 'UNLOADING'
                                    and u.state <> 'CANCELLED' and u.started_at > d.at
                                    and (u.regulated or exists (
                                        select from handling.deed c where c.load_id = u.id and c.kind = 'CHECK_SEAL')))
                        order by d.at desc, d.id desc
                        limit 1
                        """)
                .param("vehicle", vehicle.value())
                .param("before", before.value())
                .param("since", time(since))
                .query((row, index) -> new Seal(
                        row.getString("code"),
                        Columns.instant(row, "at"),
                        new LoadId(row.getLong("id")),
                        new SiteId(row.getLong("site_id"))))
                .optional();
    }
}
