package io.yunzong.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.tasks.AppointDuty;
import io.yunzong.tasks.RosterEntry.Rank;
import io.yunzong.tasks.RotaDesk;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TasksRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goods do not reach the next node in time, or nothing is heard of them. */
@YunzongTest
@Tag("A-09")
class OverdueTest {
    private final Scenes scenes;
    private final Voyages voyages;
    private final DelayDesk desk;
    private final ContactDesk contacts;
    private final TaskDesk tasks;
    private final RotaDesk rota;
    private final JourneyFinder journeys;
    private final TestPeople people;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Voyage voyage;
    private final ConsignmentId id;
    private final Caller tracker;

    OverdueTest(
            Scenes scenes,
            Voyages voyages,
            DelayDesk desk,
            ContactDesk contacts,
            TaskDesk tasks,
            RotaDesk rota,
            JourneyFinder journeys,
            TestPeople people,
            TestClock clock,
            JdbcClient jdbc) {
        this.scenes = scenes;
        this.voyages = voyages;
        this.desk = desk;
        this.contacts = contacts;
        this.tasks = tasks;
        this.rota = rota;
        this.journeys = journeys;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        voyage = Scenes.beginningNow(voyages, clock);
        tracker = people.hire(Role.TRACKER, voyage.shanghai());
        id = scenes.watched(voyages.order(voyage));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void onDuty(Caller person, Rank rank) {
        rota.appoint(
                new AppointDuty(
                        Role.TRACKER,
                        voyage.shanghai(),
                        TestPeople.idOf(person),
                        rank,
                        clock.instant().minusSeconds(60),
                        null),
                people.hire(Role.TRACKING_SUPERVISOR));
    }

    private Task overdue() {
        clock.move(Duration.ofHours(1));
        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.shanghai());
        scenes.pass(Duration.ofHours(3).plusMinutes(2));
        return scenes.duty(id, DelayKind.OVERDUE, 2).orElseThrow();
    }

    @Test
    void theTrackerOfTheBranchThatSentItHandlesItAndNotWithoutWords() {
        onDuty(tracker, Rank.MAIN);
        Task duty = overdue();

        assertThat(duty.siteId()).isEqualTo(voyage.shanghai());
        assertThat(duty.ownerPerson()).isEqualTo(tracker.personId());
        assertThatThrownBy(() -> tasks.complete(duty.id(), "  ", tracker)).isInstanceOf(TasksRefused.class);

        tasks.complete(duty.id(), "联系司机，前方事故堵车，约两小时后到", tracker);

        Delay delay = scenes.delay(id, DelayKind.OVERDUE);
        assertThat(delay.handledByName()).isEqualTo(tracker.displayName());
        assertThat(delay.note()).contains("堵车");
        assertThat(delay.open()).isTrue();
        assertThat(contacts.list(id, tracker)).hasSize(1);
        scenes.say(voyages, id, JourneyEventKind.ARRIVED, voyage.wuhan());
        assertThat(scenes.delay(id, DelayKind.OVERDUE).outcome()).isEqualTo(Delay.Outcome.HAPPENED);
    }

    @Test
    @Tag("A-07")
    void theDeputyHasItWhileTheTrackerIsAway() {
        Caller deputy = people.hire(Role.TRACKER, voyage.shanghai());
        onDuty(tracker, Rank.MAIN);
        onDuty(deputy, Rank.DEPUTY);
        rota.away(
                TestPeople.idOf(tracker),
                clock.instant().minusSeconds(60),
                clock.instant().plus(Duration.ofDays(1)),
                "休假",
                people.hire(Role.TRACKING_SUPERVISOR));

        assertThat(overdue().ownerPerson()).isEqualTo(deputy.personId());
    }

    @Test
    void aNewExpectedArrivalIsHeldAgainstThemToo() {
        overdue();
        Delay delay = scenes.delay(id, DelayKind.OVERDUE);
        assertThatThrownBy(() -> desk.handle(delay.id(), " ", null, tracker)).isInstanceOf(WatchRefused.class);
        Instant expected = voyage.hour(12);

        desk.handle(delay.id(), "堵车", expected, tracker);

        var eta = requireNonNull(journeys.get(id, Scope.all()).eta());
        assertThat(eta.at()).isEqualTo(expected);
        assertThat(scenes.duty(id, DelayKind.OVERDUE, 2)).isEmpty();
    }

    @Test
    void silenceIsAskedAboutAndATalkBreaksIt() {
        clock.move(Duration.ofHours(1));
        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.shanghai());
        scenes.pass(Duration.ofHours(6).plusMinutes(1));
        assertThat(scenes.duty(id, DelayKind.SILENT, 2)).isPresent();

        contacts.log(
                new LogContact(
                        id,
                        null,
                        "司机 李师傅",
                        Contact.Channel.PHONE,
                        "已过麻城服务区",
                        UUID.randomUUID().toString()),
                tracker);

        assertThat(scenes.duty(id, DelayKind.SILENT, 2)).isEmpty();
        assertThat(scenes.delay(id, DelayKind.SILENT).outcome()).isEqualTo(Delay.Outcome.HAPPENED);
        scenes.pass(Duration.ofHours(6).plusMinutes(1));
        assertThat(scenes.duty(id, DelayKind.SILENT, 2)).isPresent();
    }

    @Test
    void aTalkIsNotedOnceAndNeverChanged() {
        LogContact talk = new LogContact(
                id,
                null,
                "武汉分公司",
                Contact.Channel.MESSAGE,
                "请准备卸车",
                UUID.randomUUID().toString());

        assertThat(contacts.log(talk, tracker)).isEqualTo(contacts.log(talk, tracker));

        assertThat(contacts.list(id, tracker)).hasSize(1);
        assertThatThrownBy(() -> jdbc.sql("update watch.contact set said = '—' where consignment_id = " + id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> contacts.log(new LogContact(id, null, " ", null, "", ""), tracker))
                .isInstanceOfSatisfying(
                        WatchRefused.class,
                        refusal -> assertThat(refusal.unmet())
                                .extracting(unmet -> unmet.code())
                                .containsExactly(
                                        "watch.whom_missing",
                                        "watch.channel_missing",
                                        "watch.said_missing",
                                        "watch.report_key_missing"));
        Caller stranger = people.hire(Role.TRACKER, voyages.voyage().shanghai());
        assertThatThrownBy(() -> contacts.log(talk, stranger)).isInstanceOf(WatchRefused.class);
    }
}
