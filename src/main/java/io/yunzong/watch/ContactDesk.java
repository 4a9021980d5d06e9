package io.yunzong.watch;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.Site;
import io.yunzong.network.SiteFinder;
import io.yunzong.regulation.Deadline;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.watch.WatchRefused.Why;
import io.yunzong.watch.domain.ContactLog;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who talked to whom about a consignment, and the one tap that puts it before the dispatcher. Clauses. */
@Component
@Transactional
public class ContactDesk {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_WHOM = 100;
    private static final int SHOWN = 200;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final ContactLog log;
    private final WatchList list;
    private final Watcher watcher;
    private final TaskDesk tasks;
    private final SiteFinder sites;
    private final RegulationFinder regulations;
    private final Clock clock;

    ContactDesk(
            ContactLog log,
            WatchList list,
            Watcher watcher,
            TaskDesk tasks,
            SiteFinder sites,
            RegulationFinder regulations,
            Clock clock) {
        this.log = log;
        this.list = list;
        this.watcher = watcher;
        this.tasks = tasks;
        this.sites = sites;
        this.regulations = regulations;
        this.clock = clock;
    }

    /**
     * The latest first.
     *
     * @throws WatchRefused NOT_WATCHED
     */
    @Transactional(readOnly = true)
    public List<Contact> list(ConsignmentId id, Caller caller) {
        return log.list(watched(id, caller).id(), SHOWN);
    }

    /**
     * Notes a talk; the same report again is the same talk.
     *
     * @throws WatchRefused NOT_WATCHED; or everything of WHOM_MISSING, CHANNEL_MISSING, SAID_MISSING, TEXT_TOO_LONG,
     *     IN_THE_FUTURE, REPORT_KEY_MISSING; REPORT_KEY_TAKEN
     */
    public Contact log(LogContact talk, Caller caller) {
        Watched watched = watched(talk.consignment(), caller);
        Instant now = now();
        WatchRefused.unlessEmpty(Kind.INVALID, check(talk, now));
        Contact contact = new Contact(
                0,
                watched.id(),
                talk.at() == null ? now : talk.at(),
                now,
                caller.displayName(),
                Blanks.strip(talk.whom()),
                Objects.requireNonNull(talk.channel()),
                Blanks.strip(talk.said()));
        return keep(contact, talk.reportKey(), caller);
    }

    private static List<Unmet> check(LogContact talk, Instant now) {
        List<Unmet> unmet = new ArrayList<>();
        if (Blanks.toNull(talk.whom()) == null) {
            unmet.add(Why.WHOM_MISSING.unmet().inField("whom").underClause("A-09"));
        }
        if (talk.channel() == null) {
            unmet.add(Why.CHANNEL_MISSING.unmet().inField("channel").underClause("A-09"));
        }
        if (Blanks.toNull(talk.said()) == null) {
            unmet.add(Why.SAID_MISSING.unmet().inField("said").underClause("A-09"));
        }
        checkLength(talk.whom(), LONGEST_WHOM, "whom", unmet);
        checkLength(talk.said(), LONGEST, "said", unmet);
        if (talk.at() != null && talk.at().isAfter(now.plus(TOLERANCE))) {
            unmet.add(Why.IN_THE_FUTURE.unmet().inField("at"));
        }
        if (talk.reportKey().isBlank()) {
            unmet.add(Why.REPORT_KEY_MISSING.unmet().inField("reportKey"));
        }
        return unmet;
    }

    static void checkLength(@Nullable String text, int length, String field, List<Unmet> unmet) {
        if (text != null && text.length() > length) {
            unmet.add(Why.TEXT_TOO_LONG.unmet("length", length).inField(field));
        }
    }

    /**
     * Puts it before the dispatcher of the branch in charge, with a clock, and notes that it was done. While such a duty
     * is open, this is that one. Clause A-33.
     *
     * @param note what is asked for; null for a vehicle
     * @throws WatchRefused NOT_WATCHED, FINISHED, TEXT_TOO_LONG, REPORT_KEY_MISSING, REPORT_KEY_TAKEN
     */
    public TaskId contactDispatcher(ConsignmentId id, @Nullable String note, String reportKey, Caller caller) {
        watched(id, caller);
        List<Unmet> unmet = new ArrayList<>();
        checkLength(note, LONGEST, "note", unmet);
        if (reportKey.isBlank()) {
            unmet.add(Why.REPORT_KEY_MISSING.unmet().inField("reportKey"));
        }
        WatchRefused.unlessEmpty(Kind.INVALID, unmet);
        Watched held = list.lock(List.of(id)).getFirst();
        if (!held.open()) {
            throw new WatchRefused(Kind.CONFLICT, Why.FINISHED.unmet());
        }
        Site site = sites.get(held.site());
        String said = Objects.requireNonNullElse(Blanks.toNull(note), "请安排车辆");
        Deadline deadline = regulations.get(held.regulation()).deadline("delivery_delay_action", held.customerClass());
        Instant now = now();
        OpenTask.Builder task = OpenTask.of(
                        WatchTasks.DISPATCHER_CONTACT, "watch:dispatcher:" + id + ":" + site.id(), Subject.of(id))
                .at(site.id())
                .ownedBy(Role.DISPATCHER)
                .title("number", held.number())
                .title("site", site.label())
                .title("said", said);
        TaskId opened = tasks.open(task.under(deadline, now).build(), caller);
        Contact contact =
                new Contact(0, id, now, now, caller.displayName(), site.label() + " 调度", Contact.Channel.TASK, said);
        keep(contact, reportKey, caller);
        return opened;
    }

    private Contact keep(Contact contact, String reportKey, Caller caller) {
        Optional<Contact> added = log.add(contact, caller.mark(), reportKey);
        if (added.isPresent()) {
            // what somebody heard is news of the goods
            watcher.refresh(List.of(contact.consignmentId()));
            return added.get();
        }
        return log.findByKey(reportKey)
                .filter(known -> known.consignmentId().equals(contact.consignmentId()))
                .orElseThrow(() -> new WatchRefused(
                        Kind.CONFLICT, Why.REPORT_KEY_TAKEN.unmet().inField("reportKey")));
    }

    private Watched watched(ConsignmentId id, Caller caller) {
        return list.find(id, caller.scope()).orElseThrow(WatchRefused::notWatched);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
