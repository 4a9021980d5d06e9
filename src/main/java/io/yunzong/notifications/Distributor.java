package io.yunzong.notifications;

import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.domain.Backoff;
import io.yunzong.notifications.domain.Notices;
import io.yunzong.notifications.domain.Outbox;
import io.yunzong.notifications.domain.Pending;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.platform.RecurringWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds who hears of what was said, and writes one message for each of them and each channel: right after the deed, in a
 * transaction of its own. A process that dies before it commits has done nothing of it; the notice waits and the next
 * look finds it. However often it is looked at, each message is there once. Clauses C-16, H-01.
 */
@Component
class Distributor implements RecurringWork {
    private static final Logger log = LoggerFactory.getLogger(Distributor.class);
    private static final int BATCH = 500;

    private final Notices notices;
    private final NoticePlaces places;
    private final Hearers receivers;
    private final MessageWriter writer;
    private final Outbox outbox;
    private final LiveFeed live;
    private final NotificationsSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Distributor(
            Notices notices,
            NoticePlaces places,
            Hearers receivers,
            MessageWriter writer,
            Outbox outbox,
            LiveFeed live,
            NotificationsSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.places = places;
        this.receivers = receivers;
        this.writer = writer;
        this.outbox = outbox;
        this.live = live;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String workName() {
        return "notices";
    }

    @Override
    public Duration tick() {
        return settings.tick();
    }

    @Override
    public int runDue() {
        int done = 0;
        int size = BATCH;
        while (true) {
            List<Pending> held = new ArrayList<>();
            int limit = size;
            try {
                int count = Objects.requireNonNull(transaction.execute(status -> distribute(held, limit)));
                done += count;
                if (count == 0) {
                    return done;
                }
            } catch (RuntimeException e) {
                if (held.isEmpty()) {
                    throw e;
                }
                if (held.size() == 1) {
                    later(held.getFirst(), e);
                }
                // find out which of them it is, and let the others go out
                size = 1;
            }
        }
    }

    private int distribute(List<Pending> held, int limit) {
        Instant now = now();
        held.addAll(notices.take(now, limit));
        if (held.isEmpty()) {
            return 0;
        }
        var hearings = receivers.find(places.place(held));
        Set<PersonId> told = outbox.write(writer.drafts(hearings, now), now);
        notices.distributed(held.stream().map(Pending::id).toList(), now);
        live.announce(LiveTopic.NOTIFICATION, told.stream().map(PersonId::value).toList());
        return held.size();
    }

    private void later(Pending failed, RuntimeException why) {
        log.error(
                "notice {} finds no receivers; tried again later",
                failed.notice().key(),
                why);
        Instant again = now().plus(Backoff.after(failed.tries() + 1, null));
        transaction.executeWithoutResult(status -> notices.failed(failed.id(), String.valueOf(why), again));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
