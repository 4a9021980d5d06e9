package io.yunzong.identity.store;

import static io.yunzong.platform.Columns.instant;

import io.yunzong.identity.AuditEntry;
import io.yunzong.identity.AuditFilter;
import io.yunzong.identity.AuditVerification;
import io.yunzong.identity.domain.AuditChain;
import io.yunzong.identity.domain.AuditTrail;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlAuditTrail implements AuditTrail {
    private static final int HASH_BYTES = 32;
    private static final int FETCH = 1000;

    private final JdbcClient jdbc;

    SqlAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Head(long seq, byte[] hash) {}

    private record Entry(
            long seq,
            Instant at,
            String actor,
            String action,
            String subject,
            String details,
            byte[] previous,
            byte[] hash) {
        static Entry of(ResultSet row, int index) throws SQLException {
            return new Entry(
                    row.getLong("seq"),
                    instant(row, "at"),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("details"),
                    row.getBytes("previous_hash"),
                    row.getBytes("hash"));
        }

        byte[] recomputed(byte[] before) {
            return AuditChain.hash(before, seq, at, actor, action, subject, details);
        }
    }

    @Override
    public void append(Instant at, String actor, String action, String subject, String details) {
        Head head = jdbc.sql("select seq, hash from identity.audit_head for update")
                .query((row, index) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
        long seq = head.seq() + 1;
        byte[] hash = AuditChain.hash(head.hash(), seq, at, actor, action, subject, details);
        jdbc.sql("""
                        insert into identity.audit_entry
                            (seq, at, actor, action, subject, details, previous_hash, hash)
                        values (:seq, :at, :actor, :action, :subject, :details, :previous, :hash)
                        """)
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("details", details)
                .param("previous", head.hash())
                .param("hash", hash)
                .update();
        jdbc.sql("update identity.audit_head set seq = :seq, hash = :hash")
                .param("seq", seq)
                .param("hash", hash)
                .update();
    }

    /** One snapshot for entries and head, or an entry appended meanwhile would look like a fault. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditVerification verify() {
        Head head = jdbc.sql("select seq, hash from identity.audit_head")
                .query((row, index) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
        byte[] previous = new byte[HASH_BYTES];
        long expected = 1;
        try (Stream<Entry> entries = jdbc
                .sql("select * from identity.audit_entry order by seq")
                .withFetchSize(FETCH)
                .query(Entry::of)
                .stream()) {
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                byte[] hash = entry.recomputed(previous);
                boolean holds = entry.seq() == expected
                        && Arrays.equals(previous, entry.previous())
                        && Arrays.equals(hash, entry.hash());
                if (!holds) {
                    return broken(head, expected);
                }
                previous = hash;
                expected++;
            }
        }
        // entries cut off at the end leave the head pointing beyond
        boolean complete = head.seq() == expected - 1 && Arrays.equals(head.hash(), previous);
        return complete ? new AuditVerification(head.seq(), null, hex(head.hash())) : broken(head, expected);
    }

    private static AuditVerification broken(Head head, long seq) {
        return new AuditVerification(head.seq(), seq, hex(head.hash()));
    }

    @Override
    @Transactional(readOnly = true)
    public Page<AuditEntry> list(AuditFilter filter, PageQuery page) {
        Map<String, Object> params = new HashMap<>();
        String where = conditions(filter, params);
        long count = jdbc.sql("select count(*) from (select from identity.audit_entry" + where + " limit :cap) found")
                .params(params)
                .param("cap", Page.COUNT_LIMIT + 1)
                .query(Long.class)
                .single();
        List<AuditEntry> rows = jdbc.sql("""
                        select seq, at, actor, action, subject, details, hash,
                            case
                                when actor like 'person:%' then
                                    (select display_name from identity.person where id = substr(actor, 8)::bigint)
                                when actor like 'key:%' then
                                    (select name from identity.api_key where id = substr(actor, 5)::bigint)
                            end as actor_name
                        from identity.audit_entry""" + where + " order by seq desc limit :size offset :offset")
                .params(params)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(SqlAuditTrail::entry)
                .list();
        return Page.counted(rows, count);
    }

    private static String conditions(AuditFilter filter, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>();
        add(conditions, params, "actor = :actor", "actor", filter.actor());
        add(conditions, params, "action = :action", "action", filter.action());
        add(conditions, params, "subject = :subject", "subject", filter.subject());
        add(conditions, params, "at >= :from", "from", utc(filter.from()));
        add(conditions, params, "at < :to", "to", utc(filter.to()));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> params,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                hex(row.getBytes("hash")));
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
