package io.yunzong.notifications;

import io.yunzong.kernel.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one receiver by one channel.
 *
 * @param uid what the receiver knows it by
 * @param attempts so far, the one under way included
 * @param allowed after this many it is given up
 */
public record Message(
        long id,
        UUID uid,
        NoticeKind kind,
        Urgency urgency,
        Channel channel,
        String receiver,
        @Nullable PersonId personId,
        String receiverName,
        boolean customer,
        boolean internal,
        String title,
        String body,
        @Nullable String link,
        @Nullable String subject,
        int merged,
        MessageState state,
        Instant dueAt,
        int attempts,
        int allowed,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant readAt) {
    /** The number behind the colon of the receiver. */
    public long receiverId() {
        return Long.parseLong(receiver.substring(receiver.indexOf(':') + 1));
    }
}
