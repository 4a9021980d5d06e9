package io.yunzong.notifications;

import io.yunzong.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a list.
 *
 * @param text in title, text or name of the receiver
 * @param unread only those the reader has not read
 */
public record MessageFilter(
        @Nullable String text,
        @Nullable Topic topic,
        @Nullable NoticeKind kind,
        @Nullable Urgency urgency,
        @Nullable Channel channel,
        @Nullable MessageState state,
        @Nullable PersonId person,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean unread) {}
