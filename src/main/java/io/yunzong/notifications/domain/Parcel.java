package io.yunzong.notifications.domain;

import io.yunzong.notifications.Message;
import java.util.List;
import java.util.UUID;

/**
 * What goes out at once: a message, or several for the same receiver merged into one post or one gathered e-mail. It is
 * claimed in the database before it is sent.
 *
 * @param messages of one channel and receiver, the oldest first
 */
public record Parcel(UUID id, List<Message> messages) {
    public Parcel {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("an empty parcel");
        }
    }

    public Message first() {
        return messages.getFirst();
    }
}
