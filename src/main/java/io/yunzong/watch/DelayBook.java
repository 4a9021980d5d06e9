package io.yunzong.watch;

import io.yunzong.identity.Role;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.tasks.OnDuty;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.Roster;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.watch.domain.Delays;
import io.yunzong.watch.domain.Outlook;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a delay with its duty when its time has come, and ends both when what was late happens. */
@Component
class DelayBook {
    private final Delays delays;
    private final TaskDesk tasks;
    private final Roster roster;
    private final SiteFinder sites;
    private final RegulationFinder regulations;
    private final Clock clock;

    DelayBook(
            Delays delays, TaskDesk tasks, Roster roster, SiteFinder sites, RegulationFinder regulations, Clock clock) {
        this.delays = delays;
        this.tasks = tasks;
        this.roster = roster;
        this.sites = sites;
        this.regulations = regulations;
        this.clock = clock;
    }

    /** The consignments must be held. What is warned of gives way to the breach that follows it. */
    void open(List<WatchList.Fired> fired, Map<ConsignmentId, Watched> watched) {
        if (fired.isEmpty()) {
            return;
        }
        Map<SiteId, Site> places =
                sites.list(fired.stream().map(one -> one.alarm().site()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Site::id, site -> site));
        Map<SiteId, Optional<OnDuty>> trackers = new HashMap<>();
        List<OpenTask> duties = fired.stream()
                .map(one -> duty(
                        one,
                        Objects.requireNonNull(watched.get(one.consignment())),
                        Objects.requireNonNull(places.get(one.alarm().site())),
                        trackers))
                .toList();
        tasks.openAll(duties, WatchTasks.SYSTEM);
        delays.open(fired, clock.instant());
        supersede(fired);
    }

    private OpenTask duty(WatchList.Fired fired, Watched watched, Site site, Map<SiteId, Optional<OnDuty>> trackers) {
        DelayKind kind = fired.alarm().kind();
        Instant passed = fired.alarm().dueAt();
        Deadline deadline =
                regulations.get(watched.regulation()).deadline(WatchTasks.deadline(kind), watched.customerClass());
        Role owner = WatchTasks.owner(kind);
        OpenTask.Builder task = OpenTask.of(
                        WatchTasks.kind(kind),
                        WatchTasks.key(fired.consignment(), kind, fired.alarm().seq()),
                        Subject.of(fired.consignment()))
                .at(site.id())
                .ownedBy(owner)
                .title("number", watched.number())
                .title("site", site.label());
        if (owner == Role.TRACKER) {
            trackers.computeIfAbsent(site.id(), id -> roster.onDuty(Role.TRACKER, id, clock.instant()))
                    .ifPresent(one -> task.ownedBy(one.person()));
        }
        // what is only near is due when it would be late
        return task.under(deadline, passed).clause(WatchTasks.clause(kind)).build();
    }

    private void supersede(List<WatchList.Fired> fired) {
        Map<ConsignmentId, Set<DelayKind>> graver = fired.stream()
                .collect(Collectors.groupingBy(
                        WatchList.Fired::consignment,
                        Collectors.mapping(one -> one.alarm().kind(), Collectors.toSet())));
        List<Delay> before = delays.listOpen(graver.keySet()).stream()
                .filter(delay -> {
                    Set<DelayKind> now = Objects.requireNonNull(graver.get(delay.consignmentId()));
                    return (delay.kind() == DelayKind.NO_VEHICLE && now.contains(DelayKind.DEPARTURE))
                            || (delay.kind() == DelayKind.DELIVERY_NEAR && now.contains(DelayKind.DELIVERY));
                })
                .toList();
        before.forEach(delay -> end(
                delay, Delay.Outcome.SUPERSEDED, null, delay.kind() == DelayKind.NO_VEHICLE ? "已转为发车延误" : "已转为送货延误"));
    }

    /** Ends those whose time has come after all. */
    void settle(List<Delay> open, Collection<Outlook> outlooks) {
        if (open.isEmpty()) {
            return;
        }
        Map<ConsignmentId, Outlook> byId = outlooks.stream().collect(Collectors.toMap(Outlook::id, outlook -> outlook));
        List<Delay> dropped = new ArrayList<>();
        for (Delay delay : open) {
            Outlook outlook = byId.get(delay.consignmentId());
            if (outlook == null) {
                continue;
            }
            if (outlook.status() == ConsignmentStatus.CANCELLED) {
                dropped.add(delay);
            } else {
                settle(delay, outlook);
            }
        }
        drop(dropped, "运单已取消");
    }

    private void settle(Delay delay, Outlook outlook) {
        Stop stop = outlook.stop(delay.seq());
        boolean closed = outlook.closedAt() != null;
        if (stop == null) {
            end(delay, Delay.Outcome.SUPERSEDED, null, "路线已变更");
        } else if (delay.kind().departs() && (closed || stop.state() == Stop.State.BEHIND)) {
            end(delay, Delay.Outcome.HAPPENED, stop.departedAt(), "已发车");
        } else if (delay.kind() == DelayKind.NO_VEHICLE && stop.vehicleId() != null) {
            end(delay, Delay.Outcome.HAPPENED, null, "已安排车辆");
        } else if (delay.kind() == DelayKind.OVERDUE && (closed || hasArrived(stop))) {
            end(delay, Delay.Outcome.HAPPENED, stop.arrivedAt(), "已到达");
        } else if (delay.kind() == DelayKind.SILENT && isHeard(delay, outlook)) {
            end(delay, Delay.Outcome.HAPPENED, outlook.lastNewsAt(), "已有新消息");
        } else if (delay.kind() == DelayKind.DELIVERY_NEAR
                && (closed || outlook.status() == ConsignmentStatus.OUT_FOR_DELIVERY)) {
            end(delay, Delay.Outcome.HAPPENED, null, "已出库送货");
        } else if (delay.kind() == DelayKind.DELIVERY && closed) {
            end(delay, Delay.Outcome.HAPPENED, outlook.closedAt(), "已签收");
        }
    }

    private static boolean hasArrived(Stop stop) {
        return stop.state() == Stop.State.HERE || stop.state() == Stop.State.BEHIND;
    }

    private static boolean isHeard(Delay delay, Outlook outlook) {
        return outlook.silentAt() == null || outlook.silentAt().isAfter(delay.plannedAt());
    }

    private void end(Delay delay, Delay.Outcome outcome, @Nullable Instant happenedAt, String words) {
        // first the duty, then the delay: in this order everywhere
        tasks.completeByKey(WatchTasks.key(delay), words, WatchTasks.SYSTEM);
        delays.close(List.of(delay.id()), clock.instant(), outcome, happenedAt, delay.note() == null ? words : null);
    }

    /** There is nothing left to be late. */
    void drop(List<Delay> open, String reason) {
        for (Delay delay : open) {
            tasks.cancelByKey(WatchTasks.key(delay), reason, WatchTasks.SYSTEM);
            delays.close(List.of(delay.id()), clock.instant(), Delay.Outcome.CANCELLED, null, reason);
        }
    }
}
