package io.yunzong.identity.store;

import io.yunzong.identity.domain.AuditChain;
import io.yunzong.identity.domain.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlAuditTrail implements AuditTrail {
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
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("details"),
                    row.getBytes("previous_hash"),
                    row.getBytes("hash"));
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

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> findFirstBroken() {
        byte[] previous = new byte[32];
        long expected = 1;
        try (Stream<Entry> entries =
                jdbc
                        .sql("select * from identity.audit_entry order by seq")
                        .withFetchSize(1000)
                        .query(Entry::of)
                        .stream()) {
            for (Entry entry : (Iterable<Entry>) entries::iterator) {
                byte[] hash = AuditChain.hash(
                        previous,
                        entry.seq(),
                        entry.at(),
                        entry.actor(),
                        entry.action(),
                        entry.subject(),
                        entry.details());
                if (entry.seq() != expected
                        || !Arrays.equals(previous, entry.previous())
                        || !Arrays.equals(hash, entry.hash())) {
                    return Optional.of(expected);
                }
                previous = hash;
                expected++;
            }
        }
        Head head = jdbc.sql("select seq, hash from identity.audit_head")
                .query((row, index) -> new Head(row.getLong(1), row.getBytes(2)))
                .single();
        // entries cut off at the end leave the head pointing beyond
        boolean complete = head.seq() == expected - 1 && Arrays.equals(head.hash(), previous);
        return complete ? Optional.empty() : Optional.of(expected);
    }

    @Override
    public long size() {
        return jdbc.sql("select seq from identity.audit_head").query(Long.class).single();
    }
}
