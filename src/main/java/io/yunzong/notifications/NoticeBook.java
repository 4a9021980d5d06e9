package io.yunzong.notifications;

import io.yunzong.notifications.domain.Notices;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes down what the listeners say, in the transaction of the deed: gathered until just before the commit and then
 * written in one statement, so that two thousand breaches of one look at the clocks cost what one costs. Once the deed
 * is there, so are its notices; what becomes of them cannot harm it.
 */
@Component
class NoticeBook {
    private static final Logger log = LoggerFactory.getLogger(NoticeBook.class);

    private final Notices notices;
    private final Clock clock;

    NoticeBook(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Takes down what a listener makes of an event. A listener that cannot must not make the deed fail. */
    void hear(Supplier<Notice> notice) {
        Notice said;
        try {
            said = notice.get();
        } catch (RuntimeException e) {
            log.error("an event could not be made a notice; nobody is told of it", e);
            return;
        }
        say(said);
    }

    void say(Notice notice) {
        Page page = (Page) TransactionSynchronizationManager.getResource(this);
        if (page == null) {
            page = new Page();
            TransactionSynchronizationManager.bindResource(this, page);
            TransactionSynchronizationManager.registerSynchronization(page);
        }
        if (page.written) {
            // somebody speaks while others write, too: nothing comes after it
            write(List.of(notice));
        } else {
            page.said.add(notice);
        }
    }

    private void write(List<Notice> said) {
        notices.keep(said, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private final class Page implements TransactionSynchronization {
        private final List<Notice> said = new ArrayList<>();
        private boolean written;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(NoticeBook.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(NoticeBook.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(said);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(NoticeBook.this);
        }
    }
}
