package io.yunzong.notifications;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.notifications.domain.MessageLists;
import io.yunzong.notifications.domain.Outbox;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bell of each person: what they were told, read and unread. Nobody sees another's. Clauses C-16, H-01. */
@Component
@Transactional
public class BellDesk {
    private final MessageLists lists;
    private final Outbox outbox;
    private final LiveFeed live;
    private final Clock clock;

    BellDesk(MessageLists lists, Outbox outbox, LiveFeed live, Clock clock) {
        this.lists = lists;
        this.outbox = outbox;
        this.live = live;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Message> page(MessageFilter filter, PageQuery query, Caller caller) {
        return lists.bell(self(caller), filter, query);
    }

    /** How many are unread; none for a program. */
    @Transactional(readOnly = true)
    public int unread(Caller caller) {
        return caller.personId() == null ? 0 : lists.unread(caller.personId());
    }

    /** Notes that the caller has read these; others' stay as they are. */
    public int read(Collection<Long> messages, Caller caller) {
        return messages.isEmpty() ? 0 : mark(messages, caller);
    }

    public int readAll(Caller caller) {
        return mark(List.of(), caller);
    }

    private int mark(Collection<Long> messages, Caller caller) {
        PersonId self = self(caller);
        int read = outbox.read(self, messages, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (read > 0) {
            // the other tabs of the same person count anew
            live.announce(LiveTopic.NOTIFICATION, self.value());
        }
        return read;
    }

    static PersonId self(Caller caller) {
        PersonId self = caller.personId();
        if (self == null) {
            throw NotificationsRefused.personsOnly();
        }
        return self;
    }
}
