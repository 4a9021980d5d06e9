package io.yunzong.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Eta;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskClock;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.tasks.TasksRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The planned departure passes and the goods are still there. */
@YunzongTest
@Tag("A-13")
class DepartureDelayTest {
    private final Scenes scenes;
    private final Voyages voyages;
    private final DelayDesk desk;
    private final TaskDesk tasks;
    private final TaskFinder taskFinder;
    private final TaskClock taskClock;
    private final WatchClock watchClock;
    private final JourneyFinder journeys;
    private final ConsignmentFinder consignments;
    private final TestPeople people;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Voyage voyage;
    private final ConsignmentId id;
    private final Caller manager;

    DepartureDelayTest(
            Scenes scenes,
            Voyages voyages,
            DelayDesk desk,
            TaskDesk tasks,
            TaskFinder taskFinder,
            TaskClock taskClock,
            WatchClock watchClock,
            JourneyFinder journeys,
            ConsignmentFinder consignments,
            TestPeople people,
            TestClock clock,
            JdbcClient jdbc) {
        this.scenes = scenes;
        this.voyages = voyages;
        this.desk = desk;
        this.tasks = tasks;
        this.taskFinder = taskFinder;
        this.taskClock = taskClock;
        this.watchClock = watchClock;
        this.journeys = journeys;
        this.consignments = consignments;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        voyage = Scenes.beginningNow(voyages, clock);
        id = scenes.watched(voyages.order(voyage));
        manager = people.hire(Role.OPERATIONS_MANAGER, voyage.shanghai());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private NewPlan plan(Delay delay, @Nullable VehicleId vehicle, @Nullable Instant at, @Nullable String cause) {
        return new NewPlan(
                delay.id(), vehicle, at, cause, null, null, UUID.randomUUID().toString());
    }

    private static List<String> refused(Callable<?> act) {
        try {
            act.call();
        } catch (Refusal refusal) {
            return refusal.unmet().stream().map(Unmet::code).toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("not refused");
    }

    private Delay late() {
        scenes.pass(Duration.ofMinutes(61));
        return scenes.delay(id, DelayKind.DEPARTURE);
    }

    @Test
    void thePlannedTimePassesAndTheManagerHasADutyThatNoTickEnds() {
        scenes.pass(Duration.ofMinutes(59));
        assertThat(scenes.delays(id)).isEmpty();

        Delay delay = late();

        assertThat(delay.plannedAt()).isEqualTo(voyage.hour(1));
        Task duty = scenes.duty(id, DelayKind.DEPARTURE, 1).orElseThrow();
        assertThat(duty.ownerRole()).isEqualTo(Role.OPERATIONS_MANAGER);
        assertThat(duty.siteId()).isEqualTo(voyage.shanghai());
        assertThat(duty.dueAt()).isEqualTo(voyage.hour(1.5));
        assertThatThrownBy(() -> tasks.complete(duty.id(), "已处理", manager))
                .isInstanceOfSatisfying(
                        TasksRefused.class,
                        refusal -> assertThat(refusal.unmet())
                                .extracting(Unmet::code)
                                .containsExactly("tasks.by_deed_only"));
    }

    @Test
    void refusesAPlanThatIsNone() {
        Delay delay = late();

        assertThat(refused(() -> desk.plan(plan(delay, null, null, null), manager)))
                .containsExactly("watch.vehicle_missing", "watch.time_missing", "watch.cause_missing");
        assertThat(refused(() -> desk.plan(
                        plan(delay, new VehicleId(999_999_999), clock.instant().minusSeconds(1), "weather_today"),
                        manager)))
                .containsExactly("watch.vehicle_unknown", "watch.time_past", "watch.cause_unknown");
        assertThat(refused(() ->
                        desk.plan(plan(delay, voyage.truck(), clock.instant().plusSeconds(60), "other"), manager)))
                .containsExactly("watch.note_missing");
        assertThat(refused(() -> desk.handle(delay.id(), "在等车", null, manager)))
                .containsExactly("watch.words_not_enough");
        assertThat(refused(() -> desk.cancel(delay.id(), "  ", manager))).containsExactly("watch.reason_missing");
    }

    @Test
    @Tag("H-08")
    void refusesWhoArrangesNoVehiclesAndWhoWorksElsewhere() {
        Delay delay = late();
        NewPlan plan = plan(delay, voyage.otherTruck(), clock.instant().plusSeconds(3600), "no_vehicle");

        assertThat(refused(() -> desk.plan(plan, people.hire(Role.TRACKER, voyage.shanghai()))))
                .containsExactly("watch.plan_not_yours");
        assertThat(refused(() -> desk.plan(plan, people.hire(Role.DISPATCHER, voyage.wuhan()))))
                .containsExactly("watch.not_your_branch");
        assertThat(refused(() -> desk.plan(
                        plan, people.hire(Role.DISPATCHER, voyages.voyage().shanghai()))))
                .containsExactly("watch.delay_unknown");
    }

    @Test
    void aVehicleAndATimeEndTheDutyAndMoveTheArrivalButNotThePlan() {
        Delay delay = late();
        Instant at = voyage.hour(3);

        desk.plan(plan(delay, voyage.otherTruck(), at, "no_vehicle"), manager);

        assertThat(scenes.duty(id, DelayKind.DEPARTURE, 1)).isEmpty();
        Delay planned = scenes.delay(id, DelayKind.DEPARTURE);
        assertThat(planned.open()).isTrue();
        assertThat(planned.cause()).isEqualTo("no_vehicle");
        var consignment = consignments.get(id, Scope.all());
        assertThat(consignment.route().getFirst().vehicleId()).isEqualTo(voyage.otherTruck());
        assertThat(consignment.route().getFirst().plannedDepartureAt()).isEqualTo(voyage.hour(1));
        Eta eta = requireNonNull(journeys.get(id, Scope.all()).eta());
        assertThat(eta.at()).isEqualTo(voyage.hour(11));
        assertThat(eta.basis()).isEqualTo(Eta.Basis.REPORTED);
    }

    @Test
    void theNewTimePassesTooAndItIsOneDelayBreachedTwice() {
        Delay delay = late();
        desk.plan(plan(delay, voyage.otherTruck(), voyage.hour(3), "no_vehicle"), manager);

        scenes.pass(Duration.ofHours(2));

        Delay again = scenes.delay(id, DelayKind.DEPARTURE);
        assertThat(again.id()).isEqualTo(delay.id());
        assertThat(again.breaches()).isEqualTo(2);
        assertThat(again.plannedAt()).isEqualTo(voyage.hour(1));
        assertThat(again.handledAt()).isNull();
        assertThat(scenes.duty(id, DelayKind.DEPARTURE, 1)).isPresent();
    }

    @Test
    void theDepartureItselfEndsItAndTellsByHowMuchItWasLate() {
        late();
        clock.move(Duration.ofMinutes(20));

        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.shanghai());

        Delay delay = scenes.delay(id, DelayKind.DEPARTURE);
        assertThat(delay.outcome()).isEqualTo(Delay.Outcome.HAPPENED);
        assertThat(delay.minutes()).isBetween(21, 22);
        assertThat(scenes.duty(id, DelayKind.DEPARTURE, 1)).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("delete from watch.delay where id = " + delay.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update watch.delay set minutes = 0 where id = " + delay.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aReasonEndsItWithoutADeedAndItDoesNotComeBack() {
        Delay delay = late();

        desk.cancel(delay.id(), "客户改期，货物转下一班", manager);
        scenes.pass(Duration.ofMinutes(10));

        assertThat(scenes.delays(id)).hasSize(1);
        Delay cancelled = scenes.delay(id, DelayKind.DEPARTURE);
        assertThat(cancelled.outcome()).isEqualTo(Delay.Outcome.CANCELLED);
        assertThat(cancelled.note()).isEqualTo("客户改期，货物转下一班");
        assertThat(scenes.duty(id, DelayKind.DEPARTURE, 1)).isEmpty();
        assertThat(refused(() -> desk.cancel(delay.id(), "再取消", manager))).containsExactly("watch.already_closed");
    }

    @Test
    void aDutyCancelledInTheListOfTasksCancelsItsDelay() {
        late();
        Task duty = scenes.duty(id, DelayKind.DEPARTURE, 1).orElseThrow();

        tasks.cancel(duty.id(), "计划变更", manager);

        assertThat(scenes.delay(id, DelayKind.DEPARTURE).outcome()).isEqualTo(Delay.Outcome.CANCELLED);
    }

    @Test
    void anUnansweredDelayGoesUpItsLadder() {
        late();
        scenes.pass(Duration.ofMinutes(61));
        taskClock.runDue();

        Task duty = scenes.duty(id, DelayKind.DEPARTURE, 1).orElseThrow();
        assertThat(duty.breachedAt()).isEqualTo(voyage.hour(1.5));
        assertThat(duty.level()).isEqualTo(2);
    }

    @Test
    void withoutAVehicleTheDispatcherIsWarnedAnHourBefore() {
        Voyage other =
                Scenes.starting(voyage, voyage.customer(), clock.instant().plus(Duration.ofHours(1)));
        ConsignmentId bare = scenes.watched(Scenes.withRoute(
                voyages.order(other), voyages.order(other).waybill().route()));

        scenes.pass(Duration.ofMinutes(61));
        Delay warning = scenes.delay(bare, DelayKind.NO_VEHICLE);
        Task duty = scenes.duty(bare, DelayKind.NO_VEHICLE, 1).orElseThrow();
        assertThat(duty.ownerRole()).isEqualTo(Role.DISPATCHER);
        assertThat(duty.dueAt()).isEqualTo(other.hour(1));

        Caller dispatcher = people.hire(Role.DISPATCHER, voyage.shanghai());
        desk.plan(plan(warning, voyage.truck(), other.hour(1), "no_vehicle"), dispatcher);

        assertThat(scenes.delay(bare, DelayKind.NO_VEHICLE).outcome()).isEqualTo(Delay.Outcome.HAPPENED);
        assertThat(scenes.duty(bare, DelayKind.NO_VEHICLE, 1)).isEmpty();
    }

    @Test
    void aMissingVehicleBecomesALateDeparture() {
        Voyage other = Scenes.starting(voyage, voyage.customer(), clock.instant());
        ConsignmentId bare = scenes.watched(Scenes.withRoute(
                voyages.order(other), voyages.order(other).waybill().route()));

        scenes.pass(Duration.ofMinutes(1));
        assertThat(scenes.duty(bare, DelayKind.NO_VEHICLE, 1)).isPresent();
        scenes.pass(Duration.ofMinutes(60));

        assertThat(scenes.delay(bare, DelayKind.NO_VEHICLE).outcome()).isEqualTo(Delay.Outcome.SUPERSEDED);
        assertThat(scenes.duty(bare, DelayKind.NO_VEHICLE, 1)).isEmpty();
        assertThat(scenes.duty(bare, DelayKind.DEPARTURE, 1)).isPresent();
    }

    @Test
    void twoRunnersAtOnceAndRunsAgainFindItOnce() throws Exception {
        clock.move(Duration.ofMinutes(61));
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (Future<?> run : threads.invokeAll(java.util.Collections.nCopies(3, () -> watchClock.runDue()))) {
                run.get();
            }
        }
        watchClock.runDue();

        assertThat(scenes.delays(id)).hasSize(1);
        assertThat(scenes.delay(id, DelayKind.DEPARTURE).breaches()).isEqualTo(1);
        assertThat(taskFinder.listOpen(io.yunzong.kernel.Subject.of(id))).hasSize(1);
    }

    @Test
    void twoWhoPlanAtOnceMakeOnePlan() throws Exception {
        Delay delay = late();
        Caller dispatcher = people.hire(Role.DISPATCHER, voyage.shanghai());
        NewPlan one = plan(delay, voyage.truck(), voyage.hour(3), "no_vehicle");
        NewPlan other = plan(delay, voyage.otherTruck(), voyage.hour(4), "weather");
        int refused = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<DelayPlan>> both = List.of(() -> desk.plan(one, manager), () -> desk.plan(other, dispatcher));
            for (Future<DelayPlan> plan : threads.invokeAll(both)) {
                try {
                    plan.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(WatchRefused.class);
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from watch.plan where delay_id = " + delay.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void thePlanSentTwiceIsOnePlan() {
        Delay delay = late();
        NewPlan plan = plan(delay, voyage.otherTruck(), voyage.hour(3), "no_vehicle");

        assertThat(desk.plan(plan, manager)).isEqualTo(desk.plan(plan, manager));
    }

    @Test
    void atMidnightOfAHolidayTheClockRunsAsOnAnyDay() {
        // 2027-02-06 00:30 in Shanghai, new year's day
        Instant midnight = Instant.parse("2027-02-05T15:00:00Z");
        clock.move(Duration.between(clock.instant(), midnight));
        Voyage newYear = Scenes.starting(voyage, voyage.customer(), clock.instant());
        ConsignmentId other = scenes.watched(voyages.order(newYear));

        scenes.pass(Duration.ofMinutes(61));

        Task duty = scenes.duty(other, DelayKind.DEPARTURE, 1).orElseThrow();
        assertThat(duty.dueAt()).isEqualTo(newYear.hour(1.5));
    }
}
