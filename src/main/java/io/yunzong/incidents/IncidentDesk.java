package io.yunzong.incidents;

import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.handling.UnloadFinder;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.incidents.IncidentBook.Act;
import io.yunzong.incidents.IncidentRefused.Why;
import io.yunzong.incidents.domain.IncidentRules;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyState;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens incidents. While one of a kind is open for a consignment, the same again adds to it: pieces, severity, one more
 * line in its story. A blocking one stops the goods at once. Clauses A-10, A-15, A-24, B-02, B-03.
 */
@Component
@Transactional
public class IncidentDesk {
    private final Incidents incidents;
    private final IncidentBook book;
    private final IncidentDuties duties;
    private final IncidentHolds stops;
    private final HoldDesk holds;
    private final ConsignmentFinder consignments;
    private final JourneyFinder journeys;
    private final UnloadFinder unloads;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    IncidentDesk(
            Incidents incidents,
            IncidentBook book,
            IncidentDuties duties,
            IncidentHolds stops,
            HoldDesk holds,
            ConsignmentFinder consignments,
            JourneyFinder journeys,
            UnloadFinder unloads,
            ApplicationEventPublisher events,
            Audit audit) {
        this.incidents = incidents;
        this.book = book;
        this.duties = duties;
        this.stops = stops;
        this.holds = holds;
        this.consignments = consignments;
        this.journeys = journeys;
        this.unloads = unloads;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Somebody found it. The same report again answers with the incident it became.
     *
     * @throws IncidentRefused NOT_ALLOWED, NOT_YOUR_BRANCH, SITE_UNKNOWN, PIECE_UNKNOWN, PHOTO_UNKNOWN, TOO_LONG,
     *     REPORT_KEY_MISSING, REPORT_KEY_TAKEN; and consignments' NOT_FOUND
     */
    public IncidentId open(OpenIncident order, Reported reported, Caller caller) {
        if (!caller.may(Permission.INCIDENT_OPEN)) {
            throw new IncidentRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet().underClause("A-10"));
        }
        Consignment consignment = consignments.get(order.consignmentId(), caller.scope());
        holds.lock(List.of(consignment.id()));
        Optional<IncidentEntry> before = book.before(reported, IncidentEntry.Kind.OPENED, null);
        if (before.isPresent()) {
            return before.get().incidentId();
        }
        JourneyState state = journeys.get(consignment.id(), Scope.all());
        SiteId site = order.siteId() == null ? whereabouts(consignment, state, caller) : order.siteId();
        check(order, consignment, site, caller);
        Instant at = reported.trueTime(book.now());
        Found found = new Found(
                order.kind(), order.severity(), order.pieceIds(), order.words(), order.photos(), null, at, false);
        Incident incident = note(found, consignment, site, state, reported.key(), caller);
        audit.record(
                caller,
                "incident.opened",
                "consignment:" + consignment.id(),
                Map.of("incident", incident.number(), "kind", order.kind().code()));
        return incident.id();
    }

    /** Where the goods are, if that is one of the caller's branches; else the caller's own branch on the route. */
    private static SiteId whereabouts(Consignment consignment, JourneyState state, Caller caller) {
        SiteId here = Optional.ofNullable(state.place().siteId())
                .orElse(Objects.requireNonNullElse(
                        state.nextSite(), consignment.waybill().destination().siteId()));
        if (caller.scope().covers(here)) {
            return here;
        }
        return consignment.route().stream()
                .map(node -> node.siteId())
                .filter(caller.scope()::covers)
                .findFirst()
                .orElse(here);
    }

    private void check(OpenIncident order, Consignment consignment, SiteId site, Caller caller) {
        List<Unmet> unmet = new ArrayList<>();
        if (!consignment.sites().contains(site)) {
            unmet.add(Why.SITE_UNKNOWN.unmet().inField("siteId"));
        }
        if (!order.pieceIds().isEmpty() && !pieces(consignment).containsAll(order.pieceIds())) {
            unmet.add(Why.PIECE_UNKNOWN.unmet().inField("pieceIds"));
        }
        book.checkPhotos(consignment.id(), order.photos(), "photos", caller, unmet);
        IncidentRules.checkLength(order.words(), "words", unmet);
        IncidentRefused.unlessEmpty(Kind.INVALID, unmet);
        if (!caller.scope().covers(site) && !caller.scope().covers(consignment.customerId())) {
            throw new IncidentRefused(
                    Kind.FORBIDDEN, Why.NOT_YOUR_BRANCH.unmet().underClause("H-08"));
        }
    }

    private Set<PieceId> pieces(Consignment consignment) {
        return consignments.listPieces(consignment).stream().map(Piece::id).collect(Collectors.toSet());
    }

    /** The system noticed it. Nothing happens when this very signal is known, or the goods are no longer under way. */
    public Optional<IncidentId> signal(Signal signal) {
        holds.lock(List.of(signal.consignmentId()));
        Optional<IncidentEntry> before = book.before(Reported.now(signal.key()), IncidentEntry.Kind.OPENED, null);
        if (before.isPresent()) {
            return before.map(IncidentEntry::incidentId);
        }
        Consignment consignment = consignments.get(signal.consignmentId(), Scope.all());
        if (consignment.cancelled()) {
            return Optional.empty();
        }
        JourneyState state = journeys.get(consignment.id(), Scope.all());
        SiteId site = signal.siteId() == null ? whereabouts(consignment, state, IncidentHolds.SYSTEM) : signal.siteId();
        Found found = new Found(
                signal.kind(),
                signal.severity(),
                signal.pieceIds(),
                signal.words(),
                List.of(),
                signal.rule(),
                signal.at(),
                true);
        return Optional.of(note(found, consignment, site, state, signal.key(), IncidentHolds.SYSTEM)
                .id());
    }

    /** What was found, by whomever. */
    private record Found(
            IncidentKind kind,
            @Nullable Severity severity,
            List<PieceId> pieces,
            @Nullable String words,
            List<EvidenceId> photos,
            @Nullable String rule,
            Instant at,
            boolean bySystem) {
        Severity grade() {
            return severity == null ? kind.severity() : severity;
        }
    }

    private Incident note(
            Found found, Consignment consignment, SiteId site, JourneyState state, String key, Caller caller) {
        Optional<Incident> open = incidents.findOpen(consignment.id(), found.kind());
        return open.isPresent()
                ? again(open.get(), found, consignment, key, caller)
                : begin(found, consignment, site, state, key, caller);
    }

    private Incident begin(
            Found found, Consignment consignment, SiteId site, JourneyState state, String key, Caller caller) {
        Incident fresh = fresh(found, consignment, site, state, caller);
        Set<SiteId> sites = new LinkedHashSet<>(consignment.sites());
        sites.add(site);
        IncidentId id = incidents.add(fresh, sites);
        Incident incident = incidents.findForUpdate(id).orElseThrow(IncidentRefused::notFound);
        book.append(id, act(IncidentEntry.Kind.OPENED, found), key, caller);
        duties.opened(incident, consignment, caller);
        incident = owe(incident, consignment, caller);
        if (incident.blocking()) {
            stops.stop(incident);
        }
        events.publishEvent(new IncidentOpened(incident));
        book.announce(incident);
        return incident;
    }

    private Incident fresh(Found found, Consignment consignment, SiteId site, JourneyState state, Caller caller) {
        Severity severity = found.grade();
        IncidentStage stage = IncidentRules.stage(consignment.route(), site, state.status());
        return new Incident(
                new IncidentId(0),
                consignment.id(),
                consignment.number(),
                consignment.customerId(),
                site,
                stage,
                found.kind(),
                severity,
                IncidentRules.stops(found.kind(), severity, stage),
                found.pieces(),
                found.bySystem(),
                found.words(),
                found.at(),
                book.now(),
                caller.displayName(),
                duties.version(consignment),
                duties.firstActionDue(consignment, severity, found.at()),
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private static Act act(IncidentEntry.Kind kind, Found found) {
        return new Act(kind, found.at(), found.rule(), null, found.words(), found.photos());
    }

    /** From when the written report is owed: at arrival from the end of unloading, elsewhere from the finding. */
    private Incident owe(Incident incident, Consignment consignment, Caller caller) {
        if (!incident.kind().inWriting()) {
            return incident;
        }
        boolean fromUnloading =
                incident.stage() == IncidentStage.ARRIVAL && incident.kind().stateOfGoods();
        Optional<Instant> end = fromUnloading
                ? unloads.findEnd(consignment.id(), incident.siteId(), incident.openedAt())
                : Optional.of(incident.openedAt());
        return end.map(from -> owed(incident, consignment, fromUnloading, from, caller))
                .orElse(incident);
    }

    Incident owed(Incident incident, Consignment consignment, boolean afterUnloading, Instant from, Caller caller) {
        Instant due = afterUnloading
                ? duties.arrivalReportDue(incident, consignment, from)
                : duties.reportDue(incident, consignment);
        Incident owing = IncidentChange.of(incident).reportBy(due).done();
        incidents.save(owing);
        if (owing.reportedAt() == null) {
            duties.owesReport(owing, consignment, afterUnloading, from, caller);
        }
        return owing;
    }

    private Incident again(Incident open, Found found, Consignment consignment, String key, Caller caller) {
        IncidentChange change = IncidentChange.of(open).noticedAgain(found.pieces(), !found.bySystem());
        boolean graver = found.grade().compareTo(open.severity()) > 0;
        if (graver) {
            change.graded(found.grade(), duties.firstActionDue(consignment, found.grade(), found.at()));
        }
        boolean stopsNow = !open.blocking() && IncidentRules.stops(open.kind(), found.grade(), open.stage());
        if (stopsNow) {
            change.blocks();
        }
        boolean anew = open.blocking() && open.releasedAt() != null;
        if (anew) {
            change.stoppedAnew(duties.asksOpinion(open, consignment, book.now(), caller));
        }
        Incident incident = change.done();
        incidents.save(incident);
        book.append(open.id(), act(IncidentEntry.Kind.SIGNAL, found), key, caller);
        if (graver) {
            book.append(
                    open.id(),
                    Act.said(
                            IncidentEntry.Kind.GRAVER, found.at(), found.grade().name(), null),
                    key + ":graver",
                    caller);
            duties.graded(incident, caller);
            events.publishEvent(new IncidentGraver(incident));
        }
        if (stopsNow || anew) {
            stops.stop(incident);
        } else if (open.blocking()
                && open.releasedAt() == null
                && !incident.pieceIds().equals(open.pieceIds())) {
            stops.widen(incident);
        }
        book.announce(incident);
        return incident;
    }

    /**
     * What detection saw went away. Only what nobody has taken up, and only what is a matter of quality, ends by that;
     * theft and safety never do. Clauses B-02, B-03.
     *
     * @return whether it ended
     */
    public boolean recover(ConsignmentId consignment, IncidentKind kind, String words, Instant at) {
        holds.lock(List.of(consignment));
        Optional<Incident> open =
                incidents.findOpen(consignment, kind).filter(one -> one.detected() && kind.recoversByItself());
        open.ifPresent(incident -> {
            Incident over = IncidentChange.of(incident)
                    .closed(at, Incident.Outcome.RECOVERED)
                    .done();
            incidents.save(over);
            book.append(
                    incident.id(),
                    Act.said(IncidentEntry.Kind.RECOVERED, at, null, words),
                    "incidents:recovered:" + incident.id(),
                    IncidentHolds.SYSTEM);
            duties.over(over, words, IncidentHolds.SYSTEM);
            events.publishEvent(new IncidentEnded(over));
            book.announce(over);
        });
        return open.isPresent();
    }
}
