package io.yunzong.regulation;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.regulation.RegulationRefused.Why;
import io.yunzong.regulation.domain.Policies;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Questions about policies, and about who has not read them. Clause D-16. */
@Component
public class PolicyFinder {
    private final Policies policies;
    private final Colleagues colleagues;

    PolicyFinder(Policies policies, Colleagues colleagues) {
        this.policies = policies;
        this.colleagues = colleagues;
    }

    /** The newest version of each, by code. */
    public List<Policy> list(boolean withdrawnToo) {
        return policies.list(withdrawnToo);
    }

    /**
     * The newest version.
     *
     * @throws RegulationRefused NOT_FOUND, POLICY_NOT_FOR_YOU for outsiders it is not addressed to
     */
    public Policy get(PolicyId id, Caller caller) {
        return visible(policies.find(id).orElseThrow(RegulationRefused::notFound), caller);
    }

    /** @throws RegulationRefused as {@link #get(PolicyId, Caller)} */
    public Policy get(PolicyId id, int number, Caller caller) {
        visible(policies.find(id).orElseThrow(RegulationRefused::notFound), caller);
        return policies.find(id, number).orElseThrow(RegulationRefused::notFound);
    }

    /** All versions, the newest first. */
    public List<Policy> versions(PolicyId id, Caller caller) {
        get(id, caller);
        return policies.versions(id);
    }

    /** What the caller has to know, what is unread first. */
    public List<MyPolicy> mine(Caller caller) {
        PersonId person = PolicyDesk.person(caller);
        List<Policy> theirs = policies.list(false).stream()
                .filter(policy -> policy.isFor(caller.roles()))
                .toList();
        Map<PolicyId, Instant> read = new HashMap<>();
        policies.readings(theirs.stream().map(Policy::id).toList(), List.of(person))
                .forEach(reading -> read.put(reading.policy(), reading.readAt()));
        return theirs.stream()
                .map(policy -> new MyPolicy(policy, read.get(policy.id())))
                .sorted((a, b) -> Boolean.compare(a.readAt() != null, b.readAt() != null))
                .toList();
    }

    /** Of what the caller has to know, what they have not confirmed. */
    public List<Policy> unread(Caller caller) {
        return mine(caller).stream()
                .filter(mine -> mine.readAt() == null)
                .map(MyPolicy::policy)
                .toList();
    }

    /** People with the role who have not confirmed everything addressed to it; those of the scope's branches. */
    public List<Reader> unread(Role role, Scope scope) {
        List<Policy> addressed = policies.list(false).stream()
                .filter(policy -> policy.roles().contains(role))
                .toList();
        List<Colleague> holders = colleagues.holding(role, null).stream()
                .filter(one -> scope.everything() || one.branches().stream().anyMatch(scope::covers))
                .toList();
        Set<String> read = new HashSet<>();
        policies.readings(
                        addressed.stream().map(Policy::id).toList(),
                        holders.stream().map(Colleague::id).toList())
                .forEach(reading -> read.add(reading.policy() + " " + reading.person()));
        return holders.stream()
                .map(one -> new Reader(
                        one.id(),
                        one.displayName(),
                        one.branches(),
                        role,
                        addressed.stream()
                                .filter(policy -> !read.contains(policy.id() + " " + one.id()))
                                .toList()))
                .filter(reader -> !reader.unread().isEmpty())
                .toList();
    }

    private static Policy visible(Policy policy, Caller caller) {
        if (!caller.may(Permission.REGULATION_READ) && !policy.isFor(caller.roles())) {
            throw new RegulationRefused(
                    Kind.FORBIDDEN, Why.POLICY_NOT_FOR_YOU.unmet().underClause("D-16"));
        }
        return policy;
    }
}
