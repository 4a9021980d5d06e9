package io.yunzong.watch;

import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.Roster;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.Vacancy;
import io.yunzong.watch.domain.VacantSites;
import io.yunzong.watch.domain.WatchList;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that every branch key cargo goes through has a tracker on duty. Where there is none, the supervisor of the
 * trackers has a duty with a clock, which ends when somebody is on duty again. Clause A-07.
 */
@Component
class Vacancies {
    private final VacantSites vacant;
    private final WatchList list;
    private final Roster roster;
    private final TaskDesk tasks;
    private final SiteFinder sites;
    private final RegulationFinder regulations;
    private final Clock clock;

    Vacancies(
            VacantSites vacant,
            WatchList list,
            Roster roster,
            TaskDesk tasks,
            SiteFinder sites,
            RegulationFinder regulations,
            Clock clock) {
        this.vacant = vacant;
        this.list = list;
        this.roster = roster;
        this.tasks = tasks;
        this.sites = sites;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** Opens a duty for those of the branches where nobody is on duty and none is open; answers them. */
    @Transactional
    public List<SiteId> check(Collection<SiteId> wanted) {
        Instant now = clock.instant();
        List<SiteId> found = vacant.notice(empty(wanted, now), now);
        if (!found.isEmpty()) {
            Deadline deadline = regulations.current().deadline("tracker_vacancy", CustomerClass.KEY);
            List<OpenTask> duties = sites.list(found).stream()
                    .map(site -> duty(site, deadline, now))
                    .toList();
            tasks.openAll(duties, WatchTasks.SYSTEM);
        }
        return found;
    }

    private static OpenTask duty(Site site, Deadline deadline, Instant now) {
        OpenTask.Builder task = OpenTask.of(
                        WatchTasks.TRACKER_VACANCY,
                        WatchTasks.vacancyKey(site.id()),
                        new Subject("site", site.id().value()))
                .at(site.id())
                .ownedBy(Role.TRACKING_SUPERVISOR)
                .title("site", site.label());
        return task.under(deadline, now).build();
    }

    private Set<SiteId> empty(Collection<SiteId> wanted, Instant now) {
        Set<SiteId> empty = new HashSet<>();
        for (Vacancy vacancy : roster.vacancies(Role.TRACKER, wanted, now)) {
            SiteId site = vacancy.siteId();
            if (vacancy.nobodyOnDuty() && site != null) {
                empty.add(site);
            }
        }
        return empty;
    }

    /** Looks at all branches key cargo is at or comes to, and at those known to be vacant. */
    @Transactional
    public void sweep() {
        Set<SiteId> known = vacant.listVacant().keySet();
        Set<SiteId> wanted = new HashSet<>(list.sitesAhead());
        check(wanted);
        Set<SiteId> still = empty(known, clock.instant());
        List<SiteId> filled = known.stream()
                .filter(site -> !still.contains(site) || !wanted.contains(site))
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
        if (!filled.isEmpty()) {
            vacant.fill(filled, clock.instant());
            filled.forEach(site -> tasks.completeByKey(
                    WatchTasks.vacancyKey(site), still.contains(site) ? "已无重点客户货物经过" : "已有跟踪员在岗", WatchTasks.SYSTEM));
        }
    }

    /** Those of them where nobody is on duty. */
    @Transactional(readOnly = true)
    public Set<SiteId> vacantAmong(Collection<SiteId> wanted) {
        return wanted.isEmpty() ? Set.of() : vacant.vacantAmong(wanted.stream().collect(Collectors.toSet()));
    }
}
