package io.yunzong.network.store;

import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Lane;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NetworkRefused;
import io.yunzong.network.NetworkRefused.Why;
import io.yunzong.network.NodeRole;
import io.yunzong.network.domain.Lanes;
import io.yunzong.platform.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SqlLanes implements Lanes {
    private static final Map<String, String> SORT_KEYS =
            Map.of("code", "code", "name", "name", "distanceKm", "distance_km");

    private final JdbcClient jdbc;

    SqlLanes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Lane> find(LaneId id) {
        return one(jdbc.sql("select * from network.lane where id = :id").param("id", id.value()));
    }

    @Override
    public Optional<Lane> lock(LaneId id) {
        return one(
                jdbc.sql("select * from network.lane where id = :id for update").param("id", id.value()));
    }

    @Override
    public Optional<Lane> findByCode(String code) {
        return one(
                jdbc.sql("select * from network.lane where lower(code) = :code").param("code", Codes.fold(code)));
    }

    @Override
    public List<Lane> list(Collection<LaneId> ids) {
        return withNodes(jdbc.sql("select * from network.lane where id = any(:ids) order by id")
                .param("ids", ids.stream().map(LaneId::value).toArray(Long[]::new))
                .query(SqlLanes::bare)
                .list());
    }

    /** Through the index of nodes by site. */
    @Override
    public List<Lane> listAlong(Collection<SiteId> sites) {
        return withNodes(jdbc.sql("""
                        select * from network.lane where active and id in (
                            select lane_id from network.lane_node where site_id = any(:sites)
                            group by lane_id having count(*) > 1)
                        order by id
                        """)
                .param("sites", sites.stream().map(SiteId::value).toArray(Long[]::new))
                .query(SqlLanes::bare)
                .list());
    }

    @Override
    public Map<String, Lane> listByCode(Collection<String> codes) {
        List<Lane> found = withNodes(jdbc.sql("select * from network.lane where lower(code) = any(:codes)")
                .param("codes", Codes.fold(codes))
                .query(SqlLanes::bare)
                .list());
        return Codes.byCode(codes, found, Lane::code);
    }

    @Override
    public Page<Lane> page(@Nullable String text, @Nullable Boolean active, PageQuery query) {
        Page<Lane> bare = Listing.from("network.lane", SORT_KEYS, "lower(code)")
                .where("search_text like :text", "text", Listing.anywhere(text))
                .where("active = :active", "active", active)
                .page(jdbc, query, SqlLanes::bare);
        return new Page<>(withNodes(bare.rows()), bare.total(), bare.totalIsLowerBound());
    }

    @Override
    public LaneId add(Lane lane) {
        try {
            long id = with(lane, jdbc.sql("""
                            insert into network.lane (code, name, distance_km, active, simulated)
                            values (:code, :name, :distance, :active, :simulated) returning id
                            """)).query(Long.class).single();
            addNodes(id, lane.nodes());
            return new LaneId(id);
        } catch (DuplicateKeyException e) {
            throw taken(lane, e);
        }
    }

    @Override
    public boolean change(Lane lane) {
        long id = lane.id().value();
        try {
            int changed = with(lane, jdbc.sql("""
                            update network.lane
                            set code = :code, name = :name, distance_km = :distance, active = :active,
                                simulated = :simulated, version = version + 1
                            where id = :id and version = :version
                            """))
                    .param("id", id)
                    .param("version", lane.version())
                    .update();
            if (changed == 0) {
                return false;
            }
        } catch (DuplicateKeyException e) {
            throw taken(lane, e);
        }
        jdbc.sql("delete from network.lane_node where lane_id = :id")
                .param("id", id)
                .update();
        addNodes(id, lane.nodes());
        return true;
    }

    @Override
    public void remove(Collection<LaneId> ids) {
        jdbc.sql("delete from network.lane where id = any(:ids)")
                .param("ids", ids.stream().map(LaneId::value).toArray(Long[]::new))
                .update();
    }

    private void addNodes(long lane, List<LaneNode> nodes) {
        jdbc.sql("""
                        insert into network.lane_node
                            (lane_id, seq, site_id, role, standard_minutes_from_previous, standard_dwell_minutes)
                        select :lane, seq, site_id, role, minutes, dwell
                        from unnest(:seqs, :sites, :roles, :minutes, :dwells)
                            as given (seq, site_id, role, minutes, dwell)
                        """)
                .param("lane", lane)
                .param("seqs", IntStream.rangeClosed(1, nodes.size()).boxed().toArray(Integer[]::new))
                .param(
                        "sites",
                        nodes.stream().map(node -> node.siteId().value()).toArray(Long[]::new))
                .param("roles", nodes.stream().map(node -> node.role().name()).toArray(String[]::new))
                .param(
                        "minutes",
                        nodes.stream()
                                .map(LaneNode::standardMinutesFromPrevious)
                                .toArray(Integer[]::new))
                .param(
                        "dwells",
                        nodes.stream().map(LaneNode::standardDwellMinutes).toArray(Integer[]::new))
                .update();
    }

    private Optional<Lane> one(StatementSpec statement) {
        return withNodes(statement.query(SqlLanes::bare).list()).stream().findFirst();
    }

    private List<Lane> withNodes(List<Lane> bare) {
        Map<Long, List<LaneNode>> nodes = new HashMap<>();
        jdbc.sql("select * from network.lane_node where lane_id = any(:ids) order by lane_id, seq")
                .param("ids", bare.stream().map(lane -> lane.id().value()).toArray(Long[]::new))
                .query(row -> {
                    nodes.computeIfAbsent(row.getLong("lane_id"), id -> new ArrayList<>())
                            .add(new LaneNode(
                                    new SiteId(row.getLong("site_id")),
                                    NodeRole.valueOf(row.getString("role")),
                                    row.getInt("standard_minutes_from_previous"),
                                    row.getInt("standard_dwell_minutes")));
                });
        return bare.stream()
                .map(lane -> new Lane(
                        lane.id(),
                        lane.code(),
                        lane.name(),
                        lane.distanceKm(),
                        nodes.getOrDefault(lane.id().value(), List.of()),
                        lane.active(),
                        lane.simulated(),
                        lane.version()))
                .toList();
    }

    private static StatementSpec with(Lane lane, StatementSpec statement) {
        return statement
                .param("code", lane.code())
                .param("name", lane.name())
                .param("distance", lane.distanceKm())
                .param("active", lane.active())
                .param("simulated", lane.simulated());
    }

    private static NetworkRefused taken(Lane lane, DuplicateKeyException cause) {
        NetworkRefused refused = new NetworkRefused(
                Kind.CONFLICT, Why.CODE_TAKEN.unmet("code", lane.code()).inField("code"));
        refused.initCause(cause);
        return refused;
    }

    private static Lane bare(ResultSet row, int index) throws SQLException {
        return new Lane(
                new LaneId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getObject("distance_km", Double.class),
                List.of(),
                row.getBoolean("active"),
                row.getBoolean("simulated"),
                row.getInt("version"));
    }
}
