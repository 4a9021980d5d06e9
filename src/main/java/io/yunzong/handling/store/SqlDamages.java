package io.yunzong.handling.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.handling.Damage;
import io.yunzong.handling.domain.Damages;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDamages implements Damages {
    private static final String ALL = """
            select d.*, s.kind as solution, s.at as solved_at, s.by_name as solved_by, s.site_id as solved_site_id,
                s.method, s.material, s.cost_fen, s.note, s.new_label, s.regulation_version
            from handling.packaging_damage d left join handling.damage_solution s on s.damage_id = d.id
            """;

    private final JdbcClient jdbc;

    SqlDamages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Damage damage, String reportKey) {
        jdbc.sql("""
                        insert into handling.packaging_damage (consignment_id, piece_id, piece_seq, number, site_id,
                            load_id, found_at, due_at, found_by_name, report_key)
                        values (:consignment, :piece, :seq, :number, :site, :load, :found, :due, :name, :key)
                        on conflict (report_key) do nothing
                        """)
                .param("consignment", damage.consignmentId().value())
                .param("piece", damage.pieceId().value())
                .param("seq", damage.pieceSeq())
                .param("number", damage.number())
                .param("site", damage.siteId().value())
                .param("load", id(damage.loadId()))
                .param("found", time(damage.foundAt()))
                .param("due", time(damage.dueAt()))
                .param("name", damage.foundByName())
                .param("key", reportKey)
                .update();
    }

    @Override
    public List<Damage> listOpen(Collection<ConsignmentId> consignments) {
        return jdbc.sql(ALL + "where d.consignment_id = any(:ids) and s.damage_id is null order by d.id")
                .param("ids", Columns.ids(consignments))
                .query(SqlDamages::damage)
                .list();
    }

    @Override
    public List<Damage> listOf(ConsignmentId consignment) {
        return jdbc.sql(ALL + "where d.consignment_id = :id order by d.id")
                .param("id", consignment.value())
                .query(SqlDamages::damage)
                .list();
    }

    @Override
    public Optional<Damage> find(long id) {
        return jdbc.sql(ALL + "where d.id = :id")
                .param("id", id)
                .query(SqlDamages::damage)
                .optional();
    }

    @Override
    public Optional<Damage> lockOpen(PieceId piece) {
        // the piece's damages are held first, so that whoever waited sees what was solved meanwhile
        List<Long> ids =
                jdbc.sql("""
                        select d.id from handling.packaging_damage d
                        where d.consignment_id = (select consignment_id from consignments.piece_v where id = :piece)
                            and d.piece_id = :piece
                        order by d.id for update
                        """).param("piece", piece.value()).query(Long.class).list();
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .filter(Damage::open)
                .findFirst();
    }

    @Override
    public Optional<Damage> findBySolution(String reportKey) {
        return jdbc.sql(ALL + "where s.report_key = :key limit 1")
                .param("key", reportKey)
                .query(SqlDamages::damage)
                .optional();
    }

    @Override
    public boolean solve(long id, Damage.Solution solution, Reported report, Instant recordedAt, String byMark) {
        return jdbc.sql("""
                        insert into handling.damage_solution (damage_id, kind, at, recorded_at, device_time,
                            device_clock_offset_ms, by_mark, by_name, site_id, method, material, cost_fen, note,
                            new_label, report_key, regulation_version)
                        values (:id, :kind, :at, :recorded, :device, :offset, :mark, :name, :site, :method, :material,
                            :cost, :note, :label, :key, :version)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("kind", solution.kind().name())
                        .param("at", time(solution.at()))
                        .param("recorded", time(recordedAt))
                        .param("device", time(report.storableDeviceTime()))
                        .param("offset", report.deviceClockOffsetMs())
                        .param("mark", byMark)
                        .param("name", solution.byName())
                        .param("site", solution.siteId().value())
                        .param("method", solution.method())
                        .param("material", solution.material())
                        .param(
                                "cost",
                                solution.cost() == null ? null : solution.cost().fen())
                        .param("note", solution.note())
                        .param("label", solution.newLabel())
                        .param("key", report.key())
                        .param("version", solution.regulationVersion())
                        .update()
                == 1;
    }

    @Override
    public Optional<PieceId> findByLabel(String label) {
        return jdbc.sql("""
                        select d.piece_id from handling.damage_solution s
                        join handling.packaging_damage d on d.id = s.damage_id where s.new_label = :label
                        """)
                .param("label", label)
                .query((row, index) -> new PieceId(row.getLong(1)))
                .optional();
    }

    @Override
    public List<Damage> list(@Nullable SiteId site, boolean openOnly, Scope scope, int limit) {
        return jdbc.sql(ALL + """
                        where (cast(:site as bigint) is null or d.site_id = :site)
                            and (:everything or d.site_id = any(cast(:branches as bigint[])))
                            and (not :openOnly or s.damage_id is null)
                        order by d.id desc limit :limit
                        """)
                .param("site", id(site))
                .param("everything", scope.everything())
                .param("branches", scope.branchArray())
                .param("openOnly", openOnly)
                .param("limit", limit)
                .query(SqlDamages::damage)
                .list();
    }

    private static Damage damage(ResultSet row, int index) throws SQLException {
        return new Damage(
                row.getLong("id"),
                new ConsignmentId(row.getLong("consignment_id")),
                new PieceId(row.getLong("piece_id")),
                row.getInt("piece_seq"),
                row.getString("number"),
                new SiteId(row.getLong("site_id")),
                id(row, "load_id", LoadId::new),
                instant(row, "found_at"),
                instant(row, "due_at"),
                row.getString("found_by_name"),
                solution(row));
    }

    private static Damage.@Nullable Solution solution(ResultSet row) throws SQLException {
        Instant at = findInstant(row, "solved_at");
        return at == null
                ? null
                : new Damage.Solution(
                        Damage.Kind.valueOf(row.getString("solution")),
                        at,
                        row.getString("solved_by"),
                        new SiteId(row.getLong("solved_site_id")),
                        row.getString("method"),
                        row.getString("material"),
                        id(row, "cost_fen", Money::new),
                        row.getString("note"),
                        row.getString("new_label"),
                        row.getObject("regulation_version", Integer.class));
    }
}
