package io.yunzong.consignments.store;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentChange;
import io.yunzong.consignments.Regime;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.domain.Consignments;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlConsignments implements Consignments {
    private static final String IN_SCOPE = """
            (:everything or c.branch_ids && cast(:branches as bigint[])
                or c.customer_id = any(cast(:accounts as bigint[])))
            """;

    private static final String TABLE = "consignments.consignment";

    private final JdbcClient jdbc;
    private final SqlPieces pieces;
    private final RowArrays arrays;
    private final JsonMapper json;

    SqlConsignments(JdbcClient jdbc, SqlPieces pieces, RowArrays arrays, JsonMapper json) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.arrays = arrays;
        this.json = json;
    }

    @Override
    public List<ConsignmentId> reserveIds(int count) {
        return jdbc.sql("""
                        select nextval('consignments.consignment_id_seq') from generate_series(1, :count)
                        """)
                .param("count", count)
                .query((row, index) -> new ConsignmentId(row.getLong(1)))
                .list();
    }

    @Override
    public long reserveNumbers(SiteId site, String day, int count) {
        long last = jdbc.sql("""
                        insert into consignments.number_sequence as s (site_id, day, last) values (:site, :day, :count)
                        on conflict (site_id, day) do update set last = s.last + :count
                        returning last
                        """)
                .param("site", site.value())
                .param("day", day)
                .param("count", count)
                .query(Long.class)
                .single();
        return last - count + 1;
    }

    @Override
    public Set<ConsignmentId> add(List<Entry> entries) {
        RowArrays.Source rows = arrays.of(
                TABLE, entries.stream().map(ConsignmentColumns::consignment).toList());
        Set<ConsignmentId> added =
                new HashSet<>(jdbc.sql("""
                        insert into %s (%s) select %s from %s
                        on conflict (number) do nothing
                        returning id
                        """.formatted(TABLE, rows.columns(), rows.columns(), rows.from()))
                        .params(rows.params())
                        .query((row, index) -> new ConsignmentId(row.getLong(1)))
                        .list());
        List<Entry> kept = entries.stream()
                .filter(entry -> added.contains(entry.consignment().id()))
                .toList();
        addRoutes(kept);
        pieces.add(kept);
        insert(
                "consignments.search",
                kept.stream().map(ConsignmentColumns::search).toList());
        return added;
    }

    private void addRoutes(List<Entry> entries) {
        insert(
                "consignments.route_node",
                entries.stream()
                        .map(Entry::consignment)
                        .flatMap(consignment -> consignment.route().stream()
                                .map(node -> ConsignmentColumns.node(consignment.id(), node)))
                        .toList());
    }

    private void insert(String table, List<Map<String, @Nullable Object>> added) {
        if (added.isEmpty()) {
            return;
        }
        RowArrays.Source rows = arrays.of(table, added);
        jdbc.sql("insert into %s (%s) select %s from %s".formatted(table, rows.columns(), rows.columns(), rows.from()))
                .params(rows.params())
                .update();
    }

    @Override
    public Map<String, ConsignmentId> findByNumbers(Collection<String> numbers) {
        Map<String, ConsignmentId> found = new HashMap<>();
        jdbc.sql("select number, id from consignments.consignment where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), new ConsignmentId(row.getLong(2)));
                });
        return found;
    }

    @Override
    public Optional<Consignment> find(ConsignmentId id, Scope scope) {
        return list(List.of(id), scope).stream().findFirst();
    }

    @Override
    public Optional<Consignment> findForUpdate(ConsignmentId id, Scope scope) {
        jdbc.sql("select id from consignments.consignment where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id, scope);
    }

    @Override
    public List<Consignment> list(Collection<ConsignmentId> ids, Scope scope) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Consignment> found = jdbc.sql("""
                        select * from consignments.consignment c
                        where c.id = any(:ids) and
                        """ + IN_SCOPE + " order by c.id")
                .param("ids", ids.stream().map(Id::value).toArray(Long[]::new))
                .params(params(scope))
                .query(ConsignmentRows::consignment)
                .list();
        return withRoutes(found);
    }

    @Override
    public Map<ConsignmentId, Regime> regimes(Collection<ConsignmentId> ids, Scope scope) {
        Map<ConsignmentId, Regime> found = new HashMap<>();
        jdbc.sql("""
                        select id, regulation_version, customer_class from consignments.consignment c
                        where c.id = any(:ids) and c.customer_class is not null and
                        """ + IN_SCOPE)
                .param("ids", Columns.ids(ids))
                .params(params(scope))
                .query(row -> {
                    found.put(
                            new ConsignmentId(row.getLong("id")), Objects.requireNonNull(ConsignmentRows.regime(row)));
                });
        return found;
    }

    private static Map<String, Object> params(Scope scope) {
        return Map.of(
                "everything", scope.everything(), "branches", scope.branchArray(), "accounts", scope.accountArray());
    }

    private List<Consignment> withRoutes(List<Consignment> found) {
        Map<Long, List<RouteNode>> routes = new HashMap<>();
        jdbc.sql("""
                        select * from consignments.route_node
                        where consignment_id = any(:ids) order by consignment_id, seq
                        """)
                .param("ids", found.stream().map(c -> c.id().value()).toArray(Long[]::new))
                .query(row -> {
                    routes.computeIfAbsent(row.getLong("consignment_id"), id -> new ArrayList<>())
                            .add(ConsignmentRows.node(row));
                });
        return found.stream()
                .map(c -> c.withRoute(routes.getOrDefault(c.id().value(), List.of())))
                .toList();
    }

    @Override
    public void update(Entry entry, boolean withPieces) {
        ConsignmentId id = entry.consignment().id();
        Map<String, @Nullable Object> row = ConsignmentColumns.consignment(entry);
        // who booked it and how stays; and cancelling has its own road
        List.of("id", "number", "booked_at", "source", "simulated", "created_at", "created_by", "version")
                .forEach(row::remove);
        RowArrays.Source values = arrays.of(TABLE, List.of(row));
        jdbc.sql("""
                        update consignments.consignment c set version = c.version + 1, (%s) = (select %s from %s)
                        where c.id = :id
                        """.formatted(values.columns(), values.columns(), values.from()))
                .params(values.params())
                .param("id", id.value())
                .update();
        jdbc.sql("delete from consignments.route_node where consignment_id = :id")
                .param("id", id.value())
                .update();
        addRoutes(List.of(entry));
        jdbc.sql("delete from consignments.search where consignment_id = :id")
                .param("id", id.value())
                .update();
        insert("consignments.search", List.of(ConsignmentColumns.search(entry)));
        if (withPieces) {
            pieces.replace(entry);
        }
    }

    @Override
    public void cancel(ConsignmentId id, Instant at, String reason) {
        jdbc.sql("""
                        update consignments.consignment
                        set cancelled_at = :at, cancel_reason = :reason, version = version + 1 where id = :id
                        """)
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    @Override
    public void annul(Collection<ConsignmentId> ids, Instant at, String reason, Caller caller) {
        Long[] array = ids.stream().map(Id::value).toArray(Long[]::new);
        jdbc.sql("""
                        insert into consignments.consignment_change
                            (consignment_id, version, at, actor, actor_name, before, after)
                        select id, version + 1, :at, :actor, :actorName, jsonb_build_object('number', number),
                            jsonb_build_object('number', number || '~' || id, 'cancelledAt', cast(:shown as text),
                                'cancelReason', cast(:reason as text))
                        from consignments.consignment where id = any(:ids) order by id
                        """)
                .param("ids", array)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("shown", at.toString())
                .param("reason", reason)
                .param("actor", caller.mark())
                .param("actorName", caller.displayName())
                .update();
        // the sign cannot be typed into a number, so that no booking ever meets a number given free
        jdbc.sql("""
                        update consignments.consignment
                        set number = number || '~' || id, cancelled_at = :at, cancel_reason = :reason,
                            version = version + 1
                        where id = any(:ids)
                        """)
                .param("ids", array)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
        jdbc.sql("update consignments.piece set code = code || '~' || id where consignment_id = any(:ids)")
                .param("ids", array)
                .update();
    }

    @Override
    public void remove(Collection<ConsignmentId> ids) {
        Long[] array = ids.stream().map(Id::value).toArray(Long[]::new);
        for (String table : List.of(
                "search where consignment_id",
                "piece where consignment_id",
                "route_node where consignment_id",
                "consignment where id")) {
            jdbc.sql("delete from consignments." + table + " = any(:ids)")
                    .param("ids", array)
                    .update();
        }
    }

    @Override
    public void addChange(ConsignmentChange change) {
        jdbc.sql("""
                        insert into consignments.consignment_change
                            (consignment_id, version, at, actor, actor_name, before, after)
                        values (:id, :version, :at, :actor, :actorName, cast(:before as jsonb), cast(:after as jsonb))
                        """)
                .param("id", change.consignmentId().value())
                .param("version", change.version())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("actor", change.by())
                .param("actorName", change.byName())
                .param("before", json.writeValueAsString(change.before()))
                .param("after", json.writeValueAsString(change.after()))
                .update();
    }

    @Override
    public List<ConsignmentChange> listChanges(ConsignmentId id) {
        return jdbc.sql("""
                        select * from consignments.consignment_change where consignment_id = :id order by id desc
                        """)
                .param("id", id.value())
                .query((row, index) -> new ConsignmentChange(
                        id,
                        row.getInt("version"),
                        Columns.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("actor_name"),
                        fields(row.getString("before")),
                        fields(row.getString("after"))))
                .list();
    }

    private Map<String, String> fields(String text) {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
