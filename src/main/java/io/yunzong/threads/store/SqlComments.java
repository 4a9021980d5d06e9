package io.yunzong.threads.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.id;
import static io.yunzong.platform.Columns.ids;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.name;
import static io.yunzong.platform.Columns.texts;
import static io.yunzong.platform.Columns.time;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import io.yunzong.platform.Listing;
import io.yunzong.threads.Comment;
import io.yunzong.threads.CommentId;
import io.yunzong.threads.domain.Comments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlComments implements Comments {
    private final JdbcClient jdbc;

    SqlComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CommentId> add(NewComment comment) {
        return jdbc.sql("""
                        insert into threads.comment
                            (subject_kind, subject_id, author_id, author_name, body, reply_to, written_at, report_key,
                             search_text)
                        values (:kind, :subject, :author, :authorName, :body, :replyTo, :at, :key, :words)
                        on conflict (author_id, report_key) do nothing
                        returning id
                        """)
                .param("kind", comment.subject().kind())
                .param("subject", comment.subject().id())
                .param("author", comment.author().value())
                .param("authorName", comment.authorName())
                .param("body", comment.text())
                .param("replyTo", id(comment.replyTo()))
                .param("at", time(comment.writtenAt()))
                .param("key", comment.reportKey())
                .param("words", comment.searchText())
                .query(Long.class)
                .optional()
                .map(CommentId::new);
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return jdbc.sql("select * from threads.shown_comment where id = :id")
                .param("id", id.value())
                .query(SqlComments::comment)
                .optional();
    }

    @Override
    public Optional<Comment> findByKey(PersonId author, String reportKey) {
        return jdbc.sql("select * from threads.shown_comment where author_id = :author and report_key = :key")
                .param("author", author.value())
                .param("key", reportKey)
                .query(SqlComments::comment)
                .optional();
    }

    @Override
    public String bodyOf(CommentId id) {
        return jdbc.sql("select body from threads.comment where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Override
    public void keep(CommentId id, List<Resolved> mentions) {
        for (Resolved mention : mentions) {
            jdbc.sql("""
                            insert into threads.mention
                                (comment_id, kind, person_id, department_id, role, site_id, label, persons)
                            values (:comment, :kind, :person, :department, :role, :site, :label, :persons)
                            """)
                    .param("comment", id.value())
                    .param("kind", kind(mention))
                    .param("person", id(mention.person()))
                    .param("department", mention.department())
                    .param("role", name(mention.role()))
                    .param("site", id(mention.site()))
                    .param("label", mention.label())
                    .param("persons", ids(mention.persons()))
                    .update();
        }
    }

    private static String kind(Resolved mention) {
        if (mention.person() != null) {
            return "PERSON";
        }
        return mention.department() != null ? "DEPARTMENT" : "ROLE";
    }

    @Override
    public boolean withdraw(CommentId id, Instant at, PersonId by, String byName, @Nullable String reason) {
        return jdbc.sql("""
                        insert into threads.withdrawal (comment_id, at, by_id, by_name, reason)
                        values (:id, :at, :by, :byName, :reason)
                        on conflict (comment_id) do nothing
                        """)
                        .param("id", id.value())
                        .param("at", time(at))
                        .param("by", by.value())
                        .param("byName", byName)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    @Override
    public Page<Comment> page(Subject subject, @Nullable String text, PageQuery query) {
        return Listing.from("threads.shown_comment", Map.of(), "id desc")
                .where("subject_kind = :kind", "kind", subject.kind())
                .where("subject_id = :subject", "subject", subject.id())
                .where("(search_text like :text and withdrawn_at is null)", "text", Listing.anywhere(text))
                .page(jdbc, query, SqlComments::comment);
    }

    @Override
    public List<PersonId> listSpeakers(Subject subject, int limit) {
        return jdbc.sql("""
                        select author_id from (
                            select id, author_id from threads.comment
                            where subject_kind = :kind and subject_id = :subject order by id desc limit 200) latest
                        group by author_id order by max(id) desc limit :limit
                        """)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("limit", limit)
                .query((row, index) -> new PersonId(row.getLong(1)))
                .list();
    }

    private static Comment comment(ResultSet row, int index) throws SQLException {
        Instant withdrawn = findInstant(row, "withdrawn_at");
        return new Comment(
                new CommentId(row.getLong("id")),
                new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                new PersonId(row.getLong("author_id")),
                row.getString("author_name"),
                withdrawn == null ? row.getString("body") : null,
                id(row, "reply_to", CommentId::new),
                row.getString("reply_author"),
                row.getBoolean("reply_withdrawn") ? null : row.getString("reply_body"),
                instant(row, "written_at"),
                withdrawn == null ? texts(row, "labels") : List.of(),
                withdrawn == null
                        ? null
                        : new Comment.Withdrawal(
                                withdrawn, row.getString("withdrawn_by"), row.getString("withdrawn_reason")));
    }
}
