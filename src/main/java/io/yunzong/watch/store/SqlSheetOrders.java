package io.yunzong.watch.store;

import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.DocumentId;
import io.yunzong.watch.domain.SheetOrders;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlSheetOrders implements SheetOrders {
    private final JdbcClient jdbc;

    SqlSheetOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void order(Collection<ConsignmentId> ids, Instant now) {
        jdbc.sql("""
                        insert into watch.sheet_order (consignment_id, ordered_at, try_at)
                        select id, :now, :now from unnest(cast(:ids as bigint[])) as d (id) order by id
                        on conflict (consignment_id) do update set try_at = excluded.try_at, attempts = 0
                        """).param("ids", ids(ids)).param("now", time(now)).update();
    }

    @Override
    public Optional<ConsignmentId> lockDue(Instant now) {
        // the consignment first, as everybody does who changes it
        return jdbc.sql("""
                        select w.id from watch.consignment w join watch.sheet_order o on o.consignment_id = w.id
                        where o.try_at <= :now order by o.try_at, w.id limit 1 for update of w skip locked
                        """)
                .param("now", time(now))
                .query((row, index) -> new ConsignmentId(row.getLong("id")))
                .optional();
    }

    @Override
    public void done(ConsignmentId id) {
        jdbc.sql("delete from watch.sheet_order where consignment_id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void failed(ConsignmentId id, Instant now) {
        // a minute, two, four… up to an hour
        jdbc.sql("""
                        update watch.sheet_order
                        set attempts = attempts + 1, try_at = :now + make_interval(mins => least(60, 1 << least(attempts, 6)))
                        where consignment_id = :id
                        """).param("id", id.value()).param("now", time(now)).update();
    }

    @Override
    public void sent(ConsignmentId id, Sending sending, String by) {
        jdbc.sql("""
                        insert into watch.sending
                            (consignment_id, document_id, version, sent_at, by_mark, by_name, from_seq, automatic)
                        values (:id, :document, :version, :at, :by, :name, :from, :automatic)
                        """)
                .param("id", id.value())
                .param("document", sending.document().value())
                .param("version", sending.version())
                .param("at", time(sending.sentAt()))
                .param("by", by)
                .param("name", sending.byName())
                .param("from", sending.fromSeq())
                .param("automatic", sending.automatic())
                .update();
    }

    @Override
    public List<Sending> list(ConsignmentId id) {
        return jdbc.sql("select * from watch.sending where consignment_id = :id order by id desc")
                .param("id", id.value())
                .query((row, index) -> new Sending(
                        new DocumentId(row.getLong("document_id")),
                        row.getInt("version"),
                        instant(row, "sent_at"),
                        row.getString("by_name"),
                        row.getInt("from_seq"),
                        row.getBoolean("automatic")))
                .list();
    }
}
