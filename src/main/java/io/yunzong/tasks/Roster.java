package io.yunzong.tasks;

import io.yunzong.identity.Colleague;
import io.yunzong.identity.Colleagues;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.RosterEntry.Rank;
import io.yunzong.tasks.domain.Rota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is on duty: the one in charge, or when they are away whoever stands in. Whoever has left, or no longer holds the
 * role at the branch, is on duty no more, whatever the rota says. Clause A-07.
 */
@Component
@Transactional(readOnly = true)
public class Roster {
    private final Rota rota;
    private final Colleagues colleagues;

    Roster(Rota rota, Colleagues colleagues) {
        this.rota = rota;
        this.colleagues = colleagues;
    }

    /** @param site null for headquarters */
    public Optional<OnDuty> onDuty(Role role, @Nullable SiteId site, Instant at) {
        Staffed staffed = staffed(role, site == null ? List.of() : List.of(site), at);
        return staffed.entries().stream()
                .filter(entry -> !staffed.away().contains(entry.person()))
                .min(Comparator.comparing(RosterEntry::rank).thenComparing(RosterEntry::from))
                .map(entry ->
                        onDuty(entry, Objects.requireNonNull(staffed.people().get(entry.person()))));
    }

    /** The branches among these that lack somebody in charge, somebody to stand in, or anybody at all. */
    public List<Vacancy> vacancies(Role role, Collection<SiteId> sites, Instant at) {
        if (sites.isEmpty()) {
            return List.of();
        }
        Staffed staffed = staffed(role, sites, at);
        List<Vacancy> vacancies = new ArrayList<>();
        for (SiteId site : sites.stream().distinct().toList()) {
            List<RosterEntry> here = staffed.entries().stream()
                    .filter(entry -> site.equals(entry.siteId()))
                    .toList();
            boolean main = here.stream().anyMatch(entry -> entry.rank() == Rank.MAIN);
            boolean deputy = here.stream().anyMatch(entry -> entry.rank() == Rank.DEPUTY);
            boolean somebody = here.stream().anyMatch(entry -> !staffed.away().contains(entry.person()));
            if (!main || !deputy || !somebody) {
                vacancies.add(new Vacancy(role, site, !main, !deputy, !somebody));
            }
        }
        return vacancies;
    }

    /** What somebody is appointed to now. */
    public List<RosterEntry> dutiesOf(PersonId person, Instant at) {
        return rota.listOf(person, at);
    }

    private static OnDuty onDuty(RosterEntry entry, Colleague colleague) {
        return new OnDuty(colleague.id(), colleague.displayName(), colleague.phone(), entry.rank());
    }

    /** Appointments that hold, the people behind them, and who of them is away. */
    private record Staffed(List<RosterEntry> entries, Map<PersonId, Colleague> people, Set<PersonId> away) {}

    private Staffed staffed(Role role, Collection<SiteId> sites, Instant at) {
        List<RosterEntry> entries = rota.listAt(role, sites, at);
        Set<PersonId> named = entries.stream().map(RosterEntry::person).collect(Collectors.toSet());
        Map<PersonId, Colleague> people =
                colleagues.list(named).stream().collect(Collectors.toMap(Colleague::id, colleague -> colleague));
        List<RosterEntry> holding = entries.stream()
                .filter(entry -> {
                    Colleague colleague = people.get(entry.person());
                    return colleague != null && holds(colleague, role, entry.siteId());
                })
                .toList();
        return new Staffed(holding, people, named.isEmpty() ? Set.of() : rota.listAway(named, at));
    }

    /** Whether they hold the role where it is wanted. */
    static boolean holds(Colleague colleague, Role role, @Nullable SiteId site) {
        return colleague.roles().contains(role) && isAt(colleague, role, site);
    }

    static boolean isAt(Colleague colleague, Role role, @Nullable SiteId site) {
        return role.reach() == Role.Reach.NETWORK
                || site == null
                || colleague.branches().contains(site);
    }
}
