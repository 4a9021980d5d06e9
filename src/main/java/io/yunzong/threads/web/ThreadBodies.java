package io.yunzong.threads.web;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.threads.CommentId;
import io.yunzong.threads.Mention;
import io.yunzong.threads.MentionFilter;
import io.yunzong.threads.ThreadsRefused;
import io.yunzong.threads.ThreadsRefused.Why;
import io.yunzong.threads.WriteComment;
import io.yunzong.threads.web.ThreadAnswers.MentionKind;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent to us. */
final class ThreadBodies {
    private ThreadBodies() {}

    record CommentBody(
            @Nullable String reportKey,
            @Nullable String text,
            @Nullable Long replyTo,
            @Nullable List<@NotNull MentionBody> mentions) {
        WriteComment command(Subject subject) {
            return new WriteComment(
                    reportKey == null ? "" : reportKey,
                    subject,
                    text == null ? "" : text,
                    replyTo == null ? null : new CommentId(replyTo),
                    mentions == null
                            ? List.of()
                            : mentions.stream().map(MentionBody::mention).toList());
        }
    }

    record MentionBody(
            @Nullable MentionKind kind,
            @Nullable Long personId,
            @Nullable Long departmentId,
            @Nullable Role role,
            @Nullable Long siteId) {
        Mention mention() {
            if (kind == MentionKind.PERSON && personId != null) {
                return new Mention.Person(new PersonId(personId));
            }
            if (kind == MentionKind.DEPARTMENT && departmentId != null) {
                return new Mention.OfDepartment(departmentId);
            }
            if (kind == MentionKind.ROLE && role != null) {
                return new Mention.Post(role, siteId == null ? null : new SiteId(siteId));
            }
            throw new ThreadsRefused(Kind.INVALID, Why.MENTION_UNKNOWN.unmet().inField("mentions"));
        }
    }

    record WithdrawalBody(@Nullable String reason) {}

    /** @param ids null for everything that lies unread */
    record ReadBody(
            MentionFilter.@Nullable Box box, @Nullable List<Long> ids) {}
}
