package io.yunzong.notifications;

import io.yunzong.documents.DocumentIssued;
import io.yunzong.kernel.Subject;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears of what is put in writing and tells those it is addressed to. Clauses A-08, H-01. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DocumentNotices {
    private final NoticeBook book;
    private final Clock clock;

    DocumentNotices(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    public void on(DocumentIssued issued) {
        if (issued.recipients().isEmpty()) {
            return;
        }
        book.hear(() -> Notice.of(
                        NoticeKind.DOCUMENT_ISSUED, "document:" + issued.id() + ":" + issued.version(), clock.instant())
                .about(new Subject("document", issued.id().value()), null, "/documents/" + issued.id())
                .to(issued.recipients())
                .saying(Map.of("document", issued.number(), "version", Integer.toString(issued.version())))
                .under("A-08"));
    }
}
