package io.yunzong.notifications;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.notifications.NotificationsRefused.Why;
import io.yunzong.notifications.domain.Backoff;
import io.yunzong.notifications.domain.MessageLists;
import io.yunzong.notifications.domain.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of every message with its proof, and what people decide about those that did not arrive. Clause C-16. */
@Component
@Transactional
public class MessageLogDesk {
    private static final int LONGEST_REASON = 500;

    private final MessageLists lists;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    MessageLogDesk(MessageLists lists, Outbox outbox, Audit audit, Clock clock) {
        this.lists = lists;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Message> page(MessageFilter filter, PageQuery query) {
        return lists.log(filter, query);
    }

    @Transactional(readOnly = true)
    public List<Message> list(Collection<Long> ids) {
        return lists.list(ids);
    }

    /** The latest proof of each. */
    @Transactional(readOnly = true)
    public Map<Long, String> proofs(Collection<Long> ids) {
        return lists.proofs(ids);
    }

    /** @throws NotificationsRefused NOT_FOUND */
    @Transactional(readOnly = true)
    public MessageStory story(long id) {
        return lists.story(id).orElseThrow(NotificationsRefused::notFound);
    }

    /**
     * Sends again what was given up, is unclear or was dismissed: a new attempt on record, and all of them once more.
     *
     * @throws NotificationsRefused NOT_FOUND, REASON_MISSING, TOO_LONG, NOTHING_TO_REPLAY
     */
    public void replay(long id, String reason, Caller caller) {
        decide(id, reason, true, caller);
    }

    /**
     * Lets a message be: it is not sent any more.
     *
     * @throws NotificationsRefused NOT_FOUND, REASON_MISSING, TOO_LONG, NOTHING_TO_DISMISS
     */
    public void dismiss(long id, String reason, Caller caller) {
        decide(id, reason, false, caller);
    }

    private void decide(long id, String reason, boolean replay, Caller caller) {
        story(id);
        NotificationsRefused.unlessEmpty(
                NotificationsRefused.checkText(reason, LONGEST_REASON, "reason", Why.REASON_MISSING));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean done = replay ? outbox.replay(id, Backoff.ATTEMPTS, now) : outbox.dismiss(id);
        if (!done) {
            throw new NotificationsRefused(
                    Kind.CONFLICT, (replay ? Why.NOTHING_TO_REPLAY : Why.NOTHING_TO_DISMISS).unmet());
        }
        String why = Blanks.strip(reason);
        outbox.decided(id, now, caller.mark(), caller.displayName(), replay, why);
        audit.record(caller, replay ? "message.replayed" : "message.dismissed", "message:" + id, Map.of("reason", why));
    }
}
