package io.yunzong.threads;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody said about a subject. It stands for ever; once withdrawn, only that it was said still shows.
 *
 * @param text null once it is withdrawn
 * @param replyText the beginning of what it answers; null when it answers nothing, or that is withdrawn
 * @param labels whom it names, as written without the @
 */
public record Comment(
        CommentId id,
        Subject subject,
        PersonId author,
        String authorName,
        @Nullable String text,
        @Nullable CommentId replyTo,
        @Nullable String replyAuthor,
        @Nullable String replyText,
        Instant writtenAt,
        List<String> labels,
        @Nullable Withdrawal withdrawal) {
    /** @param reason null when the author took it back at once */
    public record Withdrawal(
            Instant at, String byName, @Nullable String reason) {}

    public Comment {
        labels = List.copyOf(labels);
    }
}
