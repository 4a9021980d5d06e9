package io.yunzong.incidents;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.incidents.IncidentBook.Act;
import io.yunzong.incidents.IncidentRefused.Why;
import io.yunzong.incidents.domain.IncidentRules;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a branch does about an incident before and beside its report: first action, contacts, grading; and who saw it
 * when. Clauses.
 */
@Component
@Transactional
public class IncidentWork {
    private static final int NAME_LENGTH = 100;

    private final Incidents incidents;
    private final IncidentBook book;
    private final IncidentDuties duties;
    private final IncidentHolds stops;
    private final ConsignmentFinder consignments;
    private final ApplicationEventPublisher events;

    IncidentWork(
            Incidents incidents,
            IncidentBook book,
            IncidentDuties duties,
            IncidentHolds stops,
            ConsignmentFinder consignments,
            ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.book = book;
        this.duties = duties;
        this.stops = stops;
        this.consignments = consignments;
        this.events = events;
    }

    /** Notes that somebody looked at it; only the first time counts. */
    public void seen(IncidentId id, Caller caller) {
        Incident incident = incidents.find(id, caller.scope()).orElseThrow(IncidentRefused::notFound);
        if (caller.personId() != null) {
            book.append(
                    incident.id(),
                    Act.of(IncidentEntry.Kind.SEEN, book.now()),
                    "incidents:seen:" + id + ":" + caller.mark(),
                    caller);
        }
    }

    /** Says "I know of it"; only the first time counts. */
    public void acknowledge(IncidentId id, Caller caller) {
        Incident incident = book.lockOpen(id, caller);
        if (book.append(
                incident.id(),
                Act.of(IncidentEntry.Kind.ACKNOWLEDGED, book.now()),
                "incidents:acknowledged:" + id + ":" + caller.mark(),
                caller)) {
            book.announce(incident);
        }
    }

    /**
     * Says what was done about it. The first ends the duty of first action.
     *
     * @throws IncidentRefused NOT_FOUND, CLOSED, NOT_ALLOWED, NOT_YOUR_BRANCH, WORDS_MISSING, TOO_LONG, PHOTO_UNKNOWN
     */
    public void act(IncidentId id, @Nullable String words, List<EvidenceId> photos, Reported reported, Caller caller) {
        Incident incident = book.lockOpen(id, caller);
        book.demandBranch(incident, caller);
        if (book.before(reported, IncidentEntry.Kind.ACTION, id).isPresent()) {
            return;
        }
        String said = Blanks.toNull(words);
        List<Unmet> unmet = new ArrayList<>();
        if (said == null) {
            unmet.add(Why.WORDS_MISSING.unmet().inField("words").underClause("A-10"));
        }
        IncidentRules.checkLength(said, "words", unmet);
        book.checkPhotos(incident.consignmentId(), photos, "photos", caller, unmet);
        IncidentRefused.unlessEmpty(Kind.INVALID, unmet);
        Instant at = reported.trueTime(book.now());
        book.append(id, Act.said(IncidentEntry.Kind.ACTION, at, null, said).with(photos), reported.key(), caller);
        Incident acted = IncidentChange.of(incident).acted(at).done();
        incidents.save(acted);
        duties.acted(acted, caller);
        book.announce(acted);
    }

    /**
     * Notes who was spoken to. Whoever tells the shipping branch has given notice.
     *
     * @param channel such as 电话 or 企业微信
     * @throws IncidentRefused besides those of {@link #act}, CONTACT_MISSING
     */
    public void contact(
            IncidentId id,
            @Nullable String channel,
            @Nullable String spokenTo,
            @Nullable String words,
            Reported reported,
            Caller caller) {
        Incident incident = book.lockOpen(id, caller);
        book.demandBranch(incident, caller);
        if (book.before(reported, IncidentEntry.Kind.CONTACT, id).isPresent()) {
            return;
        }
        List<Unmet> unmet = new ArrayList<>();
        demand(channel, "channel", unmet);
        demand(spokenTo, "spokenTo", unmet);
        if (Blanks.toNull(words) == null) {
            unmet.add(Why.WORDS_MISSING.unmet().inField("words").underClause("A-11"));
        }
        IncidentRules.checkLength(words, "words", unmet);
        IncidentRefused.unlessEmpty(Kind.INVALID, unmet);
        Act said = new Act(
                IncidentEntry.Kind.CONTACT,
                reported.trueTime(book.now()),
                Blanks.toNull(channel),
                Blanks.toNull(spokenTo),
                Blanks.toNull(words),
                List.of());
        book.append(id, said, reported.key(), caller);
        duties.told(incident, caller);
        book.announce(incident);
    }

    private static void demand(@Nullable String text, String field, List<Unmet> unmet) {
        String words = Objects.requireNonNullElse(Blanks.toNull(text), "");
        if (words.isEmpty()) {
            unmet.add(Why.CONTACT_MISSING.unmet().inField(field).underClause("A-11"));
        } else if (words.length() > NAME_LENGTH) {
            unmet.add(Why.TOO_LONG.unmet("length", NAME_LENGTH).inField(field));
        }
    }

    /**
     * Says how grave it is. Headquarters may say less, everybody may say more.
     *
     * @throws IncidentRefused besides those of {@link #act}, HEADQUARTERS_ONLY for saying that it is less grave
     */
    public void grade(IncidentId id, Severity severity, @Nullable String words, Reported reported, Caller caller) {
        Incident incident = book.lockOpen(id, caller);
        if (severity.compareTo(incident.severity()) < 0) {
            book.demandHeadquarters(caller, "A-10");
        } else if (!caller.roles().contains(Role.QUALITY_CONTROLLER)) {
            book.demandBranch(incident, caller);
        }
        if (book.before(reported, IncidentEntry.Kind.GRADED, id).isPresent() || severity == incident.severity()) {
            return;
        }
        String said = Blanks.toNull(words);
        List<Unmet> unmet = new ArrayList<>();
        if (said == null) {
            unmet.add(Why.WORDS_MISSING.unmet().inField("words").underClause("A-10"));
        }
        IncidentRules.checkLength(said, "words", unmet);
        IncidentRefused.unlessEmpty(Kind.INVALID, unmet);
        Consignment consignment = consignments.get(incident.consignmentId(), Scope.all());
        Instant now = book.now();
        boolean graver = severity.compareTo(incident.severity()) > 0;
        boolean stopsNow = !incident.blocking() && IncidentRules.stops(incident.kind(), severity, incident.stage());
        IncidentChange change = IncidentChange.of(incident)
                .graded(severity, duties.firstActionDue(consignment, severity, incident.openedAt()));
        Incident graded = (stopsNow ? change.blocks() : change).done();
        incidents.save(graded);
        book.append(id, Act.said(IncidentEntry.Kind.GRADED, now, severity.name(), said), reported.key(), caller);
        duties.graded(graded, caller);
        if (stopsNow) {
            stops.stop(graded);
        }
        if (graver) {
            events.publishEvent(new IncidentGraver(graded));
        }
        book.announce(graded);
    }
}
