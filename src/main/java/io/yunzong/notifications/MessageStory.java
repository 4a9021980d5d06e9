package io.yunzong.notifications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message with everything that was tried and decided, and the proof of it. Clause C-16. */
public record MessageStory(Message message, String noticeKey, List<Attempt> attempts, List<Decision> decisions) {
    public MessageStory {
        attempts = List.copyOf(attempts);
        decisions = List.copyOf(decisions);
    }

    /**
     * @param endedAt null while it is under way, or where the process that tried has died
     * @param outcome SENT, RETRY, DEAD or UNCLEAR
     * @param proof what the receiver answered
     */
    public record Attempt(
            int number,
            String parcel,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            @Nullable String proof) {}

    /** @param replayed otherwise it was dismissed */
    public record Decision(Instant at, String byName, boolean replayed, String reason) {}
}
