package io.yunzong.watch;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Masking;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.tasks.OnDuty;
import io.yunzong.tasks.Roster;
import io.yunzong.tasks.RosterEntry;
import io.yunzong.tasks.Vacancy;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The trackers along a route, as the rota has them now: the deputy while whoever is in charge is away. Clause A-07. */
@Component
@Transactional(readOnly = true)
public class TrackerFinder {
    private final WatchList list;
    private final Roster roster;
    private final SiteFinder sites;
    private final Clock clock;

    TrackerFinder(WatchList list, Roster roster, SiteFinder sites, Clock clock) {
        this.list = list;
        this.roster = roster;
        this.sites = sites;
        this.clock = clock;
    }

    /** @throws WatchRefused NOT_WATCHED */
    public List<NodeTracker> list(ConsignmentId id, Caller caller) {
        Watched watched = list.find(id, caller.scope()).orElseThrow(WatchRefused::notWatched);
        List<Stop> stops = list.stops(watched.id());
        Set<SiteId> named = stops.stream().map(Stop::siteId).collect(Collectors.toSet());
        Map<SiteId, Site> places = sites.list(named).stream().collect(Collectors.toMap(Site::id, site -> site));
        Instant now = clock.instant();
        Set<SiteId> withoutDeputy = roster.vacancies(Role.TRACKER, named, now).stream()
                .filter(Vacancy::noDeputy)
                .map(Vacancy::siteId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return stops.stream()
                .map(stop -> tracker(
                        stop,
                        Objects.requireNonNull(places.get(stop.siteId())),
                        roster.onDuty(Role.TRACKER, stop.siteId(), now).orElse(null),
                        withoutDeputy.contains(stop.siteId()),
                        caller))
                .toList();
    }

    private static NodeTracker tracker(Stop stop, Site site, @Nullable OnDuty onDuty, boolean noDeputy, Caller caller) {
        String phone = onDuty == null ? null : onDuty.phone();
        return new NodeTracker(
                stop.seq(),
                stop.siteId(),
                site.label(),
                stop.role(),
                onDuty == null ? null : onDuty.person(),
                onDuty == null ? null : onDuty.displayName(),
                caller.seesPersonalData() ? phone : Masking.phone(phone),
                onDuty != null && onDuty.rank() == RosterEntry.Rank.DEPUTY,
                noDeputy);
    }
}
