package io.yunzong.notifications;

import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.escalating;
import static io.yunzong.tasks.TaskFixtures.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import io.yunzong.notifications.domain.Notices;
import io.yunzong.notifications.domain.Outbox;
import io.yunzong.platform.LiveFeed;
import io.yunzong.tasks.TaskClock;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskFixtures;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the deed to the bell. */
@YunzongTest
class DistributorTest {
    private final Told told;
    private final Distributor distributor;
    private final BellDesk bell;
    private final TaskDesk tasks;
    private final TaskClock taskClock;
    private final TestPeople people;
    private final TestClock clock;
    private final TransactionTemplate transactions;
    private final Notices notices;
    private final NoticePlaces places;
    private final Hearers receivers;
    private final MessageWriter writer;
    private final Outbox outbox;
    private final LiveFeed live;
    private final NotificationsSettings settings;
    private final PlatformTransactionManager manager;

    DistributorTest(
            Told told,
            Distributor distributor,
            BellDesk bell,
            TaskDesk tasks,
            TaskClock taskClock,
            TestPeople people,
            TestClock clock,
            TransactionTemplate transactions,
            Notices notices,
            NoticePlaces places,
            Hearers receivers,
            MessageWriter writer,
            Outbox outbox,
            LiveFeed live,
            NotificationsSettings settings,
            PlatformTransactionManager manager) {
        this.told = told;
        this.distributor = distributor;
        this.bell = bell;
        this.tasks = tasks;
        this.taskClock = taskClock;
        this.people = people;
        this.clock = clock;
        this.transactions = transactions;
        this.notices = notices;
        this.places = places;
        this.receivers = receivers;
        this.writer = writer;
        this.outbox = outbox;
        this.live = live;
        this.settings = settings;
        this.manager = manager;
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private List<Message> bellOf(Caller person) {
        return bell.page(
                        new MessageFilter(null, null, null, null, null, null, null, null, null, false),
                        PageQuery.first(100),
                        person)
                .rows();
    }

    @Test
    @Tag("C-16")
    @Tag("C-04")
    void everyStepOfADutyIsToldOnceToWhomItConcerns() {
        SiteId branch = branch();
        Caller tracker = people.hire(Role.TRACKER, branch);
        Caller manager = people.hire(Role.OPERATIONS_MANAGER, branch);
        Caller elsewhere = people.hire(Role.OPERATIONS_MANAGER, branch());
        TaskId id = tasks.open(escalating(branch).build(), SYSTEM);
        tasks.assign(id, TestPeople.idOf(tracker), null, SYSTEM);
        clock.move(Duration.ofMinutes(61));
        taskClock.runDue();
        taskClock.runDue();

        distributor.runDue();
        distributor.runDue();

        assertThat(bellOf(tracker))
                .extracting(Message::kind)
                .containsExactlyInAnyOrder(
                        NoticeKind.TASK_ASSIGNED,
                        NoticeKind.TASK_WARNED,
                        NoticeKind.TASK_WARNED,
                        NoticeKind.TASK_BREACHED);
        assertThat(bellOf(manager)).extracting(Message::kind).containsExactly(NoticeKind.TASK_ESCALATED);
        assertThat(bellOf(manager).getFirst().link()).isEqualTo("/tasks?task=" + id);
        assertThat(bellOf(elsewhere)).isEmpty();
    }

    private void failAfter(Notice notice) {
        transactions.executeWithoutResult(status -> {
            told.keep(notice);
            throw new IllegalStateException("the deed fails");
        });
    }

    @Test
    void whatIsTakenBackIsToldToNobody() {
        Caller tracker = people.hire(Role.TRACKER, branch());
        Notice notice = told.notice(NoticeKind.TASK_ASSIGNED).to(Set.of(TestPeople.idOf(tracker)));

        assertThatThrownBy(() -> failAfter(notice)).isInstanceOf(IllegalStateException.class);
        distributor.runDue();

        assertThat(bellOf(tracker)).isEmpty();
    }

    @Test
    @Tag("C-16")
    void theSameThingSaidAgainIsToldOnce() {
        Caller tracker = people.hire(Role.TRACKER, branch());
        Notice notice = told.notice(NoticeKind.TASK_ASSIGNED).to(Set.of(TestPeople.idOf(tracker)));

        told.say(notice, notice);
        told.say(notice);

        assertThat(bellOf(tracker)).hasSize(1);
    }

    /** The deed pays one statement, however many of its duties are late. */
    @Test
    void manyAtOnceAreWrittenTogetherAndToldInOneLine() {
        SiteId branch = branch();
        Caller tracker = people.hire(Role.TRACKER, branch);
        tasks.openAll(
                IntStream.range(0, 60)
                        .mapToObj(number -> task(TaskFixtures.PUT_AWAY, branch).build())
                        .toList(),
                SYSTEM);
        clock.move(Duration.ofMinutes(61));
        taskClock.runDue();
        distributor.runDue();

        List<Message> lines = bellOf(tracker);
        assertThat(lines).hasSizeBetween(1, 3).allMatch(line -> line.kind() == NoticeKind.TASK_BREACHED);
        assertThat(lines.stream().mapToInt(Message::merged).sum()).isEqualTo(60);
        assertThat(lines.getFirst().title()).contains("任务超时");
    }

    @Test
    void theDeedPaysOneStatementHoweverMuchThereIsToSay() {
        List<Integer> written = new ArrayList<>();
        Notices counting = (Notices) Proxy.newProxyInstance(
                Notices.class.getClassLoader(), new Class<?>[] {Notices.class}, (proxy, method, args) -> {
                    written.add(((Collection<?>) args[0]).size());
                    return method.invoke(notices, args);
                });
        NoticeBook book = new NoticeBook(counting, clock);
        transactions.executeWithoutResult(
                status -> IntStream.range(0, 1_000).forEach(one -> book.say(told.notice(NoticeKind.TASK_WARNED))));

        assertThat(written).containsExactly(1_000);
    }

    /** A listener that stumbles is noted, and the deed is done all the same. */
    @Test
    void aListenerThatCannotDoesNotMakeTheDeedFail() {
        NoticeBook book = new NoticeBook(notices, clock);
        Notice sound = told.notice(NoticeKind.TASK_WARNED);
        transactions.executeWithoutResult(status -> {
            book.hear(() -> {
                throw new IllegalStateException("an event nobody expected");
            });
            book.hear(() -> sound.saying(Map.of("title", "with a NUL \0 in it")));
        });

        assertThat(told.isKept(sound)).isTrue();
    }

    /** An error no code of ours catches, as when the process is killed. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T dyingAfter(Class<T> type, T real, String step) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            @Nullable Object answer = method.invoke(real, args);
            if (method.getName().equals(step)) {
                throw new Died();
            }
            return answer;
        }));
    }

    private Distributor dying(Notices itsNotices, Outbox itsOutbox) {
        return new Distributor(
                itsNotices, places, receivers, writer, itsOutbox, live, settings, (Clock) clock, manager);
    }

    @Test
    @Tag("C-16")
    void aProcessThatDiesWhileItFindsReceiversLosesNothingAndDoublesNothing() {
        Caller tracker = people.hire(Role.TRACKER, branch());
        PersonId self = TestPeople.idOf(tracker);
        Notice notice = told.notice(NoticeKind.TASK_ASSIGNED).to(Set.of(self));
        told.keep(notice);
        List<Distributor> dying = List.of(
                dying(dyingAfter(Notices.class, notices, "take"), outbox),
                dying(notices, dyingAfter(Outbox.class, outbox, "write")),
                dying(dyingAfter(Notices.class, notices, "distributed"), outbox));
        for (Distributor one : dying) {
            assertThatThrownBy(one::runDue).isInstanceOf(Died.class);
            assertThat(bellOf(tracker)).isEmpty();
        }

        distributor.runDue();
        distributor.runDue();

        assertThat(bellOf(tracker)).hasSize(1);
    }

    /** A notice nobody can read must not hold up the others. */
    @Test
    void oneThatFailsWaitsAndTheOthersGoOut(@org.springframework.beans.factory.annotation.Autowired JdbcClient jdbc) {
        Caller tracker = people.hire(Role.TRACKER, branch());
        Notice broken = told.notice(NoticeKind.TASK_ASSIGNED).to(Set.of(TestPeople.idOf(tracker)));
        Notice sound = told.notice(NoticeKind.TASK_BREACHED).to(Set.of(TestPeople.idOf(tracker)));
        told.keep(broken, sound);
        jdbc.sql("update notifications.notice set args = '{\"due\":\"never\"}' where key = :key")
                .param("key", broken.key())
                .update();

        distributor.runDue();
        assertThat(bellOf(tracker)).extracting(Message::kind).containsExactly(NoticeKind.TASK_BREACHED);

        jdbc.sql("update notifications.notice set args = '{}' where key = :key")
                .param("key", broken.key())
                .update();
        clock.move(Duration.ofMinutes(1));
        distributor.runDue();
        assertThat(bellOf(tracker)).hasSize(2);
    }
}
