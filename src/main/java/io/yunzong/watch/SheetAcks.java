package io.yunzong.watch;

import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentAcknowledged;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Callers;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.network.SiteFinder;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.watch.domain.Outlook;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duty of the next node's head to confirm the tracking sheet so long before the goods arrive. It moves with the
 * expected arrival, ends with the confirmation, and goes up its ladder without one. Clause A-08.
 */
@Component
class SheetAcks {
    private final WatchList list;
    private final TaskDesk tasks;
    private final DocumentFinder documents;
    private final SiteFinder sites;
    private final RegulationFinder regulations;
    private final Callers callers;
    private final Clock clock;

    SheetAcks(
            WatchList list,
            TaskDesk tasks,
            DocumentFinder documents,
            SiteFinder sites,
            RegulationFinder regulations,
            Callers callers,
            Clock clock) {
        this.list = list;
        this.tasks = tasks;
        this.documents = documents;
        this.sites = sites;
        this.regulations = regulations;
        this.callers = callers;
        this.clock = clock;
    }

    /** Notes the sheet as sent and asks the head of the next node for a confirmation; at the end nobody is asked. */
    public void ask(Watched watched, Document sheet, Outlook outlook, Instant sentAt) {
        Stop next = outlook.comesNext();
        if (next == null) {
            list.sent(watched.id(), sheet.id(), sheet.version(), sentAt, null, null, null);
            return;
        }
        Deadline deadline = deadline(watched);
        Instant due = due(next.expectedArrivalAt(), deadline.duration(), sentAt);
        OpenTask.Builder task = OpenTask.of(
                        WatchTasks.SHEET_ACK, WatchTasks.ackKey(watched.id(), next.seq()), Subject.of(watched.id()))
                .at(next.siteId())
                .ownedBy(Role.BRANCH_HEAD)
                .title("number", watched.number())
                .title("site", sites.get(next.siteId()).label())
                .startsAt(sentAt)
                .dueAt(due);
        tasks.open(task.alarmsOf(deadline).build(), WatchTasks.SYSTEM);
        // one that was open already keeps its clock, which follows the expected arrival
        tasks.reschedule(WatchTasks.ackKey(watched.id(), next.seq()), due, WatchTasks.SYSTEM);
        list.sent(watched.id(), sheet.id(), sheet.version(), sentAt, next.seq(), next.siteId(), due);
    }

    private Deadline deadline(Watched watched) {
        return regulations.get(watched.regulation()).deadline("sheet_ack", watched.customerClass());
    }

    /**
     * So long before the arrival; before the arrival at least where the way is shorter than that; and where nobody knows
     * the arrival, so long after it was sent.
     */
    static Instant due(@Nullable Instant expected, Duration before, Instant sentAt) {
        Instant due;
        if (expected == null) {
            due = sentAt.plus(before);
        } else if (expected.minus(before).isAfter(sentAt)) {
            due = expected.minus(before);
        } else {
            due = expected.isAfter(sentAt) ? expected : sentAt;
        }
        return due.truncatedTo(ChronoUnit.MICROS);
    }

    /** Keeps the duties in step with where the goods are expected; the consignments are held. */
    public void follow(Map<ConsignmentId, Watched> watched, Collection<Outlook> outlooks) {
        for (Outlook outlook : outlooks) {
            Watched mine = Objects.requireNonNull(watched.get(outlook.id()));
            if (mine.sheet() == null) {
                continue;
            }
            if (outlook.closedAt() != null) {
                if (mine.open()) {
                    outlook.stops()
                            .forEach(stop -> tasks.cancelByKey(
                                    WatchTasks.ackKey(mine.id(), stop.seq()), "货物已签收或运单已取消", WatchTasks.SYSTEM));
                }
            } else if (mine.awaitsAck()) {
                move(mine, outlook);
            }
        }
    }

    private void move(Watched watched, Outlook outlook) {
        int seq = Objects.requireNonNull(watched.ackSeq());
        Stop stop = outlook.stop(seq);
        if (stop == null || stop.state() == Stop.State.HERE || stop.state() == Stop.State.BEHIND) {
            return;
        }
        Instant due = due(
                stop.expectedArrivalAt(), deadline(watched).duration(), Objects.requireNonNull(watched.sheetSentAt()));
        if (!due.equals(watched.ackDueAt())) {
            tasks.reschedule(WatchTasks.ackKey(watched.id(), seq), due, WatchTasks.SYSTEM)
                    .ifPresent(moved -> list.ackDue(watched.id(), due));
        }
    }

    /** A head who confirms any version has seen what it asks. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DocumentAcknowledged acknowledged) {
        Watched found = list.findBySheet(acknowledged.id()).orElse(null);
        if (found == null) {
            return;
        }
        Set<SiteId> heads = documents.receipts(acknowledged.id(), acknowledged.version(), WatchTasks.SYSTEM).stream()
                .filter(receipts -> receipts.addressee().role() == Role.BRANCH_HEAD)
                .filter(receipts -> has(receipts, acknowledged.person()))
                .map(receipts -> receipts.addressee().site())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (heads.isEmpty()) {
            return;
        }
        Watched watched = list.lock(List.of(found.id())).getFirst();
        Caller by = callers.find(acknowledged.person()).orElse(WatchTasks.SYSTEM);
        for (Stop stop : list.stops(watched.id())) {
            if (heads.contains(stop.siteId())) {
                tasks.completeByKey(WatchTasks.ackKey(watched.id(), stop.seq()), "已签收跟踪单", by);
            }
        }
        if (watched.ackSite() != null && heads.contains(watched.ackSite())) {
            list.acked(watched.id(), clock.instant());
        }
    }

    private static boolean has(AddresseeReceipts receipts, PersonId person) {
        return receipts.people().stream().anyMatch(one -> one.person().equals(person));
    }
}
