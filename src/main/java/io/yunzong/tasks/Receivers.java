package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import io.yunzong.kernel.Unmet;
import io.yunzong.tasks.TasksRefused.Why;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom duties can be given: people who work here, and at the branch concerned. */
@Component
public class Receivers {
    private final Colleagues colleagues;
    private final TaskFinder finder;

    Receivers(Colleagues colleagues, TaskFinder finder) {
        this.colleagues = colleagues;
        this.finder = finder;
    }

    /**
     * Who could take a task over: whoever holds its role at its branch; where it is a person's from the start, whoever
     * holds a role of that person's there. By name, without its present owner.
     *
     * @throws TasksRefused NOT_FOUND, also for one the caller may not see
     */
    public List<Colleague> listFor(TaskId id, Caller caller) {
        Task task = finder.get(id, caller);
        PersonId owner = task.ownerPerson();
        Role role = task.ownerRole();
        Set<Role> roles = role != null
                ? Set.of(role)
                : owner == null
                        ? Set.of()
                        : colleagues.find(owner).map(Colleague::roles).orElse(Set.of());
        return holding(roles, task.siteId() == null ? Set.of() : Set.of(task.siteId()), owner);
    }

    /** Who could take over from somebody at the end of a shift: whoever holds a role of theirs at a branch of theirs. */
    public List<Colleague> listFor(Caller giver) {
        PersonId self = giver.personId();
        return self == null
                ? List.of()
                : colleagues
                        .find(self)
                        .map(me -> holding(me.roles(), me.branches(), self))
                        .orElse(List.of());
    }

    private List<Colleague> holding(Set<Role> roles, Set<SiteId> sites, @Nullable PersonId except) {
        Map<PersonId, Colleague> found = new HashMap<>();
        for (Role role : roles) {
            boolean anywhere = role.reach() == Role.Reach.NETWORK || sites.isEmpty();
            List<Colleague> holders = anywhere
                    ? colleagues.holding(role, null)
                    : sites.stream()
                            .flatMap(site -> colleagues.holding(role, site).stream())
                            .toList();
            holders.forEach(holder -> found.put(holder.id(), holder));
        }
        return found.values().stream()
                .filter(colleague -> !colleague.id().equals(except))
                .sorted(Comparator.comparing(Colleague::displayName)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /** @param site the branch of the duty; null for headquarters */
    List<Unmet> check(PersonId receiver, @Nullable SiteId site, String field) {
        List<Colleague> found = colleagues.list(List.of(receiver));
        if (found.isEmpty()) {
            return List.of(Why.RECEIVER_UNKNOWN.unmet().inField(field));
        }
        return reaches(found.getFirst(), site)
                ? List.of()
                : List.of(Why.RECEIVER_ELSEWHERE
                        .unmet("name", found.getFirst().displayName())
                        .inField(field));
    }

    private static boolean reaches(Colleague colleague, @Nullable SiteId site) {
        return site == null
                || colleague.branches().contains(site)
                || colleague.roles().stream().anyMatch(role -> role.reach() == Role.Reach.NETWORK);
    }
}
