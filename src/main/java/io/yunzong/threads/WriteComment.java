package io.yunzong.threads;

import io.yunzong.kernel.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says something about a subject.
 *
 * @param reportKey made by the sender, so that sending again adds nothing
 * @param replyTo a comment of the same thread
 */
public record WriteComment(
        String reportKey,
        Subject subject,
        String text,
        @Nullable CommentId replyTo,
        List<Mention> mentions) {
    public WriteComment {
        mentions = List.copyOf(mentions);
    }
}
