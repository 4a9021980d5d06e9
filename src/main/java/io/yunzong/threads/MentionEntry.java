package io.yunzong.threads;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mention as it lies in a box.
 *
 * @param subjectName how people call the subject; null when it has no name, or the reader no longer sees it
 * @param text null once it is withdrawn, or when the reader no longer sees the subject
 * @param readByName who of the department has taken care of it
 * @param visible whether the reader sees the subject now
 */
public record MentionEntry(
        long id,
        CommentId commentId,
        Subject subject,
        @Nullable String subjectName,
        PersonId author,
        String authorName,
        @Nullable String text,
        Instant writtenAt,
        @Nullable Instant readAt,
        @Nullable String readByName,
        boolean withdrawn,
        boolean visible) {

    MentionEntry named(@Nullable String name) {
        return new MentionEntry(
                id, commentId, subject, name, author, authorName, text, writtenAt, readAt, readByName, withdrawn, true);
    }

    /** For a reader who was moved elsewhere since: that they were named, and nothing of what about. */
    MentionEntry outOfSight() {
        return new MentionEntry(
                id,
                commentId,
                subject,
                null,
                author,
                authorName,
                null,
                writtenAt,
                readAt,
                readByName,
                withdrawn,
                false);
    }
}
