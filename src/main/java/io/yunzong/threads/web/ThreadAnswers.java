package io.yunzong.threads.web;

import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.threads.Comment;
import io.yunzong.threads.CommentId;
import io.yunzong.threads.Mention;
import io.yunzong.threads.MentionEntry;
import io.yunzong.threads.Mentionable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conversations as they are sent. */
final class ThreadAnswers {
    private ThreadAnswers() {}

    record CommentRow(
            long id,
            long authorId,
            String authorName,
            @Nullable String text,
            @Nullable Long replyTo,
            @Nullable String replyAuthor,
            @Nullable String replyText,
            Instant writtenAt,
            List<String> labels,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnReason) {
        static CommentRow of(Comment comment) {
            CommentId replyTo = comment.replyTo();
            Comment.Withdrawal withdrawal = comment.withdrawal();
            return new CommentRow(
                    comment.id().value(),
                    comment.author().value(),
                    comment.authorName(),
                    comment.text(),
                    replyTo == null ? null : replyTo.value(),
                    comment.replyAuthor(),
                    comment.replyText(),
                    comment.writtenAt(),
                    comment.labels(),
                    withdrawal == null ? null : withdrawal.at(),
                    withdrawal == null ? null : withdrawal.byName(),
                    withdrawal == null ? null : withdrawal.reason());
        }
    }

    record EntryRow(
            long id,
            long commentId,
            String subjectKind,
            long subjectId,
            @Nullable String subjectName,
            String authorName,
            @Nullable String text,
            Instant writtenAt,
            @Nullable Instant readAt,
            @Nullable String readByName,
            boolean withdrawn,
            boolean visible) {
        static EntryRow of(MentionEntry entry) {
            return new EntryRow(
                    entry.id(),
                    entry.commentId().value(),
                    entry.subject().kind(),
                    entry.subject().id(),
                    entry.subjectName(),
                    entry.authorName(),
                    entry.text(),
                    entry.writtenAt(),
                    entry.readAt(),
                    entry.readByName(),
                    entry.withdrawn(),
                    entry.visible());
        }
    }

    /** One of these with its ids. */
    enum MentionKind {
        PERSON,
        DEPARTMENT,
        ROLE
    }

    record MentionableRow(
            MentionKind kind,
            @Nullable Long personId,
            @Nullable Long departmentId,
            @Nullable Role role,
            @Nullable Long siteId,
            String label,
            String detail,
            int reached) {
        static MentionableRow of(Mentionable one) {
            String label = one.label();
            String detail = one.detail();
            int reached = one.reached();
            return switch (one.mention()) {
                case Mention.Person person ->
                    new MentionableRow(
                            MentionKind.PERSON, person.id().value(), null, null, null, label, detail, reached);
                case Mention.OfDepartment department ->
                    new MentionableRow(
                            MentionKind.DEPARTMENT, null, department.id(), null, null, label, detail, reached);
                case Mention.Post post -> {
                    SiteId site = post.site();
                    yield new MentionableRow(
                            MentionKind.ROLE,
                            null,
                            null,
                            post.role(),
                            site == null ? null : site.value(),
                            label,
                            detail,
                            reached);
                }
            };
        }
    }
}
