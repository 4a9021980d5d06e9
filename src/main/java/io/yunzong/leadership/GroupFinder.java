package io.yunzong.leadership;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.PeopleFinder;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.leadership.domain.Decisions;
import io.yunzong.leadership.domain.EscalationRegister;
import io.yunzong.leadership.domain.Members;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about the group, what was put before it and what it decided. Who does not read its register sees the
 * decisions they have to see to, and nothing else. Clauses C-04, H-08.
 */
@Component
@Transactional(readOnly = true)
public class GroupFinder {
    private final Members members;
    private final EscalationRegister register;
    private final Decisions decisions;
    private final Group group;
    private final Colleagues colleagues;
    private final PeopleFinder people;
    private final Clock clock;

    GroupFinder(
            Members members,
            EscalationRegister register,
            Decisions decisions,
            Group group,
            Colleagues colleagues,
            PeopleFinder people,
            Clock clock) {
        this.members = members;
        this.register = register;
        this.decisions = decisions;
        this.group = group;
        this.colleagues = colleagues;
        this.people = people;
        this.clock = clock;
    }

    /** @throws LeadershipRefused NETWORK_ONLY */
    public GroupState state(Caller caller) {
        Group.demandNetwork(caller);
        List<Member> inTerm = group.inTerm();
        return new GroupState(
                inTerm,
                inTerm.isEmpty(),
                caller.personId() != null
                        && inTerm.stream().anyMatch(one -> one.person().equals(caller.personId())),
                caller.may(Permission.LEADERSHIP_APPOINT),
                register.countOpen(),
                decisions.countLate(clock.instant()));
    }

    /**
     * All terms, the latest first.
     *
     * @throws LeadershipRefused NETWORK_ONLY
     */
    public Page<Member> members(MemberFilter filter, PageQuery query, Caller caller) {
        Group.demandNetwork(caller);
        Page<Member> page = members.page(filter, clock.instant(), query);
        return new Page<>(group.qualified(page.rows()), page.total(), page.totalIsLowerBound());
    }

    /** Who could be taken into the group. */
    public List<Colleague> candidates(Caller caller) {
        Group.demandNetwork(caller);
        return colleagues.holding(Role.LEADERSHIP, null);
    }

    /**
     * What was put before the group, the latest first.
     *
     * @throws LeadershipRefused NETWORK_ONLY
     */
    public Page<Escalation> escalations(EscalationFilter filter, PageQuery query, Caller caller) {
        Group.demandNetwork(caller);
        Page<Escalation> page = register.page(filter, query);
        Map<EscalationId, List<Escalation.Note>> notes =
                register.notes(page.rows().stream().map(Escalation::id).toList());
        return page.map(one -> one.noted(notes.getOrDefault(one.id(), List.of())));
    }

    /** The latest first. */
    public Page<Decision> decisions(DecisionFilter filter, PageQuery query, Caller caller) {
        return decisions.page(filter, onlyOf(caller), clock.instant(), query);
    }

    /** @throws LeadershipRefused NOT_FOUND, also for one the caller may not see */
    public Decision get(DecisionId id, Caller caller) {
        PersonId only = onlyOf(caller);
        return decisions
                .find(id)
                .filter(decision -> only == null || decision.owner().equals(only))
                .orElseThrow(LeadershipRefused::notFound);
    }

    /** First to last. */
    public List<DecisionEvent> events(DecisionId id, Caller caller) {
        return decisions.events(get(id, caller).id());
    }

    /** Whether the caller may decide: a member in term. */
    public boolean mayDecide(Caller caller) {
        return caller.may(Permission.DECISION_RECORD) && group.isMember(caller);
    }

    /** Names of those it was put before. */
    public Map<PersonId, String> names(Collection<Escalation> escalations) {
        Set<PersonId> ids =
                escalations.stream().flatMap(one -> one.receivers().stream()).collect(Collectors.toSet());
        return people.names(ids);
    }

    /** Null for who reads the whole register. */
    private static @org.jspecify.annotations.Nullable PersonId onlyOf(Caller caller) {
        if (caller.may(Permission.LEADERSHIP_READ) && caller.scope().everything()) {
            return null;
        }
        // a person nobody is called 0
        PersonId self = caller.personId();
        return self == null ? new PersonId(0) : self;
    }
}
