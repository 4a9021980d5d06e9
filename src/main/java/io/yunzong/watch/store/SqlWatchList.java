package io.yunzong.watch.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.DocumentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.watch.DelayKind;
import io.yunzong.watch.domain.Alarm;
import io.yunzong.watch.domain.Outlook;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlWatchList implements WatchList {
    private final JdbcClient jdbc;
    private final OutlookRows rows;

    SqlWatchList(JdbcClient jdbc, OutlookRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<ConsignmentId> admit(Collection<ConsignmentId> ids) {
        return jdbc.sql("""
                        insert into watch.consignment
                            (id, regulation_version, customer_class, number, customer_id, branch_ids, status, site_id,
                             last_news_at, simulated)
                        select id, regulation_version, customer_class, number, customer_id, branch_ids, 'BOOKED',
                            origin_site_id, booked_at, simulated
                        from consignments.consignment_v
                        where id = any(:ids) and regulation_version is not null
                        order by id
                        on conflict (id) do update set regulation_version = excluded.regulation_version,
                            customer_class = excluded.customer_class
                        returning id
                        """)
                .param("ids", ids(ids))
                .query((row, index) -> new ConsignmentId(row.getLong("id")))
                .list();
    }

    @Override
    public List<ConsignmentId> listStrangers(Collection<ConsignmentId> ids) {
        return jdbc.sql("""
                        select w.id from watch.consignment w join consignments.consignment_v c on c.id = w.id
                        where w.id = any(:ids) and c.customer_id <> w.customer_id and c.regulation_version is null
                        order by w.id
                        """)
                .param("ids", ids(ids))
                .query((row, index) -> new ConsignmentId(row.getLong("id")))
                .list();
    }

    @Override
    public List<Watched> lock(Collection<ConsignmentId> ids) {
        return jdbc.sql("select * from watch.consignment where id = any(:ids) order by id for update")
                .param("ids", ids(ids))
                .query(SqlWatchList::watched)
                .list();
    }

    @Override
    public Optional<Watched> find(ConsignmentId id, Scope scope) {
        return jdbc.sql("select * from watch.consignment where id = :id and " + Scopes.CONDITION)
                .param("id", id.value())
                .params(Scopes.params(scope))
                .query(SqlWatchList::watched)
                .optional();
    }

    @Override
    public Optional<Watched> findBySheet(DocumentId sheet) {
        return jdbc.sql("select * from watch.consignment where sheet_document_id = :id")
                .param("id", sheet.value())
                .query(SqlWatchList::watched)
                .optional();
    }

    @Override
    public List<Stop> stops(ConsignmentId id) {
        return jdbc.sql("select * from watch.stop where consignment_id = :id order by seq")
                .param("id", id.value())
                .query(OutlookRows::stop)
                .list();
    }

    @Override
    public void write(List<Outlook> outlooks) {
        rows.write(outlooks);
    }

    @Override
    public void remove(Collection<ConsignmentId> ids) {
        jdbc.sql("delete from watch.consignment where id = any(:ids)")
                .param("ids", ids(ids))
                .update();
    }

    @Override
    public List<ConsignmentId> lockDue(Instant now, int limit, Set<ConsignmentId> except) {
        return jdbc.sql("""
                        select id from watch.consignment where id in (
                            select consignment_id from watch.alarm
                            where fired_at is null and due_at <= :now and consignment_id <> all(:except)
                            order by due_at, consignment_id limit :limit)
                        order by id for update skip locked
                        """)
                .param("now", time(now))
                .param("except", ids(except))
                .param("limit", limit)
                .query((row, index) -> new ConsignmentId(row.getLong("id")))
                .list();
    }

    @Override
    public List<Fired> fire(Collection<ConsignmentId> ids, Instant now) {
        return jdbc.sql("""
                        with fired as (
                            update watch.alarm set fired_at = :now
                            where consignment_id = any(:ids) and fired_at is null and due_at <= :now
                            returning consignment_id, kind, seq, site_id, due_at)
                        select * from fired order by due_at, consignment_id, kind
                        """)
                .param("ids", ids(ids))
                .param("now", time(now))
                .query((row, index) -> new Fired(
                        new ConsignmentId(row.getLong("consignment_id")),
                        new Alarm(
                                DelayKind.valueOf(row.getString("kind")),
                                row.getInt("seq"),
                                new SiteId(row.getLong("site_id")),
                                instant(row, "due_at"))))
                .list();
    }

    @Override
    public Map<ConsignmentId, VehicleId> aboard(Collection<ConsignmentId> ids) {
        Map<ConsignmentId, VehicleId> aboard = new HashMap<>();
        jdbc.sql("""
                        select id, vehicle_id from watch.consignment
                        where id = any(:ids) and vehicle_id is not null
                            and status in ('LOADED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY')
                        """).param("ids", ids(ids)).query(row -> {
            aboard.put(new ConsignmentId(row.getLong("id")), new VehicleId(row.getLong("vehicle_id")));
        });
        return aboard;
    }

    @Override
    public void heard(ConsignmentId id, Instant newsAt, Instant silentAt) {
        jdbc.sql("""
                        with moved as (
                            update watch.alarm set due_at = :silent, fired_at = null
                            where consignment_id = :id and kind = 'SILENT')
                        update watch.consignment set last_news_at = :news, silent_at = :silent where id = :id
                        """)
                .param("id", id.value())
                .param("news", time(newsAt))
                .param("silent", time(silentAt))
                .update();
    }

    @Override
    public void recheckLater(ConsignmentId id) {
        jdbc.sql("insert into watch.recheck (consignment_id) values (:id) on conflict do nothing")
                .param("id", id.value())
                .update();
    }

    @Override
    public List<ConsignmentId> takeRechecks(int limit) {
        return jdbc.sql("""
                        delete from watch.recheck where consignment_id in (
                            select consignment_id from watch.recheck order by consignment_id limit :limit
                            for update skip locked)
                        returning consignment_id
                        """)
                .param("limit", limit)
                .query((row, index) -> new ConsignmentId(row.getLong("consignment_id")))
                .list();
    }

    @Override
    public void sent(
            ConsignmentId id,
            DocumentId sheet,
            int version,
            Instant at,
            @Nullable Integer ackSeq,
            @Nullable SiteId ackSite,
            @Nullable Instant ackDueAt) {
        jdbc.sql("""
                        update watch.consignment
                        set sheet_document_id = :sheet, sheet_version = :version, sheet_sent_at = :at, ack_seq = :seq,
                            ack_site_id = :site, ack_due_at = :due, acked_at = null
                        where id = :id
                        """)
                .param("id", id.value())
                .param("sheet", sheet.value())
                .param("version", version)
                .param("at", time(at))
                .param("seq", ackSeq)
                .param("site", id(ackSite))
                .param("due", time(ackDueAt))
                .update();
    }

    @Override
    public void ackDue(ConsignmentId id, Instant dueAt) {
        jdbc.sql("update watch.consignment set ack_due_at = :due where id = :id")
                .param("id", id.value())
                .param("due", time(dueAt))
                .update();
    }

    @Override
    public void acked(ConsignmentId id, Instant at) {
        jdbc.sql("update watch.consignment set acked_at = coalesce(acked_at, :at) where id = :id")
                .param("id", id.value())
                .param("at", time(at))
                .update();
    }

    @Override
    public Set<SiteId> sitesAhead() {
        return new HashSet<>(jdbc.sql("select distinct site_id from watch.stop where state <> 'BEHIND'")
                .query((row, index) -> new SiteId(row.getLong("site_id")))
                .list());
    }

    static Watched watched(ResultSet row, int index) throws SQLException {
        return new Watched(
                new ConsignmentId(row.getLong("id")),
                row.getInt("regulation_version"),
                CustomerClass.valueOf(row.getString("customer_class")),
                row.getString("number"),
                new SiteId(row.getLong("site_id")),
                instant(row, "last_news_at"),
                findInstant(row, "closed_at"),
                id(row, "sheet_document_id", DocumentId::new),
                row.getObject("sheet_version", Integer.class),
                findInstant(row, "sheet_sent_at"),
                row.getObject("ack_seq", Integer.class),
                id(row, "ack_site_id", SiteId::new),
                findInstant(row, "ack_due_at"),
                findInstant(row, "acked_at"));
    }
}
