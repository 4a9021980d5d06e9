package io.yunzong.watch;

import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleFinder;
import io.yunzong.regulation.Dictionary;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.watch.WatchRefused.Why;
import io.yunzong.watch.domain.Delays;
import io.yunzong.watch.domain.Stop;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers delays: with a vehicle and a time by the dispatcher or the manager, with words by the tracker, or with a reason
 * why nothing is to be done. The planned times of the waybill stay, so that being late stays measured against what was
 * agreed; the new time becomes the expected one. Clauses.
 */
@Component
@Transactional
public class DelayDesk {
    private static final int LONGEST = 1_000;
    private static final Set<Role> PLANNERS = Set.of(Role.DISPATCHER, Role.OPERATIONS_MANAGER);

    private final Delays delays;
    private final WatchList list;
    private final Watcher watcher;
    private final TaskDesk tasks;
    private final ConsignmentDesk consignments;
    private final JourneyDesk journeys;
    private final JourneyFinder journeyFinder;
    private final VehicleFinder vehicles;
    private final RegulationFinder regulations;
    private final Audit audit;
    private final Clock clock;

    DelayDesk(
            Delays delays,
            WatchList list,
            Watcher watcher,
            TaskDesk tasks,
            ConsignmentDesk consignments,
            JourneyDesk journeys,
            JourneyFinder journeyFinder,
            VehicleFinder vehicles,
            RegulationFinder regulations,
            Audit audit,
            Clock clock) {
        this.delays = delays;
        this.list = list;
        this.watcher = watcher;
        this.tasks = tasks;
        this.consignments = consignments;
        this.journeys = journeys;
        this.journeyFinder = journeyFinder;
        this.vehicles = vehicles;
        this.regulations = regulations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a vehicle and a time; what was planned before is kept. The same report again is the same plan.
     *
     * @throws WatchRefused DELAY_UNKNOWN; PLAN_NOT_YOURS, NOT_YOUR_BRANCH; ALREADY_CLOSED, ALREADY_PLANNED,
     *     PLAN_NOT_WANTED, REPORT_KEY_TAKEN; or everything of VEHICLE_MISSING, VEHICLE_UNKNOWN, TIME_MISSING, TIME_PAST,
     *     CAUSE_MISSING, CAUSE_UNKNOWN, NOTE_MISSING, TEXT_TOO_LONG, REPORT_KEY_MISSING
     */
    public DelayPlan plan(NewPlan plan, Caller caller) {
        Delay delay = get(plan.delayId(), caller);
        mustPlan(delay, caller);
        Optional<DelayPlan> known = known(plan);
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = now();
        mustBeOpen(delay);
        if (!delay.kind().wantsPlan()) {
            throw new WatchRefused(Kind.CONFLICT, Why.PLAN_NOT_WANTED.unmet().underClause("A-09"));
        }
        WatchRefused.unlessEmpty(Kind.INVALID, check(plan, delay, now));
        ConsignmentId id = delay.consignmentId();
        if (delay.kind().departs()) {
            consignments.planVehicle(id, delay.seq(), Objects.requireNonNull(plan.vehicle()), caller);
            expect(delay, plan, now, caller);
        }
        list.lock(List.of(id));
        // whoever was quicker has committed by now
        known = known(plan);
        if (known.isPresent()) {
            return known.get();
        }
        mustBeNewest(plan, delay);
        DelayPlan made = delays.add(plan, delay, now, caller.mark(), caller.displayName());
        tasks.completeByKey(WatchTasks.key(delay), Blanks.toNull(plan.note()), caller);
        delays.handle(delay.id(), now, caller.mark(), caller.displayName(), plan.cause(), Blanks.toNull(plan.note()));
        watcher.refresh(List.of(id));
        audit.record(
                caller,
                "watch.planned",
                "consignment:" + id,
                Map.of(
                        "delay",
                        delay.kind().name(),
                        "node",
                        delay.seq(),
                        "for",
                        made.plannedFor().toString()));
        return made;
    }

    private Optional<DelayPlan> known(NewPlan plan) {
        Optional<DelayPlan> known = delays.findPlan(plan.reportKey());
        if (known.isPresent() && known.get().delayId() != plan.delayId()) {
            throw new WatchRefused(Kind.CONFLICT, Why.REPORT_KEY_TAKEN.unmet().inField("reportKey"));
        }
        return known;
    }

    private void mustBeNewest(NewPlan plan, Delay seen) {
        Long last = delays.plans(List.of(seen.consignmentId())).stream()
                .filter(one -> one.delayId() == seen.id())
                .map(DelayPlan::id)
                .reduce((one, other) -> other)
                .orElse(null);
        if (!Objects.equals(last, plan.after())) {
            throw new WatchRefused(Kind.CONFLICT, Why.ALREADY_PLANNED.unmet());
        }
        // a missing vehicle is missing no more as soon as one is planned
        Delay held = delays.lock(seen.id()).orElseThrow(DelayDesk::unknown);
        if (held.kind() != DelayKind.NO_VEHICLE) {
            mustBeOpen(held);
        }
    }

    private List<Unmet> check(NewPlan plan, Delay delay, Instant now) {
        List<Unmet> unmet = new ArrayList<>();
        String clause = WatchTasks.clause(delay.kind());
        VehicleId vehicle = plan.vehicle();
        if (vehicle == null) {
            unmet.add(Why.VEHICLE_MISSING.unmet().inField("vehicleId").underClause(clause));
        } else if (vehicles.find(vehicle).filter(Vehicle::active).isEmpty()) {
            unmet.add(Why.VEHICLE_UNKNOWN.unmet().inField("vehicleId"));
        }
        if (plan.plannedFor() == null) {
            unmet.add(Why.TIME_MISSING.unmet().inField("plannedFor").underClause(clause));
        } else if (!plan.plannedFor().isAfter(now)) {
            unmet.add(Why.TIME_PAST.unmet().inField("plannedFor"));
        }
        checkCause(plan, delay, unmet);
        ContactDesk.checkLength(plan.note(), LONGEST, "note", unmet);
        if (plan.reportKey().isBlank()) {
            unmet.add(Why.REPORT_KEY_MISSING.unmet().inField("reportKey"));
        }
        return unmet;
    }

    private void checkCause(NewPlan plan, Delay delay, List<Unmet> unmet) {
        Dictionary causes =
                regulations.get(watched(delay.consignmentId()).regulation()).dictionary("delay");
        String cause = plan.cause();
        if (cause == null || cause.isBlank()) {
            unmet.add(Why.CAUSE_MISSING.unmet().inField("cause").underClause("A-13"));
        } else if (!causes.offers(cause)) {
            unmet.add(Why.CAUSE_UNKNOWN.unmet().inField("cause").underClause("C-15"));
        } else if (cause.equals("other") && Blanks.toNull(plan.note()) == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note").underClause("A-13"));
        }
    }

    /** Tells the journey when the goods will arrive now, if that is later than was planned. */
    private void expect(Delay delay, NewPlan plan, Instant now, Caller caller) {
        Instant planned = list.stops(delay.consignmentId()).stream()
                .filter(stop -> stop.seq() == delay.seq())
                .<@Nullable Instant>map(Stop::plannedDepartureAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        JourneyState state = journeyFinder.get(delay.consignmentId(), Scope.all());
        if (planned == null || state.plannedArrivalAt() == null) {
            return;
        }
        Duration later = Duration.between(planned, Objects.requireNonNull(plan.plannedFor()));
        if (later.isPositive()) {
            report(
                    delay.consignmentId(),
                    state.plannedArrivalAt().plus(later),
                    plan.note(),
                    "watch:plan:" + plan.reportKey(),
                    now,
                    caller);
        }
    }

    private void report(
            ConsignmentId id, Instant expected, @Nullable String note, String key, Instant now, Caller caller) {
        journeys.record(
                new RecordEvent(
                        id,
                        JourneyEventKind.DELAY_REPORTED,
                        now,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        expected,
                        note == null || note.length() <= 500 ? note : note.substring(0, 500),
                        Source.PERSON,
                        key),
                caller);
    }

    /**
     * Answers in words: what the tracker found out, and when the goods are expected now.
     *
     * @param expectedArrivalAt at the last node; null when that has not changed
     * @throws WatchRefused DELAY_UNKNOWN, NOT_YOUR_BRANCH, ALREADY_CLOSED, WORDS_NOT_ENOUGH; or everything of
     *     NOTE_MISSING, TEXT_TOO_LONG, TIME_PAST
     */
    public Delay handle(long delayId, @Nullable String note, @Nullable Instant expectedArrivalAt, Caller caller) {
        Delay delay = get(delayId, caller);
        mustCover(delay, caller);
        mustBeOpen(delay);
        if (delay.kind().wantsPlan()) {
            throw new WatchRefused(
                    Kind.CONFLICT, Why.WORDS_NOT_ENOUGH.unmet().underClause(WatchTasks.clause(delay.kind())));
        }
        Instant now = now();
        List<Unmet> unmet = new ArrayList<>();
        String words = Blanks.toNull(note);
        if (words == null) {
            unmet.add(Why.NOTE_MISSING.unmet().inField("note").underClause("A-09"));
        }
        ContactDesk.checkLength(words, LONGEST, "note", unmet);
        if (expectedArrivalAt != null && !expectedArrivalAt.isAfter(now)) {
            unmet.add(Why.TIME_PAST.unmet().inField("expectedArrivalAt"));
        }
        WatchRefused.unlessEmpty(Kind.INVALID, unmet);
        ConsignmentId id = delay.consignmentId();
        if (expectedArrivalAt != null) {
            String key = "watch:delay:" + delayId + ":" + delay.breaches() + ":" + expectedArrivalAt;
            report(id, expectedArrivalAt, words, key, now, caller);
        }
        list.lock(List.of(id));
        // the duty first: in closing it tells the delay
        if (tasks.completeByKey(WatchTasks.key(delay), words, caller).isEmpty()) {
            mustBeOpen(delays.lock(delayId).orElseThrow(DelayDesk::unknown));
            delays.handle(delayId, now, caller.mark(), caller.displayName(), null, words);
        }
        watcher.refresh(List.of(id));
        return get(delayId, caller);
    }

    /**
     * Ends it with a reason why nothing is to be done. The breach stays.
     *
     * @throws WatchRefused DELAY_UNKNOWN, PLAN_NOT_YOURS, NOT_YOUR_BRANCH, ALREADY_CLOSED, REASON_MISSING, TEXT_TOO_LONG
     */
    public Delay cancel(long delayId, @Nullable String reason, Caller caller) {
        Delay delay = get(delayId, caller);
        mustPlan(delay, caller);
        List<Unmet> unmet = new ArrayList<>();
        String why = Blanks.toNull(reason);
        if (why == null) {
            unmet.add(Why.REASON_MISSING.unmet().inField("reason").underClause(WatchTasks.clause(delay.kind())));
        }
        ContactDesk.checkLength(why, LONGEST, "reason", unmet);
        WatchRefused.unlessEmpty(Kind.INVALID, unmet);
        list.lock(List.of(delay.consignmentId()));
        mustBeOpen(get(delayId, caller));
        tasks.cancelByKey(WatchTasks.key(delay), Objects.requireNonNull(why), caller);
        delays.close(List.of(delayId), now(), Delay.Outcome.CANCELLED, null, why);
        audit.record(
                caller,
                "watch.delay_cancelled",
                "consignment:" + delay.consignmentId(),
                Map.of("delay", delay.kind().name(), "node", delay.seq(), "reason", why));
        return get(delayId, caller);
    }

    private Delay get(long id, Caller caller) {
        return delays.find(id, caller.scope()).orElseThrow(DelayDesk::unknown);
    }

    private static WatchRefused unknown() {
        return new WatchRefused(Kind.NOT_FOUND, Why.DELAY_UNKNOWN.unmet());
    }

    private Watched watched(ConsignmentId id) {
        return list.find(id, Scope.all()).orElseThrow(WatchRefused::notWatched);
    }

    private static void mustBeOpen(Delay delay) {
        if (!delay.open()) {
            throw new WatchRefused(Kind.CONFLICT, Why.ALREADY_CLOSED.unmet());
        }
    }

    private static void mustPlan(Delay delay, Caller caller) {
        if (caller.roles().stream().noneMatch(PLANNERS::contains)) {
            throw new WatchRefused(
                    Kind.FORBIDDEN, Why.PLAN_NOT_YOURS.unmet().underClause(WatchTasks.clause(delay.kind())));
        }
        mustCover(delay, caller);
    }

    private static void mustCover(Delay delay, Caller caller) {
        if (!caller.scope().covers(delay.siteId())) {
            throw new WatchRefused(Kind.FORBIDDEN, Why.NOT_YOUR_BRANCH.unmet().underClause("H-08"));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
