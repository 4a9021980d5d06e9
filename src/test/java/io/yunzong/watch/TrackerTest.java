package io.yunzong.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookingOutcome;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.tasks.AppointDuty;
import io.yunzong.tasks.RosterEntry.Rank;
import io.yunzong.tasks.RotaDesk;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.watch.domain.WatchList;
import io.yunzong.watch.domain.Watched;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Key cargo is watched from its booking, by the tracker of every branch on its route. */
@YunzongTest
@Tag("A-07")
class TrackerTest {
    private final Voyages voyages;
    private final ConsignmentDesk consignments;
    private final WatchList list;
    private final TrackerFinder finder;
    private final Vacancies vacancies;
    private final RegulationFinder regulations;
    private final RotaDesk rota;
    private final TaskFinder tasks;
    private final TestPeople people;
    private final Browser.Factory browsers;
    private final TestClock clock;
    private final Voyage voyage;
    private final Caller supervisor;

    TrackerTest(
            Voyages voyages,
            ConsignmentDesk consignments,
            WatchList list,
            TrackerFinder finder,
            Vacancies vacancies,
            RegulationFinder regulations,
            RotaDesk rota,
            TaskFinder tasks,
            TestPeople people,
            Browser.Factory browsers,
            TestClock clock) {
        this.voyages = voyages;
        this.consignments = consignments;
        this.list = list;
        this.finder = finder;
        this.vacancies = vacancies;
        this.regulations = regulations;
        this.rota = rota;
        this.tasks = tasks;
        this.people = people;
        this.browsers = browsers;
        this.clock = clock;
        Voyage past = voyages.voyage();
        voyage = Scenes.starting(past, voyages.keyCustomer(), clock.instant());
        supervisor = people.hire(Role.TRACKING_SUPERVISOR);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private Caller appoint(SiteId site, Rank rank) {
        Caller person = people.hire(Role.TRACKER, site);
        rota.appoint(
                new AppointDuty(
                        Role.TRACKER,
                        site,
                        TestPeople.idOf(person),
                        rank,
                        clock.instant().minusSeconds(60),
                        null),
                supervisor);
        return person;
    }

    @Test
    void keyCargoIsWatchedUnderTheRegulationOfItsBookingAndOrdinaryCargoIsNot() {
        ConsignmentId key = voyages.booked(voyage);
        ConsignmentId ordinary = voyages.booked(voyages.voyage());

        assertThat(list.find(key, Scope.all()))
                .map(Watched::regulation)
                .contains(regulations.current().number());
        assertThat(list.find(ordinary, Scope.all())).isEmpty();
    }

    @Test
    void manyAreTakenAtOnce() {
        List<BookingOutcome> outcomes = consignments.bookAll(
                IntStream.range(0, 300).mapToObj(i -> voyages.order(voyage)).toList(), Voyages.HEADQUARTERS);

        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(list.stops(outcome.findId().orElseThrow())).hasSize(3));
    }

    @Test
    void aBranchWithoutATrackerIsAnAlertAndADutyOfTheSupervisorUntilOneIsThere() {
        appoint(voyage.shanghai(), Rank.MAIN);
        appoint(voyage.chengdu(), Rank.MAIN);
        ConsignmentId id = voyages.booked(voyage);
        String key = WatchTasks.vacancyKey(voyage.wuhan());

        Task duty = tasks.findOpen(key).orElseThrow();
        assertThat(duty.ownerRole()).isEqualTo(Role.TRACKING_SUPERVISOR);
        assertThat(Duration.between(duty.startsAt(), duty.dueAt())).isEqualTo(Duration.ofHours(4));
        assertThat(tasks.findOpen(WatchTasks.vacancyKey(voyage.shanghai()))).isEmpty();
        voyages.booked(voyage);
        assertThat(finder.list(id, supervisor))
                .extracting(tracker -> tracker.person() == null)
                .containsExactly(false, true, false);

        Caller found = appoint(voyage.wuhan(), Rank.MAIN);
        vacancies.sweep();

        assertThat(tasks.findOpen(key)).isEmpty();
        assertThat(finder.list(id, supervisor).get(1).person()).isEqualTo(found.personId());
    }

    @Test
    void leaveSwitchesToTheDeputyAndWithoutOneToAnAlert() {
        Caller main = appoint(voyage.wuhan(), Rank.MAIN);
        Caller deputy = appoint(voyage.wuhan(), Rank.DEPUTY);
        ConsignmentId id = voyages.booked(voyage);
        assertThat(finder.list(id, supervisor).get(1).person()).isEqualTo(main.personId());

        leave(main);
        vacancies.sweep();

        NodeTracker tracker = finder.list(id, supervisor).get(1);
        assertThat(tracker.person()).isEqualTo(deputy.personId());
        assertThat(tracker.deputy()).isTrue();
        assertThat(tasks.findOpen(WatchTasks.vacancyKey(voyage.wuhan()))).isEmpty();

        leave(deputy);
        vacancies.sweep();
        assertThat(tasks.findOpen(WatchTasks.vacancyKey(voyage.wuhan()))).isPresent();
    }

    private void leave(Caller person) {
        rota.away(
                TestPeople.idOf(person),
                clock.instant().minusSeconds(60),
                clock.instant().plus(Duration.ofDays(1)),
                "休假",
                supervisor);
    }

    @Test
    @Tag("H-08")
    void theRouteIsShownToItsBranchesOnly() {
        ConsignmentId id = voyages.booked(voyage);
        String path = "/api/watch/trackers?consignment=" + id;

        Browser theirs = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan()));
        assertThat(theirs.get(path).json().size()).isEqualTo(3);
        Browser stranger =
                browsers.of(people.hire(Role.TRACKER, voyages.voyage().shanghai()));
        assertThat(stranger.get(path).status()).isEqualTo(404);
    }
}
