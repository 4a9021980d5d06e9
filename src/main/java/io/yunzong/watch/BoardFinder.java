package io.yunzong.watch;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.Roster;
import io.yunzong.tasks.RosterEntry;
import io.yunzong.watch.domain.Boards;
import io.yunzong.watch.domain.Delays;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tracker's board: key cargo by minutes left. A page costs four statements however many rows. Clauses. */
@Component
@Transactional(readOnly = true)
public class BoardFinder {
    private final Boards boards;
    private final Delays delays;
    private final Vacancies vacancies;
    private final Roster roster;
    private final WatchSettings settings;
    private final Clock clock;

    BoardFinder(Boards boards, Delays delays, Vacancies vacancies, Roster roster, WatchSettings settings, Clock clock) {
        this.boards = boards;
        this.delays = delays;
        this.vacancies = vacancies;
        this.roster = roster;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param mine only what the branches the caller tracks for are in charge of */
    public Page<BoardRow> page(BoardFilter filter, boolean mine, PageQuery query, Caller caller) {
        Instant now = clock.instant();
        Page<BoardRow> page =
                boards.page(narrowed(filter, mine, caller, now), query, caller.scope(), now, now.plus(settings.soon()));
        List<ConsignmentId> ids = page.rows().stream().map(BoardRow::id).toList();
        Map<ConsignmentId, List<Delay>> open = ids.isEmpty()
                ? Map.of()
                : delays.listOpen(ids).stream().collect(Collectors.groupingBy(Delay::consignmentId));
        Set<SiteId> vacant = vacancies.vacantAmong(
                page.rows().stream().flatMap(BoardFinder::sites).collect(Collectors.toSet()));
        return page.map(row ->
                row.with(open.getOrDefault(row.id(), List.of()), sites(row).anyMatch(vacant::contains)));
    }

    /** How many of each light the same filter finds. */
    public Map<Light, Long> count(BoardFilter filter, boolean mine, Caller caller) {
        Instant now = clock.instant();
        return boards.count(narrowed(filter, mine, caller, now), caller.scope(), now, now.plus(settings.soon()));
    }

    /** Cargo that comes to a branch or stands there; of the caller's branches, unless one is named. */
    public Page<StopRow> stops(String role, @Nullable SiteId site, PageQuery query, Caller caller) {
        return boards.stops(role, site, query, caller.scope());
    }

    private BoardFilter narrowed(BoardFilter filter, boolean mine, Caller caller, Instant now) {
        PersonId self = caller.personId();
        if (!mine || self == null) {
            return filter;
        }
        Set<SiteId> tracked = new HashSet<>(roster.dutiesOf(self, now).stream()
                .filter(entry -> entry.role() == Role.TRACKER)
                .map(RosterEntry::siteId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return filter.inChargeOf(tracked);
    }

    private static Stream<SiteId> sites(BoardRow row) {
        return Stream.of(row.siteId(), row.nextSiteId()).filter(Objects::nonNull);
    }
}
