package io.yunzong.notifications.store;

import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.notifications.Notice;
import io.yunzong.notifications.NoticeKind;
import io.yunzong.notifications.Urgency;
import io.yunzong.notifications.domain.Notices;
import io.yunzong.notifications.domain.Pending;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlNotices implements Notices {
    private static final TypeReference<Map<String, String>> ARGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SqlNotices(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void keep(Collection<Notice> notices, Instant now) {
        jdbc.sql("""
                        insert into notifications.notice (key, kind, urgency, internal, subject_kind, subject_id, site_id,
                            customer_id, people, holder_role, holder_site_id, args, link, clause, at, try_at)
                        select key, kind, urgency, internal, subject_kind, subject_id, site_id,
                            customer_id, people, holder_role, holder_site_id, args, link, clause, at, :now
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r (key text, kind text, urgency text,
                            internal boolean, subject_kind text, subject_id bigint, site_id bigint, customer_id bigint,
                            people bigint[], holder_role text, holder_site_id bigint, args text, link text, clause text,
                            at timestamptz)
                        on conflict (key) do nothing
                        """)
                .param(
                        "rows",
                        json.writeValueAsString(notices.stream().map(this::row).toList()))
                .param("now", Columns.time(now))
                .update();
    }

    private Map<String, @Nullable Object> row(Notice notice) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", notice.key());
        row.put("kind", notice.kind().name());
        row.put("urgency", notice.urgency().name());
        row.put("internal", notice.internal());
        row.put(
                "subject_kind",
                notice.subject() == null ? null : notice.subject().kind());
        row.put("subject_id", notice.subject() == null ? null : notice.subject().id());
        row.put("site_id", Columns.id(notice.siteId()));
        row.put("customer_id", Columns.id(notice.customerId()));
        row.put("people", notice.people().stream().map(Id::value).toList());
        row.put("holder_role", Columns.name(notice.holderRole()));
        row.put("holder_site_id", Columns.id(notice.holderSite()));
        row.put("args", json.writeValueAsString(notice.args()));
        row.put("link", notice.link());
        row.put("clause", notice.clause());
        row.put("at", notice.at().toString());
        return row;
    }

    @Override
    public List<Pending> take(Instant now, int most) {
        return jdbc.sql("""
                        select * from notifications.notice where distributed_at is null and try_at <= :now
                        order by try_at, id limit :most for update skip locked
                        """)
                .param("now", Columns.time(now))
                .param("most", most)
                .query((row, index) -> pending(row))
                .list();
    }

    private Pending pending(ResultSet row) throws SQLException {
        Notice notice = new Notice(
                row.getString("key"),
                NoticeKind.valueOf(row.getString("kind")),
                Urgency.valueOf(row.getString("urgency")),
                row.getBoolean("internal"),
                Columns.subject(row, "subject_kind", "subject_id"),
                Columns.id(row, "site_id", SiteId::new),
                Columns.id(row, "customer_id", CustomerId::new),
                Arrays.stream((Long[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                Columns.choice(row, "holder_role", Role.class),
                Columns.id(row, "holder_site_id", SiteId::new),
                json.readValue(row.getString("args"), ARGS),
                row.getString("link"),
                row.getString("clause"),
                Columns.instant(row, "at"));
        return new Pending(row.getLong("id"), notice, row.getInt("tries"));
    }

    @Override
    public long keepDistributed(Notice notice, Instant now) {
        keep(List.of(notice), now);
        return jdbc.sql("update notifications.notice set distributed_at = :now where key = :key returning id")
                .param("now", Columns.time(now))
                .param("key", notice.key())
                .query(Long.class)
                .single();
    }

    @Override
    public void distributed(Collection<Long> notices, Instant now) {
        jdbc.sql("update notifications.notice set distributed_at = :now, error = null where id = any(:ids)")
                .param("now", Columns.time(now))
                .param("ids", notices.toArray(Long[]::new))
                .update();
    }

    @Override
    public void failed(long notice, String error, Instant tryAt) {
        jdbc.sql("update notifications.notice set tries = tries + 1, error = left(:error, 500), try_at = :at "
                        + "where id = :id")
                .param("error", error.replace("\0", ""))
                .param("at", Columns.time(tryAt))
                .param("id", notice)
                .update();
    }
}
