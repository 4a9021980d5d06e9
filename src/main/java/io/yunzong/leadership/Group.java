package io.yunzong.leadership;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.leadership.LeadershipRefused.Why;
import io.yunzong.leadership.domain.Members;
import io.yunzong.tasks.EscalationCircle;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands for the leadership now: the members in term who still work here as leadership. Duties put before that role
 * reach exactly them, as long as there is any. Clause C-04.
 */
@Component
@Transactional(readOnly = true)
class Group implements EscalationCircle {
    private final Members members;
    private final Colleagues colleagues;
    private final Clock clock;

    Group(Members members, Colleagues colleagues, Clock clock) {
        this.members = members;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Override
    public Role role() {
        return Role.LEADERSHIP;
    }

    @Override
    public Set<PersonId> members() {
        return inTerm().stream().map(Member::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The leader first. */
    public List<Member> inTerm() {
        return qualified(members.listInTerm(clock.instant())).stream()
                .filter(Member::qualified)
                .toList();
    }

    /** Says of each whether the person still works here as one of the leadership. */
    public List<Member> qualified(List<Member> terms) {
        Set<PersonId> leaders = leaders(terms.stream().map(Member::person).toList());
        return terms.stream()
                .map(term -> term.qualified(leaders.contains(term.person())))
                .toList();
    }

    private Set<PersonId> leaders(Collection<PersonId> ids) {
        return colleagues.list(Set.copyOf(ids)).stream()
                .filter(colleague -> colleague.roles().contains(Role.LEADERSHIP))
                .map(Colleague::id)
                .collect(Collectors.toSet());
    }

    public boolean isMember(Caller caller) {
        PersonId self = caller.personId();
        return self != null && members().contains(self);
    }

    /** @throws LeadershipRefused MEMBERS_ONLY for everybody but members in term, whatever they may do otherwise */
    public PersonId demandMember(Caller caller) {
        PersonId self = caller.personId();
        if (self == null
                || !caller.may(Permission.DECISION_RECORD)
                || !members().contains(self)) {
            throw LeadershipRefused.forbidden(Why.MEMBERS_ONLY.unmet());
        }
        return self;
    }

    /** What reached the group comes from the whole network. */
    static void demandNetwork(Caller caller) {
        if (!caller.scope().everything()) {
            throw new LeadershipRefused(Kind.FORBIDDEN, Why.NETWORK_ONLY.unmet());
        }
    }
}
