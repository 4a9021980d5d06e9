package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import io.yunzong.kernel.Unmet;
import io.yunzong.tasks.TasksRefused.Why;
import io.yunzong.tasks.domain.HandOvers;
import io.yunzong.tasks.domain.TaskRules;
import io.yunzong.tasks.domain.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hand-overs at the end of a shift. No clock starts again, none stops. Clause C-07. */
@Component
@Transactional
public class HandOverDesk {
    private static final int SHOWN = 100;

    private final HandOvers handOvers;
    private final Tasks tasks;
    private final HeldTasks held;
    private final Receivers receivers;
    private final AlarmBell bell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOverDesk(
            HandOvers handOvers,
            Tasks tasks,
            HeldTasks held,
            Receivers receivers,
            AlarmBell bell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handOvers = handOvers;
        this.tasks = tasks;
        this.held = held;
        this.receivers = receivers;
        this.bell = bell;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Offers one's duties to a colleague, who must confirm.
     *
     * @throws TasksRefused PERSONS_ONLY; or everything of NOTE_MISSING, TOO_LONG, HAND_OVER_TO_SELF, NOT_YOUR_TASKS,
     *     ALREADY_OFFERED, RECEIVER_UNKNOWN, RECEIVER_ELSEWHERE
     */
    public long offer(OfferHandOver offer, Caller caller) {
        Instant now = now();
        PersonId giver = person(caller);
        List<TaskId> wanted = offer.tasks() == null
                ? tasks.listOpenOf(giver)
                : offer.tasks().stream().distinct().toList();
        List<Task> open = held.holdOpen(wanted, now);
        TasksRefused.unlessEmpty(check(offer, giver, wanted, open));
        long id = handOvers.add(giver, offer.receiver(), Blanks.strip(offer.note()), wanted, now);
        events.publishEvent(new HandOverOffered(handOvers.find(id).orElseThrow(TasksRefused::notFound)));
        bell.announce(wanted);
        return id;
    }

    private List<Unmet> check(OfferHandOver offer, PersonId giver, List<TaskId> wanted, List<Task> open) {
        List<Unmet> unmet = new ArrayList<>();
        if (Blanks.toNull(offer.note()) == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note").underClause("C-07"));
        }
        unmet.addAll(TaskRules.checkLength(offer.note(), "note"));
        if (giver.equals(offer.receiver())) {
            unmet.add(Why.HAND_OVER_TO_SELF.unmet().inField("receiverId"));
        }
        long mine =
                open.stream().filter(task -> giver.equals(task.ownerPerson())).count();
        if (mine < wanted.size()) {
            unmet.add(Why.NOT_YOUR_TASKS.unmet("count", wanted.size() - mine).inField("taskIds"));
        }
        int offered = handOvers.listOffered(wanted).size();
        if (offered > 0) {
            unmet.add(Why.ALREADY_OFFERED.unmet("count", offered).inField("taskIds"));
        }
        List<Optional<SiteId>> branches = open.stream()
                .map(task -> Optional.ofNullable(task.siteId()))
                .distinct()
                .toList();
        branches.stream()
                .flatMap(branch -> receivers.check(offer.receiver(), branch.orElse(null), "receiverId").stream())
                .distinct()
                .forEach(unmet::add);
        return unmet;
    }

    /**
     * Takes over: what is still open and still the giver's is the receiver's from now on.
     *
     * @return how many duties changed hands
     * @throws TasksRefused NOT_FOUND, RECEIVER_ONLY, ALREADY_DECIDED
     */
    public int confirm(long id, Caller caller) {
        Instant now = now();
        HandOver offer = waiting(id, caller);
        if (!offer.receiver().equals(caller.personId())) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.RECEIVER_ONLY.unmet());
        }
        List<TaskId> moved = held.holdOpen(offer.tasks(), now).stream()
                .filter(task -> offer.giver().equals(task.ownerPerson()))
                .map(Task::id)
                .toList();
        tasks.own(moved, offer.receiver());
        tasks.note(moved, Notes.event(TaskEvent.Kind.HANDED_OVER, now, caller, offer.note()));
        handOvers.decide(id, HandOver.State.CONFIRMED, null, now);
        tasks.list(moved).forEach(task -> events.publishEvent(new TaskAssigned(task)));
        bell.announce(offer.tasks());
        return moved.size();
    }

    /**
     * Says no; everything stays with the giver.
     *
     * @throws TasksRefused NOT_FOUND, RECEIVER_ONLY, ALREADY_DECIDED, REASON_MISSING, TOO_LONG
     */
    public void decline(long id, String reason, Caller caller) {
        HandOver offer = waiting(id, caller);
        if (!offer.receiver().equals(caller.personId())) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.RECEIVER_ONLY.unmet());
        }
        TasksRefused.unlessEmpty(TaskRules.checkReason(reason, "reason"));
        handOvers.decide(id, HandOver.State.DECLINED, Blanks.strip(reason), now());
        bell.announce(offer.tasks());
    }

    /**
     * Takes the offer back.
     *
     * @throws TasksRefused NOT_FOUND, GIVER_ONLY, ALREADY_DECIDED
     */
    public void withdraw(long id, Caller caller) {
        HandOver offer = waiting(id, caller);
        if (!offer.giver().equals(caller.personId())) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.GIVER_ONLY.unmet());
        }
        handOvers.decide(id, HandOver.State.WITHDRAWN, null, now());
        bell.announce(offer.tasks());
    }

    /** Those the caller gives or receives, latest first. */
    @Transactional(readOnly = true)
    public List<HandOver> list(boolean waitingOnly, Caller caller) {
        return handOvers.list(person(caller), waitingOnly, SHOWN);
    }

    /** @throws TasksRefused NOT_FOUND, also for one the caller has no part in */
    @Transactional(readOnly = true)
    public HandOver get(long id, Caller caller) {
        return handOvers.find(id).filter(offer -> isPartOf(offer, caller)).orElseThrow(TasksRefused::notFound);
    }

    private HandOver waiting(long id, Caller caller) {
        HandOver offer =
                handOvers.lock(id).filter(found -> isPartOf(found, caller)).orElseThrow(TasksRefused::notFound);
        if (offer.state() != HandOver.State.WAITING) {
            throw new TasksRefused(Kind.CONFLICT, Why.ALREADY_DECIDED.unmet());
        }
        return offer;
    }

    private static boolean isPartOf(HandOver offer, Caller caller) {
        PersonId self = caller.personId();
        return offer.giver().equals(self) || offer.receiver().equals(self);
    }

    private static PersonId person(Caller caller) {
        if (caller.personId() == null) {
            throw new TasksRefused(Kind.FORBIDDEN, Why.PERSONS_ONLY.unmet());
        }
        return caller.personId();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
