package io.yunzong.watch.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Listing;
import io.yunzong.watch.BoardFilter;
import io.yunzong.watch.BoardRow;
import io.yunzong.watch.Light;
import io.yunzong.watch.StopRow;
import io.yunzong.watch.domain.Boards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Two statements a page: the ids in the order of an index, decorated with names; and the count where the page does not
 * tell it.
 */
@Repository
class SqlBoards implements Boards {
    private static final String UNANSWERED = "exists (select from watch.delay d where d.consignment_id = w.id"
            + " and d.closed_at is null and d.handled_at is null and d.kind = any(array[%s]))";
    private static final String LATE = "(coalesce(w.due_at <= :now, false) or "
            + UNANSWERED.formatted("'DEPARTURE', 'DWELL', 'OVERDUE', 'DELIVERY'") + ")";
    private static final String SOON =
            "(coalesce(w.due_at <= :soon, false) or " + UNANSWERED.formatted("'NO_VEHICLE', 'DELIVERY_NEAR'") + ")";
    private static final String SILENT = "coalesce(w.silent_at <= :now, false)";
    private static final String LIGHT = "case when " + LATE + " then 'OVERDUE' when " + SOON + " then 'DUE_SOON' when "
            + SILENT + " then 'SILENT' else 'CALM' end";

    private final JdbcClient jdbc;

    SqlBoards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<BoardRow> page(BoardFilter filter, PageQuery query, Scope scope, Instant now, Instant soon) {
        Map<String, Object> params = new HashMap<>();
        String chosen = chosen(filter, scope, now, soon, params);
        List<BoardRow> rows = jdbc.sql("with chosen as (select w.id" + chosen
                        + " order by w.due_at, w.id limit :size offset :offset)"
                        + " select w.*, " + LIGHT + " as light, " + """
                        c.goods_name, c.piece_count, c.origin_name, c.destination_name, k.name as customer_name,
                            coalesce(s.short_name, s.name) as site_name, coalesce(n.short_name, n.name) as next_name,
                            coalesce(a.short_name, a.name) as ack_name, v.plate_shown
                        from chosen join watch.consignment w on w.id = chosen.id
                            join consignments.consignment_v c on c.id = w.id
                            join accounts.customer_v k on k.id = w.customer_id
                            join network.site_v s on s.id = w.site_id
                            left join network.site_v n on n.id = w.next_site_id
                            left join network.site_v a on a.id = w.ack_site_id
                            left join network.vehicle_v v on v.id = w.vehicle_id
                        order by w.due_at, w.id
                        """)
                .params(params)
                .param("now", time(now))
                .param("soon", time(soon))
                .param("size", query.size())
                .param("offset", query.offset())
                .query(SqlBoards::row)
                .list();
        if (rows.size() < query.size() && (query.page() == 0 || !rows.isEmpty())) {
            return Page.counted(rows, query.offset() + rows.size());
        }
        long count = jdbc.sql("select count(*) from (select w.id" + chosen + " limit :limit) counted")
                .params(params)
                .param("limit", Page.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
        return Page.counted(rows, count);
    }

    @Override
    public Map<Light, Long> count(BoardFilter filter, Scope scope, Instant now, Instant soon) {
        Map<String, Object> params = new HashMap<>();
        String chosen = chosen(filter, scope, now, soon, params);
        Map<Light, Long> counts = new EnumMap<>(Light.class);
        jdbc.sql("select light, count(*) as count from (select " + LIGHT + " as light" + chosen
                        + " order by w.due_at, w.id limit :limit) lights group by light")
                .params(params)
                .param("now", time(now))
                .param("soon", time(soon))
                .param("limit", Page.COUNT_LIMIT)
                .query(row -> {
                    counts.put(Light.valueOf(row.getString("light")), row.getLong("count"));
                });
        return counts;
    }

    private static String chosen(
            BoardFilter filter, Scope scope, Instant now, Instant soon, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of("w.closed_at is null"));
        String from = " from watch.consignment w";
        if (!scope.everything()) {
            conditions.add(
                    "(w.branch_ids && cast(:branches as bigint[]) or w.customer_id = any(cast(:accounts as bigint[])))");
            params.put("branches", scope.branchArray());
            params.put("accounts", scope.accountArray());
        }
        if (filter.q() != null) {
            from += " join consignments.search_v q on q.consignment_id = w.id";
            conditions.add("q.words like :words");
            params.put("words", String.valueOf(Listing.anywhere(filter.q())));
        }
        if (filter.site() != null) {
            conditions.add("w.branch_ids @> array[cast(:site as bigint)]");
            params.put("site", filter.site().value());
        }
        if (filter.inCharge() != null) {
            conditions.add("w.site_id = any(:inCharge)");
            params.put("inCharge", ids(filter.inCharge()));
        }
        if (filter.customer() != null) {
            conditions.add("w.customer_id = :customer");
            params.put("customer", filter.customer().value());
        }
        if (filter.delay() != null) {
            conditions.add("exists (select from watch.delay d where d.consignment_id = w.id and d.closed_at is null"
                    + " and d.kind = :delay)");
            params.put("delay", filter.delay().name());
        }
        if (filter.light() != null) {
            light(filter.light(), now, soon, conditions, params);
        }
        return from + " where " + String.join(" and ", conditions);
    }

    private static void light(
            Light light, Instant now, Instant soon, List<String> conditions, Map<String, Object> params) {
        params.put("now", time(now));
        params.put("soon", time(soon));
        switch (light) {
            case OVERDUE -> conditions.add(LATE);
            case DUE_SOON -> conditions.addAll(List.of("not " + LATE, SOON));
            case SILENT -> conditions.addAll(List.of("not " + LATE, "not " + SOON, SILENT));
            case CALM -> conditions.addAll(List.of("not " + LATE, "not " + SOON, "not " + SILENT));
        }
    }

    @Override
    public Page<StopRow> stops(String role, @Nullable SiteId site, PageQuery query, Scope scope) {
        Listing listing = Listing.from(
                        """
                        (select p.*, w.number, w.customer_id, w.branch_ids, w.simulated, c.goods_name, c.piece_count,
                            c.promised_delivery_at, k.name as customer_name,
                            coalesce(s.short_name, s.name) as site_name,
                            case when p.state <> 'HERE' then coalesce(f.short_name, f.name) end as from_name,
                            v.plate_shown,
                            case when p.state <> 'HERE' then p.expected_arrival_at
                                when p.role = 'TRANSIT' then p.limit_at else c.promised_delivery_at end as due_at,
                            (select count(*) from watch.delay d where d.consignment_id = p.consignment_id
                                and d.seq = p.seq and d.closed_at is null and d.handled_at is null) as open_delays
                        from watch.stop p
                            join watch.consignment w on w.id = p.consignment_id
                            join consignments.consignment_v c on c.id = w.id
                            join accounts.customer_v k on k.id = w.customer_id
                            join network.site_v s on s.id = p.site_id
                            left join network.site_v f on f.id = w.site_id
                            left join network.vehicle_v v
                                on v.id = case when p.state = 'HERE' then p.vehicle_id else w.vehicle_id end
                        where p.state <> 'BEHIND') stops
                        """,
                        Map.of("eta", "expected_arrival_at", "dueAt", "due_at", "number", "number"),
                        "due_at, consignment_id")
                .where("role = :role", "role", role)
                .where("site_id = :site", "site", id(site));
        if (!scope.everything()) {
            // the boards are the branch's own: what passes elsewhere on the route is not theirs to unload
            listing.where(
                            "(site_id = any(:branches) or customer_id = any(cast(:accounts as bigint[])))",
                            "branches",
                            scope.branchArray())
                    .with("accounts", scope.accountArray());
        }
        return listing.page(jdbc, query, SqlBoards::stop);
    }

    private static BoardRow row(ResultSet row, int index) throws SQLException {
        return new BoardRow(
                new ConsignmentId(row.getLong("id")),
                row.getString("number"),
                new CustomerId(row.getLong("customer_id")),
                row.getString("customer_name"),
                row.getString("goods_name"),
                row.getInt("piece_count"),
                row.getString("origin_name"),
                row.getString("destination_name"),
                row.getString("status"),
                new SiteId(row.getLong("site_id")),
                row.getString("site_name"),
                row.getString("waits_for"),
                row.getObject("next_seq", Integer.class),
                id(row, "next_site_id", SiteId::new),
                row.getString("next_name"),
                findInstant(row, "due_at"),
                findInstant(row, "eta"),
                findInstant(row, "planned_arrival_at"),
                row.getString("plate_shown"),
                instant(row, "last_news_at"),
                findInstant(row, "silent_at"),
                Light.valueOf(row.getString("light")),
                List.of(),
                sheet(row),
                false,
                row.getBoolean("simulated"));
    }

    private static BoardRow.@Nullable Sheet sheet(ResultSet row) throws SQLException {
        DocumentId document = id(row, "sheet_document_id", DocumentId::new);
        return document == null
                ? null
                : new BoardRow.Sheet(
                        document,
                        row.getInt("sheet_version"),
                        instant(row, "sheet_sent_at"),
                        id(row, "ack_site_id", SiteId::new),
                        row.getString("ack_name"),
                        findInstant(row, "ack_due_at"),
                        findInstant(row, "acked_at"));
    }

    private static StopRow stop(ResultSet row, int index) throws SQLException {
        return new StopRow(
                new ConsignmentId(row.getLong("consignment_id")),
                row.getString("number"),
                row.getString("customer_name"),
                row.getString("goods_name"),
                row.getInt("piece_count"),
                row.getInt("seq"),
                new SiteId(row.getLong("site_id")),
                row.getString("site_name"),
                row.getString("state"),
                row.getString("from_name"),
                findInstant(row, "planned_arrival_at"),
                findInstant(row, "expected_arrival_at"),
                findInstant(row, "arrived_at"),
                findInstant(row, "planned_departure_at"),
                findInstant(row, "limit_at"),
                findInstant(row, "promised_delivery_at"),
                findInstant(row, "due_at"),
                row.getString("plate_shown"),
                row.getInt("open_delays"),
                row.getBoolean("simulated"));
    }
}
