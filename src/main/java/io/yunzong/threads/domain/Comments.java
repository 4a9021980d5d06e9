package io.yunzong.threads.domain;

import io.yunzong.identity.Role;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.threads.Comment;
import io.yunzong.threads.CommentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that was said. */
public interface Comments {
    /** @param searchText what it is found by in its thread */
    record NewComment(
            String reportKey,
            Subject subject,
            PersonId author,
            String authorName,
            String text,
            @Nullable CommentId replyTo,
            Instant writtenAt,
            String searchText) {}

    /** A mention with who stands behind it now. */
    record Resolved(
            @Nullable PersonId person,
            @Nullable Long department,
            @Nullable Role role,
            @Nullable SiteId site,
            String label,
            Set<PersonId> persons) {}

    /** Empty when the author has used the key before. */
    Optional<CommentId> add(NewComment comment);

    Optional<Comment> find(CommentId id);

    Optional<Comment> findByKey(PersonId author, String reportKey);

    /** What was said in it, withdrawn or not: to tell a repeat from another report under the same key. */
    String bodyOf(CommentId id);

    void keep(CommentId id, List<Resolved> mentions);

    /** False when it is withdrawn already. */
    boolean withdraw(CommentId id, Instant at, PersonId by, String byName, @Nullable String reason);

    /**
     * Latest first.
     *
     * @param text anywhere in what was said and who said it; null for all
     */
    Page<Comment> page(Subject subject, @Nullable String text, PageQuery query);

    /** Who spoke last in it, the latest first. */
    List<PersonId> listSpeakers(Subject subject, int limit);
}
