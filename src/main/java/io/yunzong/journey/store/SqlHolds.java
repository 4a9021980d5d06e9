package io.yunzong.journey.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;

import io.yunzong.journey.Hold;
import io.yunzong.journey.PlaceHold;
import io.yunzong.journey.domain.Holds;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlHolds implements Holds {
    private static final String ALL = """
            select h.id, h.consignment_id, h.piece_ids, h.reason, h.note, h.placed_at, h.placed_by, h.placed_by_name,
                r.released_at, r.released_by, r.released_by_name, r.solution
            from journey.hold h left join journey.hold_release r on r.hold_id = h.id
            """;

    private final JdbcClient jdbc;

    SqlHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public HoldId place(PlaceHold order, Instant at, String by, String byName) {
        return jdbc.sql("""
                        insert into journey.hold
                            (consignment_id, piece_ids, reason, note, placed_at, placed_by, placed_by_name, report_key)
                        values (:consignment, :pieces, :reason, :note, cast(:at as timestamptz), :by, :name, :key)
                        returning id
                        """)
                .param("consignment", order.consignmentId().value())
                .param("pieces", order.pieceIds().stream().map(PieceId::value).toArray(Long[]::new))
                .param("reason", order.reason())
                .param("note", order.note())
                .param("at", at.toString())
                .param("by", by)
                .param("name", byName)
                .param("key", order.reportKey())
                .query((row, index) -> new HoldId(row.getLong(1)))
                .single();
    }

    @Override
    public boolean release(HoldId id, Instant at, String by, String byName, String solution) {
        return jdbc.sql("""
                        insert into journey.hold_release (hold_id, released_at, released_by, released_by_name, solution)
                        values (:id, cast(:at as timestamptz), :by, :name, :solution)
                        on conflict (hold_id) do nothing
                        """)
                        .param("id", id.value())
                        .param("at", at.toString())
                        .param("by", by)
                        .param("name", byName)
                        .param("solution", solution)
                        .update()
                == 1;
    }

    @Override
    public Optional<Hold> find(HoldId id) {
        return jdbc.sql(ALL + "where h.id = :id")
                .param("id", id.value())
                .query(SqlHolds::hold)
                .optional();
    }

    @Override
    public Optional<Hold> findByKey(String reportKey) {
        return jdbc.sql(ALL + "where h.report_key = :key")
                .param("key", reportKey)
                .query(SqlHolds::hold)
                .optional();
    }

    @Override
    public List<Hold> list(Collection<ConsignmentId> ids) {
        return query("where h.consignment_id = any(:ids) order by h.id", ids);
    }

    @Override
    public List<Hold> listStanding(Collection<ConsignmentId> ids) {
        return query("where h.consignment_id = any(:ids) and r.hold_id is null order by h.id", ids);
    }

    private List<Hold> query(String which, Collection<ConsignmentId> ids) {
        return jdbc.sql(ALL + which)
                .param("ids", ids.stream().map(ConsignmentId::value).toArray(Long[]::new))
                .query(SqlHolds::hold)
                .list();
    }

    private static Hold hold(ResultSet row, int index) throws SQLException {
        return new Hold(
                new HoldId(row.getLong("id")),
                new ConsignmentId(row.getLong("consignment_id")),
                Arrays.stream((Long[]) row.getArray("piece_ids").getArray())
                        .map(PieceId::new)
                        .toList(),
                row.getString("reason"),
                row.getString("note"),
                instant(row, "placed_at"),
                row.getString("placed_by"),
                row.getString("placed_by_name"),
                release(row));
    }

    private static Hold.@Nullable Release release(ResultSet row) throws SQLException {
        Instant at = findInstant(row, "released_at");
        return at == null
                ? null
                : new Hold.Release(
                        at, row.getString("released_by"), row.getString("released_by_name"), row.getString("solution"));
    }
}
