package io.yunzong.notifications;

import io.yunzong.incidents.Incident;
import io.yunzong.incidents.IncidentGraver;
import io.yunzong.incidents.IncidentOpened;
import io.yunzong.incidents.OpinionGiven;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Severity;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what goes wrong with goods, and what headquarters wants done about it. Clauses, C-16. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IncidentNotices {
    private final NoticeBook book;
    private final Clock clock;

    IncidentNotices(NoticeBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    public void on(IncidentOpened opened) {
        Incident incident = opened.incident();
        boolean grave = incident.severity() == Severity.CRITICAL;
        book.hear(() -> of(
                        grave ? NoticeKind.INCIDENT_GRAVE : NoticeKind.INCIDENT_OPENED,
                        "opened",
                        incident,
                        incident.words())
                .under("A-11"));
    }

    @EventListener
    public void on(IncidentGraver graver) {
        Incident incident = graver.incident();
        if (incident.severity() == Severity.CRITICAL) {
            book.hear(() -> of(NoticeKind.INCIDENT_GRAVE, "grave", incident, incident.words())
                    .under("A-11"));
        }
    }

    @EventListener
    public void on(OpinionGiven given) {
        String key = "opinion:"
                + Objects.requireNonNull(given.incident().opinionAt()).toEpochMilli();
        book.hear(() -> of(
                        NoticeKind.OPINION_GIVEN,
                        key,
                        given.incident(),
                        given.opinion().words())
                .under("A-23"));
    }

    private Notice of(NoticeKind kind, String what, Incident incident, @Nullable String words) {
        return Notice.of(kind, "incident:" + incident.id() + ":" + what, clock.instant())
                .about(Subject.of(incident.consignmentId()), incident.siteId(), "/incidents/" + incident.id())
                .saying(Map.of(
                        "incident",
                        incident.number(),
                        Wording.TITLE_MODULE,
                        "incidents",
                        Wording.TITLE_KEY,
                        "incidents.kind." + incident.kind().code(),
                        "note",
                        words == null ? "" : words));
    }
}
