package io.yunzong.notifications.domain;

import io.yunzong.kernel.Subject;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.NoticeKind;
import io.yunzong.notifications.Urgency;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is written: one receiver, one channel, the words in the receiver's language.
 *
 * @param receiver {@code person:12}, {@code push:3} or {@code endpoint:4}
 * @param customer whether the receiver belongs to a customer
 * @param merged how many notices it tells of
 * @param digest whether it waits to be gathered with others
 */
public record Draft(
        long noticeId,
        NoticeKind kind,
        Urgency urgency,
        Channel channel,
        String receiver,
        @Nullable Long personId,
        String receiverName,
        boolean customer,
        boolean internal,
        String title,
        String body,
        @Nullable String link,
        @Nullable Subject subject,
        int merged,
        boolean digest,
        Instant dueAt) {}
