package io.yunzong.watch.store;

import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.watch.Contact;
import io.yunzong.watch.domain.ContactLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlContactLog implements ContactLog {
    private final JdbcClient jdbc;

    SqlContactLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Contact> add(Contact contact, String by, String reportKey) {
        return jdbc.sql("""
                        insert into watch.contact
                            (consignment_id, at, recorded_at, by_mark, by_name, whom, channel, said, report_key)
                        values (:consignment, :at, :recorded, :by, :name, :whom, :channel, :said, :key)
                        on conflict (report_key) do nothing returning *
                        """)
                .param("consignment", contact.consignmentId().value())
                .param("at", time(contact.at()))
                .param("recorded", time(contact.recordedAt()))
                .param("by", by)
                .param("name", contact.byName())
                .param("whom", contact.whom())
                .param("channel", contact.channel().name())
                .param("said", contact.said())
                .param("key", reportKey)
                .query(SqlContactLog::contact)
                .optional();
    }

    @Override
    public Optional<Contact> findByKey(String reportKey) {
        return jdbc.sql("select * from watch.contact where report_key = :key")
                .param("key", reportKey)
                .query(SqlContactLog::contact)
                .optional();
    }

    @Override
    public List<Contact> list(ConsignmentId id, int limit) {
        return jdbc.sql("select * from watch.contact where consignment_id = :id order by at desc, id desc limit :limit")
                .param("id", id.value())
                .param("limit", limit)
                .query(SqlContactLog::contact)
                .list();
    }

    @Override
    public Map<ConsignmentId, Instant> latest(Collection<ConsignmentId> ids) {
        Map<ConsignmentId, Instant> latest = new HashMap<>();
        jdbc.sql("""
                        select consignment_id, max(at) as at from watch.contact
                        where consignment_id = any(:ids) group by consignment_id
                        """).param("ids", ids(ids)).query(row -> {
            latest.put(new ConsignmentId(row.getLong("consignment_id")), instant(row, "at"));
        });
        return latest;
    }

    private static Contact contact(ResultSet row, int index) throws SQLException {
        return new Contact(
                row.getLong("id"),
                new ConsignmentId(row.getLong("consignment_id")),
                instant(row, "at"),
                instant(row, "recorded_at"),
                row.getString("by_name"),
                row.getString("whom"),
                Contact.Channel.valueOf(row.getString("channel")),
                row.getString("said"));
    }
}
