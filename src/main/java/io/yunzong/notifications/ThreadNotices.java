package io.yunzong.notifications;

import io.yunzong.threads.Mentioned;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells colleagues that they were named in a conversation. Clauses C-07, C-12. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ThreadNotices {
    private final NoticeBook book;
    private final Clock clock;

    ThreadNotices(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    public void on(Mentioned mentioned) {
        book.hear(() -> Notice.of(NoticeKind.MENTIONED, "comment:" + mentioned.id(), clock.instant())
                .about(mentioned.subject(), null, "/mentions")
                .to(mentioned.persons())
                .saying(Map.of(
                        "author", mentioned.authorName(),
                        "subject", mentioned.subjectName(),
                        "note", mentioned.text()))
                .under("C-07"));
    }
}
