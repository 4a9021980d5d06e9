package io.yunzong.notifications.web;

import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.MessageState;
import io.yunzong.notifications.NoticeKind;
import io.yunzong.notifications.Topic;
import io.yunzong.notifications.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as it goes over the wire. */
record MessageRow(
        long id,
        NoticeKind kind,
        Topic topic,
        Urgency urgency,
        Channel channel,
        @Nullable Long personId,
        String receiverName,
        boolean customer,
        String title,
        String body,
        @Nullable String link,
        @Nullable String subject,
        int merged,
        MessageState state,
        Instant dueAt,
        int attempts,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant readAt) {
    static MessageRow of(Message message) {
        return new MessageRow(
                message.id(),
                message.kind(),
                message.kind().topic(),
                message.urgency(),
                message.channel(),
                message.personId() == null ? null : message.personId().value(),
                message.receiverName(),
                message.customer(),
                message.title(),
                message.body(),
                message.link(),
                message.subject(),
                message.merged(),
                message.state(),
                message.dueAt(),
                message.attempts(),
                message.createdAt(),
                message.sentAt(),
                message.readAt());
    }
}
