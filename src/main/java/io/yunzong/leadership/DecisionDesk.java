package io.yunzong.leadership;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.SubjectAccess;
import io.yunzong.kernel.SubjectSight;
import io.yunzong.kernel.TaskId;
import io.yunzong.kernel.Unmet;
import io.yunzong.leadership.LeadershipRefused.Why;
import io.yunzong.leadership.domain.Decisions;
import io.yunzong.leadership.domain.Decisions.NewDecision;
import io.yunzong.leadership.domain.Decisions.NewEvent;
import io.yunzong.leadership.domain.GroupRules;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.platform.PlatformSettings;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.tasks.TasksRefused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the group decides, and where its decisions are followed up. Only members in term decide; whoever sees to a
 * decision says how far it is and when it is done. Clause C-04.
 */
@Component
@Transactional
public class DecisionDesk {
    private static final Set<String> ABOUT = Set.of("consignment", "incident");

    private final Decisions decisions;
    private final Group group;
    private final DecisionDuty duty;
    private final DecisionPaper paper;
    private final Colleagues colleagues;
    private final SubjectSight sight;
    private final TaskFinder tasks;
    private final Audit audit;
    private final LiveFeed live;
    private final Clock clock;
    private final ZoneId zone;

    DecisionDesk(
            Decisions decisions,
            Group group,
            DecisionDuty duty,
            DecisionPaper paper,
            Colleagues colleagues,
            List<SubjectAccess> access,
            TaskFinder tasks,
            Audit audit,
            LiveFeed live,
            Clock clock,
            PlatformSettings settings) {
        this.decisions = decisions;
        this.group = group;
        this.duty = duty;
        this.paper = paper;
        this.colleagues = colleagues;
        this.sight = new SubjectSight(access);
        this.tasks = tasks;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /**
     * Enters a decision, gives its owner a duty and puts it in writing. The same report again is the same decision.
     *
     * @throws LeadershipRefused MEMBERS_ONLY, and naming everything that is missing
     */
    public DecisionId record(RecordDecision order, Caller caller) {
        PersonId member = group.demandMember(caller);
        Optional<Decision> before = decisions.findByKey(member, Blanks.strip(order.reportKey()));
        if (before.isPresent()) {
            return before.get().id();
        }
        Instant now = now();
        LocalDate today = now.atZone(zone).toLocalDate();
        List<Unmet> unmet = GroupRules.check(order, today);
        Optional<Colleague> owner = owner(order.owner(), unmet);
        checkAbout(order, caller, unmet);
        LeadershipRefused.unlessEmpty(unmet);
        LocalDate decidedOn = Objects.requireNonNullElse(order.decidedOn(), today);
        LocalDate dueOn = Objects.requireNonNull(order.dueOn());
        int year = decidedOn.getYear();
        DecisionId id = decisions.add(new NewDecision(
                order,
                year,
                decisions.nextNumber(year),
                decidedOn,
                owner.orElseThrow().id(),
                owner.orElseThrow().displayName(),
                dueOn,
                endOf(dueOn),
                now,
                member,
                caller.displayName()));
        decisions.note(id, event(DecisionEvent.Kind.RECORDED, member, caller, null));
        Decision decision = decisions.find(id).orElseThrow(LeadershipRefused::notFound);
        duty.open(decision, caller);
        paper.issue(decision, group.inTerm(), caller);
        told(decision, "leadership.decided", Map.of("owner", decision.ownerName(), "due", dueOn.toString()), caller);
        return id;
    }

    private Optional<Colleague> owner(@Nullable PersonId id, List<Unmet> unmet) {
        if (id == null) {
            unmet.add(Why.OWNER_MISSING.unmet().inField("ownerId").underClause("C-04"));
            return Optional.empty();
        }
        Optional<Colleague> owner = colleagues.list(List.of(id)).stream()
                .filter(one -> !one.roles().contains(Role.CUSTOMER_CONTACT))
                .findFirst();
        if (owner.isEmpty()) {
            unmet.add(Why.PERSON_UNKNOWN.unmet().inField("ownerId"));
        }
        return owner;
    }

    private void checkAbout(RecordDecision order, Caller caller, List<Unmet> unmet) {
        Subject subject = order.subject();
        if (subject != null
                && !(ABOUT.contains(subject.kind()) && sight.isThere(subject) && sight.sees(subject, caller.scope()))) {
            unmet.add(Why.SUBJECT_UNKNOWN.unmet().inField("subject"));
        }
        TaskId task = order.task();
        if (task != null) {
            try {
                tasks.get(task, caller);
            } catch (TasksRefused refused) {
                unmet.add(Why.TASK_UNKNOWN.unmet().inField("taskId"));
            }
        }
    }

    /**
     * Says how far it is. The same report again adds nothing.
     *
     * @throws LeadershipRefused NOT_FOUND, OWNER_OR_MEMBERS_ONLY, DECISION_CLOSED, WORDS_MISSING, TOO_LONG
     */
    public void progress(DecisionId id, String reportKey, String words, Caller caller) {
        Decision decision = hold(id, caller);
        PersonId self = demandOwnerOrMember(decision, caller);
        List<Unmet> unmet = new ArrayList<>(GroupRules.checkKey(reportKey));
        unmet.addAll(GroupRules.checkWords(words, "words"));
        LeadershipRefused.unlessEmpty(unmet);
        demandOpen(decision);
        NewEvent event = new NewEvent(
                DecisionEvent.Kind.PROGRESS,
                now(),
                self,
                caller.displayName(),
                Blanks.strip(words),
                null,
                null,
                Blanks.strip(reportKey));
        if (decisions.note(id, event)) {
            live.announce(LiveTopic.LEADERSHIP, id.value());
        }
    }

    /**
     * Says that it is done, and how.
     *
     * @throws LeadershipRefused NOT_FOUND, OWNER_OR_MEMBERS_ONLY, DECISION_CLOSED, WORDS_MISSING, TOO_LONG
     */
    public void complete(DecisionId id, String words, Caller caller) {
        Decision decision = hold(id, caller);
        PersonId self = demandOwnerOrMember(decision, caller);
        LeadershipRefused.unlessEmpty(GroupRules.checkWords(words, "words"));
        demandOpen(decision);
        close(decision, Decision.State.DONE, Blanks.strip(words), self, caller);
        duty.done(id, Blanks.strip(words), caller);
    }

    /**
     * Gives it up, with a reason.
     *
     * @throws LeadershipRefused NOT_FOUND, MEMBERS_ONLY, DECISION_CLOSED, REASON_MISSING, TOO_LONG
     */
    public void cancel(DecisionId id, String reason, Caller caller) {
        PersonId member = group.demandMember(caller);
        Decision decision = hold(id, caller);
        LeadershipRefused.unlessEmpty(GroupRules.checkReason(reason, "reason"));
        demandOpen(decision);
        close(decision, Decision.State.CANCELLED, Blanks.strip(reason), member, caller);
        duty.cancel(id, Blanks.strip(reason), caller);
        paper.revise(decisions.find(id).orElseThrow(), group.inTerm(), "撤销：" + Blanks.strip(reason), caller);
    }

    private void close(Decision decision, Decision.State state, String words, PersonId by, Caller caller) {
        Instant now = now();
        decisions.close(
                decision.id(),
                state,
                now,
                caller.displayName(),
                words,
                GroupRules.overdue(decision.overdueAt(), decision.dueAt(), now));
        DecisionEvent.Kind kind = state == Decision.State.DONE ? DecisionEvent.Kind.DONE : DecisionEvent.Kind.CANCELLED;
        decisions.note(decision.id(), event(kind, by, caller, words));
        told(
                decision,
                "leadership.decision_" + state.name().toLowerCase(java.util.Locale.ROOT),
                Map.of("words", words),
                caller);
    }

    /**
     * Gives it more time, with a reason. What was late stays late.
     *
     * @throws LeadershipRefused NOT_FOUND, MEMBERS_ONLY, DECISION_CLOSED, DUE_MISSING, DUE_PAST, SAME_DUE,
     *     REASON_MISSING, TOO_LONG
     */
    public void postpone(DecisionId id, @Nullable LocalDate dueOn, String reason, Caller caller) {
        PersonId member = group.demandMember(caller);
        Decision decision = hold(id, caller);
        Instant now = now();
        List<Unmet> unmet =
                new ArrayList<>(GroupRules.checkDue(dueOn, now.atZone(zone).toLocalDate()));
        unmet.addAll(GroupRules.checkReason(reason, "reason"));
        if (decision.dueOn().equals(dueOn)) {
            unmet.add(Why.SAME_DUE.unmet().inField("dueOn"));
        }
        LeadershipRefused.unlessEmpty(unmet);
        demandOpen(decision);
        LocalDate due = Objects.requireNonNull(dueOn);
        Instant overdue = GroupRules.overdue(decision.overdueAt(), decision.dueAt(), now);
        decisions.postpone(id, due, endOf(due), overdue);
        decisions.note(
                id,
                new NewEvent(
                        DecisionEvent.Kind.POSTPONED,
                        now,
                        member,
                        caller.displayName(),
                        Blanks.strip(reason),
                        decision.dueOn(),
                        due,
                        null));
        Decision after = decisions.find(id).orElseThrow(LeadershipRefused::notFound);
        duty.move(after, caller);
        paper.revise(after, group.inTerm(), "延期至 " + due + "：" + Blanks.strip(reason), caller);
        told(
                after,
                "leadership.decision_postponed",
                Map.of("from", decision.dueOn().toString(), "to", due.toString(), "reason", Blanks.strip(reason)),
                caller);
    }

    /** Held, for somebody who sees it: its members and who has to see to it. */
    private Decision hold(DecisionId id, Caller caller) {
        return decisions
                .lock(id)
                .filter(one -> one.owner().equals(caller.personId())
                        || caller.may(io.yunzong.identity.Permission.LEADERSHIP_READ))
                .orElseThrow(LeadershipRefused::notFound);
    }

    private PersonId demandOwnerOrMember(Decision decision, Caller caller) {
        PersonId self = caller.personId();
        if (self == null || !(decision.owner().equals(self) || group.isMember(caller))) {
            throw new LeadershipRefused(
                    Kind.FORBIDDEN,
                    Why.OWNER_OR_MEMBERS_ONLY
                            .unmet("name", decision.ownerName())
                            .underClause("C-04"));
        }
        return self;
    }

    private static void demandOpen(Decision decision) {
        if (!decision.open()) {
            throw LeadershipRefused.conflict(Why.DECISION_CLOSED.unmet());
        }
    }

    private NewEvent event(DecisionEvent.Kind kind, PersonId by, Caller caller, @Nullable String words) {
        return new NewEvent(kind, now(), by, caller.displayName(), words, null, null, null);
    }

    private void told(Decision decision, String action, Map<String, Object> details, Caller caller) {
        live.announce(LiveTopic.LEADERSHIP, decision.id().value());
        audit.record(caller, action, "decision:" + decision.id(), details);
    }

    /** The last day is theirs to its end. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
