package io.yunzong.watch.store;

import static io.yunzong.platform.Columns.array;
import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.text;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.watch.Delay;
import io.yunzong.watch.DelayKind;
import io.yunzong.watch.DelayPlan;
import io.yunzong.watch.NewPlan;
import io.yunzong.watch.domain.Delays;
import io.yunzong.watch.domain.WatchList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDelays implements Delays {
    private final JdbcClient jdbc;

    SqlDelays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(List<WatchList.Fired> fired, Instant now) {
        jdbc.sql("""
                        insert into watch.delay (consignment_id, kind, seq, site_id, planned_at, detected_at)
                        select consignment_id, kind, seq, site_id, planned_at, :now
                        from unnest(
                            cast(:consignments as bigint[]), cast(:kinds as text[]), cast(:seqs as integer[]),
                            cast(:sites as bigint[]), cast(:planned as timestamptz[]))
                            as d (consignment_id, kind, seq, site_id, planned_at)
                        on conflict (consignment_id, kind, seq) where closed_at is null do update
                        set breaches = delay.breaches + 1, handled_at = null, handled_by = null, handled_by_name = null
                        """)
                .param("now", time(now))
                .param("consignments", array(fired, one -> one.consignment().value(), Long[]::new))
                .param("kinds", array(fired, one -> one.alarm().kind().name(), String[]::new))
                .param("seqs", array(fired, one -> one.alarm().seq(), Integer[]::new))
                .param("sites", array(fired, one -> one.alarm().site().value(), Long[]::new))
                .param("planned", array(fired, one -> text(one.alarm().dueAt()), String[]::new))
                .update();
    }

    @Override
    public List<Delay> listOpen(Collection<ConsignmentId> ids) {
        return jdbc.sql("select * from watch.delay where consignment_id = any(:ids) and closed_at is null order by id")
                .param("ids", ids(ids))
                .query(SqlDelays::delay)
                .list();
    }

    @Override
    public List<Delay> list(ConsignmentId id) {
        return jdbc.sql("select * from watch.delay where consignment_id = :id order by id desc")
                .param("id", id.value())
                .query(SqlDelays::delay)
                .list();
    }

    @Override
    public Optional<Delay> find(long id, Scope scope) {
        return jdbc.sql("select d.* from watch.delay d join watch.consignment w on w.id = d.consignment_id"
                        + " where d.id = :id and " + Scopes.CONDITION)
                .param("id", id)
                .params(Scopes.params(scope))
                .query(SqlDelays::delay)
                .optional();
    }

    @Override
    public Optional<Delay> lock(long id) {
        return jdbc.sql("select * from watch.delay where id = :id for update")
                .param("id", id)
                .query(SqlDelays::delay)
                .optional();
    }

    @Override
    public void handle(long id, Instant at, String by, String byName, @Nullable String cause, @Nullable String note) {
        jdbc.sql("""
                        update watch.delay
                        set handled_at = :at, handled_by = :by, handled_by_name = :name,
                            cause = coalesce(:cause, cause), note = coalesce(:note, note)
                        where id = :id and closed_at is null
                        """)
                .param("id", id)
                .param("at", time(at))
                .param("by", by)
                .param("name", byName)
                .param("cause", cause)
                .param("note", note)
                .update();
    }

    @Override
    public void close(
            Collection<Long> ids,
            Instant at,
            Delay.Outcome outcome,
            @Nullable Instant happenedAt,
            @Nullable String note) {
        jdbc.sql("""
                        update watch.delay
                        set closed_at = :at, outcome = :outcome, happened_at = :happened,
                            note = coalesce(:note, note),
                            minutes = ceil(extract(epoch from cast(:happened as timestamptz) - planned_at) / 60)
                        where id = any(:ids) and closed_at is null
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("at", time(at))
                .param("outcome", outcome.name())
                .param("happened", time(happenedAt))
                .param("note", note)
                .update();
    }

    @Override
    public DelayPlan add(NewPlan plan, Delay delay, Instant at, String by, String byName) {
        return jdbc.sql("""
                        insert into watch.plan
                            (delay_id, consignment_id, kind, seq, vehicle_id, planned_for, cause, note, made_at, made_by,
                             made_by_name, report_key)
                        values (:delay, :consignment, :kind, :seq, :vehicle, :for, :cause, :note, :at, :by, :name, :key)
                        returning *
                        """)
                .param("delay", delay.id())
                .param("consignment", delay.consignmentId().value())
                .param("kind", delay.kind().name())
                .param("seq", delay.seq())
                .param("vehicle", Objects.requireNonNull(plan.vehicle()).value())
                .param("for", time(plan.plannedFor()))
                .param("cause", plan.cause())
                .param("note", Blanks.toNull(plan.note()))
                .param("at", time(at))
                .param("by", by)
                .param("name", byName)
                .param("key", plan.reportKey())
                .query(SqlDelays::plan)
                .single();
    }

    @Override
    public Optional<DelayPlan> findPlan(String reportKey) {
        return jdbc.sql("select * from watch.plan where report_key = :key")
                .param("key", reportKey)
                .query(SqlDelays::plan)
                .optional();
    }

    @Override
    public List<DelayPlan> plans(Collection<ConsignmentId> ids) {
        return jdbc.sql("select * from watch.plan where consignment_id = any(:ids) order by id")
                .param("ids", ids(ids))
                .query(SqlDelays::plan)
                .list();
    }

    static Delay delay(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new Delay(
                row.getLong("id"),
                new ConsignmentId(row.getLong("consignment_id")),
                DelayKind.valueOf(row.getString("kind")),
                row.getInt("seq"),
                new SiteId(row.getLong("site_id")),
                instant(row, "planned_at"),
                instant(row, "detected_at"),
                row.getInt("breaches"),
                findInstant(row, "handled_at"),
                row.getString("handled_by_name"),
                row.getString("cause"),
                row.getString("note"),
                findInstant(row, "closed_at"),
                outcome == null ? null : Delay.Outcome.valueOf(outcome),
                findInstant(row, "happened_at"),
                row.getObject("minutes", Integer.class));
    }

    private static DelayPlan plan(ResultSet row, int index) throws SQLException {
        return new DelayPlan(
                row.getLong("id"),
                row.getLong("delay_id"),
                new ConsignmentId(row.getLong("consignment_id")),
                DelayKind.valueOf(row.getString("kind")),
                row.getInt("seq"),
                new VehicleId(row.getLong("vehicle_id")),
                instant(row, "planned_for"),
                row.getString("cause"),
                row.getString("note"),
                instant(row, "made_at"),
                row.getString("made_by_name"));
    }
}
