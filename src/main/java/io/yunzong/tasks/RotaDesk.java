package io.yunzong.tasks;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.Rota;
import io.yunzong.tasks.domain.TaskRules;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints people to duties and notes who is away. Clauses A-07, H-08. */
@Component
@Transactional
public class RotaDesk {
    private static final int SHOWN = 1_000;

    private final Rota rota;
    private final Colleagues colleagues;
    private final Audit audit;
    private final LiveFeed live;
    private final Clock clock;

    RotaDesk(Rota rota, Colleagues colleagues, Audit audit, LiveFeed live, Clock clock) {
        this.rota = rota;
        this.colleagues = colleagues;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Appointments that have not ended, of the whole network or of one branch, by branch, role and rank.
     *
     * @param since what ended before is left out
     */
    @Transactional(readOnly = true)
    public List<RosterEntry> list(@Nullable Role role, @Nullable SiteId site, Instant since) {
        return rota.list(role, site == null ? null : List.of(site), since, SHOWN);
    }

    /**
     * Appoints somebody.
     *
     * @throws TasksRefused NOT_YOUR_BRANCH, NETWORK_WIDE_ONLY; or everything of BRANCH_MISSING, PERSON_UNKNOWN,
     *     ROLE_NOT_HELD, NOT_AT_BRANCH, END_BEFORE_START, ON_DUTY_ALREADY
     */
    public RosterEntry appoint(AppointDuty duty, Caller caller) {
        mustReach(duty.siteId(), caller);
        rota.lock(duty.role(), duty.siteId());
        RosterEntry wanted = new RosterEntry(
                0,
                duty.role(),
                duty.siteId(),
                duty.person(),
                duty.rank(),
                micros(duty.from()),
                duty.to() == null ? null : micros(duty.to()),
                0);
        TasksRefused.unlessEmpty(check(wanted));
        RosterEntry entry = rota.add(wanted);
        told(entry, "rota.appointed", caller);
        return entry;
    }

    /**
     * Changes rank and times of an appointment; who and where stay.
     *
     * @throws TasksRefused as {@link #appoint}, NOT_FOUND, CHANGED_MEANWHILE
     */
    public RosterEntry change(
            long id, RosterEntry.Rank rank, Instant from, @Nullable Instant to, int version, Caller caller) {
        RosterEntry before = get(id, caller);
        rota.lock(before.role(), before.siteId());
        RosterEntry wanted = new RosterEntry(
                id,
                before.role(),
                before.siteId(),
                before.person(),
                rank,
                micros(from),
                to == null ? null : micros(to),
                version);
        TasksRefused.unlessEmpty(check(wanted));
        if (!rota.change(wanted)) {
            throw changedMeanwhile();
        }
        told(wanted, "rota.changed", caller);
        return rota.find(id).orElseThrow(TasksRefused::notFound);
    }

    /**
     * Takes back an appointment that has not begun; one that has is ended by its date, and stays to be read.
     *
     * @throws TasksRefused NOT_FOUND, NOT_YOUR_BRANCH, NETWORK_WIDE_ONLY, DUTY_BEGUN
     */
    public void remove(long id, Caller caller) {
        RosterEntry entry = get(id, caller);
        if (!entry.from().isAfter(clock.instant())) {
            throw new TasksRefused(Kind.CONFLICT, Why.DUTY_BEGUN.unmet());
        }
        rota.remove(id);
        told(entry, "rota.removed", caller);
    }

    private RosterEntry get(long id, Caller caller) {
        RosterEntry entry = rota.find(id).orElseThrow(TasksRefused::notFound);
        mustReach(entry.siteId(), caller);
        return entry;
    }

    private List<Unmet> check(RosterEntry wanted) {
        List<Unmet> unmet = new ArrayList<>();
        if (wanted.siteId() == null && wanted.role().reach() != Role.Reach.NETWORK) {
            unmet.add(Why.BRANCH_MISSING.unmet().inField("siteId"));
        }
        unmet.addAll(checkPerson(wanted));
        if (wanted.to() != null && !wanted.to().isAfter(wanted.from())) {
            unmet.add(Why.END_BEFORE_START.unmet().inField("to"));
        }
        Optional<RosterEntry> clash = rota.listOf(wanted.role(), wanted.siteId()).stream()
                .filter(other -> other.id() != wanted.id() && other.overlaps(wanted))
                // one in charge at a time, any number to stand in, and nobody twice
                .filter(other -> other.person().equals(wanted.person())
                        || (other.rank() == RosterEntry.Rank.MAIN && wanted.rank() == RosterEntry.Rank.MAIN))
                .findFirst();
        clash.ifPresent(other -> unmet.add(Why.ON_DUTY_ALREADY
                .unmet("name", nameOf(other.person()))
                .inField("from")
                .underClause("A-07")));
        return unmet;
    }

    private List<Unmet> checkPerson(RosterEntry wanted) {
        List<Colleague> found = colleagues.list(List.of(wanted.person()));
        if (found.isEmpty()) {
            return List.of(Why.PERSON_UNKNOWN.unmet().inField("personId"));
        }
        Colleague person = found.getFirst();
        List<Unmet> unmet = new ArrayList<>();
        if (!person.roles().contains(wanted.role())) {
            unmet.add(Why.ROLE_NOT_HELD.unmet("name", person.displayName()).inField("personId"));
        }
        if (!Roster.isAt(person, wanted.role(), wanted.siteId())) {
            unmet.add(Why.NOT_AT_BRANCH.unmet("name", person.displayName()).inField("personId"));
        }
        return unmet;
    }

    private String nameOf(PersonId id) {
        return colleagues.find(id).map(Colleague::displayName).orElse(id.toString());
    }

    /** Absences that have not ended, of everybody or one person. */
    @Transactional(readOnly = true)
    public List<Absence> listAbsences(@Nullable PersonId person, Instant since) {
        return rota.listAbsences(person, since, SHOWN);
    }

    /** @throws TasksRefused NOT_YOUR_BRANCH; or everything of PERSON_UNKNOWN, END_BEFORE_START, REASON_MISSING, TOO_LONG */
    public Absence away(PersonId person, Instant from, Instant to, String reason, Caller caller) {
        Absence wanted = new Absence(0, person, micros(from), micros(to), Blanks.strip(reason), 0);
        check(wanted, caller);
        Absence absence = rota.addAbsence(wanted);
        told(absence, "absence.noted", caller);
        return absence;
    }

    /** @throws TasksRefused as {@link #away}, NOT_FOUND, CHANGED_MEANWHILE */
    public Absence changeAbsence(long id, Instant from, Instant to, String reason, int version, Caller caller) {
        Absence before = rota.findAbsence(id).orElseThrow(TasksRefused::notFound);
        Absence wanted = new Absence(id, before.person(), micros(from), micros(to), Blanks.strip(reason), version);
        check(wanted, caller);
        if (!rota.changeAbsence(wanted)) {
            throw changedMeanwhile();
        }
        told(wanted, "absence.changed", caller);
        return rota.findAbsence(id).orElseThrow(TasksRefused::notFound);
    }

    /** @throws TasksRefused NOT_FOUND, NOT_YOUR_BRANCH, DUTY_BEGUN */
    public void removeAbsence(long id, Caller caller) {
        Absence absence = rota.findAbsence(id).orElseThrow(TasksRefused::notFound);
        mustReach(absence.person(), caller);
        if (!absence.from().isAfter(clock.instant())) {
            throw new TasksRefused(Kind.CONFLICT, Why.DUTY_BEGUN.unmet());
        }
        rota.removeAbsence(id);
        told(absence, "absence.removed", caller);
    }

    private void check(Absence wanted, Caller caller) {
        if (colleagues.list(List.of(wanted.person())).isEmpty()) {
            throw new TasksRefused(Kind.INVALID, Why.PERSON_UNKNOWN.unmet().inField("personId"));
        }
        mustReach(wanted.person(), caller);
        List<Unmet> unmet = new ArrayList<>(TaskRules.checkReason(wanted.reason(), "reason"));
        if (!wanted.to().isAfter(wanted.from())) {
            unmet.add(Why.END_BEFORE_START.unmet().inField("to"));
        }
        TasksRefused.unlessEmpty(unmet);
    }

    private static void mustReach(@Nullable SiteId site, Caller caller) {
        if (site == null && !caller.scope().everything()) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.NETWORK_WIDE_ONLY.unmet().inField("siteId"));
        }
        if (site != null && !caller.scope().covers(site)) {
            throw new TasksRefused(
                    Kind.FORBIDDEN,
                    Why.NOT_YOUR_BRANCH.unmet().inField("siteId").underClause("H-08"));
        }
    }

    /** Somebody of one of the caller's branches. */
    private void mustReach(PersonId person, Caller caller) {
        boolean theirs = caller.scope().everything()
                || colleagues.find(person).stream()
                        .flatMap(colleague -> colleague.branches().stream())
                        .anyMatch(caller.scope()::covers);
        if (!theirs) {
            throw new TasksRefused(
                    Kind.FORBIDDEN,
                    Why.NOT_YOUR_BRANCH.unmet().inField("personId").underClause("H-08"));
        }
    }

    private void told(RosterEntry entry, String action, Caller caller) {
        live.announce(LiveTopic.TASK, LiveFeed.MANY);
        audit.record(
                caller,
                action,
                "person:" + entry.person(),
                Map.of(
                        "role",
                        entry.role().name(),
                        "site",
                        entry.siteId() == null ? "" : entry.siteId().toString(),
                        "rank",
                        entry.rank().name(),
                        "from",
                        entry.from().toString(),
                        "to",
                        entry.to() == null ? "" : entry.to().toString()));
    }

    private void told(Absence absence, String action, Caller caller) {
        live.announce(LiveTopic.TASK, LiveFeed.MANY);
        audit.record(
                caller,
                action,
                "person:" + absence.person(),
                Map.of("from", absence.from().toString(), "to", absence.to().toString()));
    }

    private static TasksRefused changedMeanwhile() {
        return new TasksRefused(Kind.CONFLICT, Why.CHANGED_MEANWHILE.unmet());
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
