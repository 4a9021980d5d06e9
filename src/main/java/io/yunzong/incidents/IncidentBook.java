package io.yunzong.incidents;

import io.yunzong.evidence.EvidenceFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.incidents.IncidentRefused.Why;
import io.yunzong.incidents.domain.Entries;
import io.yunzong.incidents.domain.Incidents;
import io.yunzong.journey.HoldDesk;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every command on an incident begins and ends with: the lock, the rights, the entry. */
@Component
class IncidentBook {
    private static final int KEY_LENGTH = 150;

    private final Incidents incidents;
    private final Entries entries;
    private final EvidenceFinder evidence;
    private final HoldDesk holds;
    private final LiveFeed live;
    private final Clock clock;

    IncidentBook(
            Incidents incidents, Entries entries, EvidenceFinder evidence, HoldDesk holds, LiveFeed live, Clock clock) {
        this.incidents = incidents;
        this.entries = entries;
        this.evidence = evidence;
        this.holds = holds;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Locked until the transaction ends, its consignment first, as everywhere.
     *
     * @throws IncidentRefused NOT_FOUND, also for what is out of scope
     */
    Incident lock(IncidentId id, Caller caller) {
        Incident seen = incidents.find(id, caller.scope()).orElseThrow(IncidentRefused::notFound);
        holds.lock(List.of(seen.consignmentId()));
        return incidents.findForUpdate(id).orElseThrow(IncidentRefused::notFound);
    }

    /** @throws IncidentRefused besides, CLOSED */
    Incident lockOpen(IncidentId id, Caller caller) {
        Incident incident = lock(id, caller);
        if (!incident.open()) {
            throw IncidentRefused.conflict(Why.CLOSED.unmet());
        }
        return incident;
    }

    /** The branch that found it acts, and the network's own people. @throws IncidentRefused NOT_ALLOWED, NOT_YOUR_BRANCH */
    void demandBranch(Incident incident, Caller caller) {
        if (!caller.may(Permission.INCIDENT_WORK)) {
            throw new IncidentRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet().underClause("A-10"));
        }
        if (!caller.scope().covers(incident.siteId())) {
            throw new IncidentRefused(
                    Kind.FORBIDDEN, Why.NOT_YOUR_BRANCH.unmet().underClause("A-11"));
        }
    }

    /**
     * Whoever may grant rights holds all of them, so the role itself is asked for.
     *
     * @throws IncidentRefused HEADQUARTERS_ONLY
     */
    void demandHeadquarters(Caller caller, String clause) {
        if (!caller.may(Permission.INCIDENT_JUDGE) || !caller.roles().contains(Role.QUALITY_CONTROLLER)) {
            throw new IncidentRefused(
                    Kind.FORBIDDEN, Why.HEADQUARTERS_ONLY.unmet().underClause(clause));
        }
    }

    /**
     * The entry this very report became before.
     *
     * @throws IncidentRefused REPORT_KEY_MISSING, REPORT_KEY_TAKEN when it was another kind of command, or another incident
     */
    Optional<IncidentEntry> before(Reported reported, IncidentEntry.Kind kind, @Nullable IncidentId id) {
        if (reported.key().isEmpty() || reported.key().length() > KEY_LENGTH) {
            throw new IncidentRefused(
                    Kind.INVALID,
                    Why.REPORT_KEY_MISSING.unmet("most", KEY_LENGTH).inField("reportKey"));
        }
        Optional<IncidentEntry> known = entries.find(reported.key());
        known.filter(entry -> (id != null && !entry.incidentId().equals(id)) || !same(entry.kind(), kind))
                .ifPresent(other -> {
                    throw IncidentRefused.conflict(Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
                });
        return known;
    }

    /** Opening what is open already is a signal of it. */
    private static boolean same(IncidentEntry.Kind was, IncidentEntry.Kind is) {
        return was == is || (was == IncidentEntry.Kind.SIGNAL && is == IncidentEntry.Kind.OPENED);
    }

    /** What is to be written of an act. */
    record Act(
            IncidentEntry.Kind kind,
            Instant at,
            @Nullable String code,
            @Nullable String spokenTo,
            @Nullable String words,
            List<EvidenceId> photos) {
        static Act of(IncidentEntry.Kind kind, Instant at) {
            return new Act(kind, at, null, null, null, List.of());
        }

        static Act said(IncidentEntry.Kind kind, Instant at, @Nullable String code, @Nullable String words) {
            return new Act(kind, at, code, null, words, List.of());
        }

        Act with(List<EvidenceId> shown) {
            return new Act(kind, at, code, spokenTo, words, shown);
        }
    }

    /** @return false when there is an entry with this key */
    boolean append(IncidentId id, Act act, String key, Caller caller) {
        return entries.append(new Entries.NewEntry(
                new IncidentEntry(
                        0,
                        id,
                        act.kind(),
                        act.at(),
                        now(),
                        caller.personId(),
                        caller.displayName(),
                        act.code(),
                        act.spokenTo(),
                        act.words(),
                        act.photos()),
                caller.mark(),
                key));
    }

    /** Photos must be of this very consignment, and not rejected. */
    void checkPhotos(
            ConsignmentId consignment, List<EvidenceId> photos, String field, Caller caller, List<Unmet> unmet) {
        boolean known = photos.stream()
                .allMatch(id -> evidence.find(id, caller)
                        .filter(one -> one.counts() && one.subject().equals(Subject.of(consignment)))
                        .isPresent());
        if (!known) {
            unmet.add(Why.PHOTO_UNKNOWN.unmet().inField(field));
        }
    }

    void announce(Incident incident) {
        live.announce(LiveTopic.INCIDENT, incident.consignmentId().value());
        live.announce(LiveTopic.CONSIGNMENT, incident.consignmentId().value());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
