package io.yunzong.threads.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.Listing;
import io.yunzong.threads.CommentId;
import io.yunzong.threads.MentionEntry;
import io.yunzong.threads.MentionFilter;
import io.yunzong.threads.domain.Boxes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlBoxes implements Boxes {
    private static final int COUNTED = 1_000;

    private final JdbcClient jdbc;

    SqlBoxes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void deliver(
            CommentId comment,
            Subject subject,
            Instant at,
            String searchText,
            Set<PersonId> persons,
            Set<Long> departments) {
        jdbc.sql("""
                        insert into threads.inbox_entry
                            (comment_id, person_id, department_id, subject_kind, subject_id, written_at, search_text)
                        select :comment, person, department, :kind, :subject, :at, :words
                        from (select person, cast(null as bigint) as department
                              from unnest(cast(:persons as bigint[])) as person
                              union all
                              select null, department from unnest(cast(:departments as bigint[])) as department) owner
                        """)
                .param("comment", comment.value())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("at", time(at))
                .param("words", searchText)
                .param("persons", ids(persons))
                .param("departments", departments.toArray(Long[]::new))
                .update();
    }

    @Override
    public Page<MentionEntry> page(Owner owner, MentionFilter filter, PageQuery query) {
        Listing listing = Listing.from("threads.shown_entry", Map.of("writtenAt", "id"), "id desc")
                .where("person_id = :person", "person", id(owner.person()))
                .where("department_id = :department", "department", owner.department())
                .where("subject_kind = :kind", "kind", filter.subjectKind())
                .where("(search_text like :text and withdrawn_at is null)", "text", Listing.anywhere(filter.text()));
        if (filter.unread() != null) {
            listing.where(filter.unread() ? "read_at is null" : "read_at is not null");
        }
        if (filter.from() != null) {
            listing.where("written_at >= :from", "from", time(filter.from()));
        }
        if (filter.to() != null) {
            listing.where("written_at < :to", "to", time(filter.to()));
        }
        return listing.page(jdbc, query, SqlBoxes::entry);
    }

    @Override
    public int countUnread(Owner owner) {
        return jdbc.sql("select count(*) from (select from threads.inbox_entry where " + whose(owner)
                        + " and read_at is null limit :limit) counted")
                .param("owner", number(owner))
                .param("limit", COUNTED)
                .query(Integer.class)
                .single();
    }

    @Override
    public int markRead(Owner owner, @Nullable Collection<Long> ids, Instant at, String byName) {
        return jdbc.sql("update threads.inbox_entry set read_at = :at, read_by_name = :name where " + whose(owner)
                        + " and read_at is null and (cast(:ids as bigint[]) is null or id = any(:ids))")
                .param("owner", number(owner))
                .param("at", time(at))
                .param("name", byName)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new))
                .update();
    }

    @Override
    public int markRead(PersonId person, Subject subject, Instant at, String byName) {
        return jdbc.sql("""
                        update threads.inbox_entry set read_at = :at, read_by_name = :name
                        where person_id = :person and read_at is null and subject_kind = :kind and subject_id = :subject
                        """)
                .param("person", person.value())
                .param("at", time(at))
                .param("name", byName)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .update();
    }

    private static String whose(Owner owner) {
        return owner.person() != null ? "person_id = :owner" : "department_id = :owner";
    }

    private static @Nullable Long number(Owner owner) {
        return owner.person() != null ? id(owner.person()) : owner.department();
    }

    private static MentionEntry entry(ResultSet row, int index) throws SQLException {
        boolean withdrawn = findInstant(row, "withdrawn_at") != null;
        return new MentionEntry(
                row.getLong("id"),
                new CommentId(row.getLong("comment_id")),
                new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                null,
                new PersonId(row.getLong("author_id")),
                row.getString("author_name"),
                withdrawn ? null : row.getString("body"),
                instant(row, "written_at"),
                findInstant(row, "read_at"),
                row.getString("read_by_name"),
                withdrawn,
                true);
    }
}
