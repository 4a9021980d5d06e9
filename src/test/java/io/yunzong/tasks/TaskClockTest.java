package io.yunzong.tasks;

import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.escalating;
import static io.yunzong.tasks.TaskFixtures.kinds;
import static io.yunzong.tasks.TaskFixtures.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.TaskEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time moves, and everything that is due happens: once. */
@YunzongTest
class TaskClockTest {
    private static final int MANY = 50_000;

    private final TaskDesk desk;
    private final TaskFinder finder;
    private final TaskClock taskClock;
    private final TestClock clock;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final SiteId branch = branch();

    TaskClockTest(
            TaskDesk desk,
            TaskFinder finder,
            TaskClock taskClock,
            TestClock clock,
            TestPeople people,
            JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.taskClock = taskClock;
        this.clock = clock;
        this.people = people;
        this.jdbc = jdbc;
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void pass(Duration time) {
        clock.move(time);
        taskClock.runDue();
    }

    private List<Kind> history(TaskId id) {
        return kinds(finder.history(id, SYSTEM));
    }

    @Test
    @Tag("A-09")
    @Tag("C-04")
    void everyLevelFiresOnceHoweverOftenTheClockIsLookedAt() {
        TaskId id = desk.open(escalating(branch).build(), SYSTEM);

        pass(Duration.ofMinutes(31));
        assertThat(history(id)).containsExactly(Kind.OPENED, Kind.WARNED);
        pass(Duration.ofMinutes(20));
        pass(Duration.ZERO);
        assertThat(history(id)).containsExactly(Kind.OPENED, Kind.WARNED, Kind.WARNED);
        pass(Duration.ofMinutes(10));
        pass(Duration.ofMinutes(29));
        assertThat(finder.get(id, SYSTEM).level()).isEqualTo(2);
        pass(Duration.ofMinutes(120));
        taskClock.runDue();

        assertThat(history(id))
                .containsExactly(
                        Kind.OPENED,
                        Kind.WARNED,
                        Kind.WARNED,
                        Kind.BREACHED,
                        Kind.ESCALATED,
                        Kind.ESCALATED,
                        Kind.ESCALATED);
        assertThat(finder.history(id, SYSTEM))
                .filteredOn(event -> event.kind() == Kind.ESCALATED)
                .extracting(TaskEvent::role)
                .containsExactly(Role.OPERATIONS_MANAGER, Role.TRACKING_SUPERVISOR, Role.LEADERSHIP);
        Caller member = people.hire(Role.LEADERSHIP);
        assertThat(finder.myDay(member).entries())
                .filteredOn(entry -> entry.task().id().equals(id))
                .extracting(MyDay.Entry::why)
                .containsExactly(MyDay.Why.RAISED);
    }

    @Test
    void whatFellDueWhileNothingRanFiresOnceAllTheSame() {
        TaskId id = desk.open(escalating(branch).build(), SYSTEM);

        pass(Duration.ofDays(3));
        taskClock.runDue();

        assertThat(history(id)).hasSize(7).containsOnlyOnce(Kind.BREACHED);
        Task task = finder.get(id, SYSTEM);
        assertThat(task.level()).isEqualTo(3);
        assertThat(task.breachedAt()).isEqualTo(task.dueAt());
    }

    @Test
    @Tag("A-29")
    void doneInTimeIsNeverLateAndDoneLateIsLateForEver() {
        OpenTask inTime = report();
        OpenTask late = report();
        TaskId first = desk.open(inTime, SYSTEM);
        TaskId second = desk.open(late, SYSTEM);

        clock.move(Duration.ofHours(5).minusSeconds(1));
        desk.completeByKey(inTime.key(), "已报", SYSTEM);
        clock.move(Duration.ofSeconds(2));
        // the runner has not looked: the act itself brings the breach to light
        desk.completeByKey(late.key(), "已报", SYSTEM);

        assertThat(finder.get(first, SYSTEM).breachedAt()).isNull();
        Task breached = finder.get(second, SYSTEM);
        assertThat(breached.breachedAt()).isEqualTo(breached.startsAt().plus(Duration.ofHours(5)));
        assertThat(history(second)).endsWith(Kind.BREACHED, Kind.COMPLETED);
        assertThatThrownBy(() -> jdbc.sql("update tasks.task set breached_at = null where id = " + second)
                        .update())
                .isInstanceOf(DataAccessException.class);
        pass(Duration.ofDays(1));
        assertThat(history(first)).endsWith(Kind.COMPLETED).doesNotContain(Kind.BREACHED);
    }

    @Test
    @Tag("A-29")
    void workThatArrivesSixHoursLateIsLateAlready() {
        TaskId id = desk.open(
                task(TaskFixtures.DEPARTURE, branch)
                        .startsAt(clock.instant().minus(Duration.ofHours(6)))
                        .within(Duration.ofHours(5), TaskCalendar.CONTINUOUS)
                        .warnings(Duration.ofHours(2), Duration.ofHours(1), Duration.ofMinutes(30))
                        .build(),
                SYSTEM);

        assertThat(history(id)).containsExactly(Kind.OPENED, Kind.BREACHED);
        assertThat(finder.get(id, SYSTEM).breachedAt()).isNotNull();
    }

    private OpenTask report() {
        return task(TaskFixtures.DEPARTURE, branch)
                .within(Duration.ofHours(5), TaskCalendar.CONTINUOUS)
                .build();
    }

    @Test
    void twoRunnersAtOnceFireEachThingOnce() throws Exception {
        List<TaskId> ids = openMany(5_000);
        clock.move(Duration.ofHours(2));

        try (var threads = Executors.newFixedThreadPool(3)) {
            threads.invokeAll(java.util.Collections.nCopies(3, () -> taskClock.runDue()));
        }
        taskClock.runDue();

        assertThat(fired(ids)).isEqualTo(5_000);
        assertThat(firedTwice(ids)).isZero();
    }

    @Test
    void fiftyThousandDueInTheSameMinuteFireOnceWithinAMinute() {
        List<TaskId> ids = openMany(MANY);
        clock.move(Duration.ofHours(2));

        Instant start = clock.instant();
        taskClock.runDue();
        Duration took = Duration.between(start, clock.instant());

        assertThat(took).isLessThan(Duration.ofSeconds(60));
        assertThat(fired(ids)).isEqualTo(MANY);
        assertThat(firedTwice(ids)).isZero();
    }

    private List<TaskId> openMany(int count) {
        List<TaskId> ids = new ArrayList<>();
        for (int from = 0; from < count; from += 5_000) {
            ids.addAll(desk.openAll(
                    IntStream.range(0, Math.min(5_000, count - from))
                            .mapToObj(i -> task(TaskFixtures.OVERDUE, branch).build())
                            .toList(),
                    SYSTEM));
        }
        return ids;
    }

    private long fired(List<TaskId> ids) {
        return count("select count(*) from tasks.history where kind = 'BREACHED' and task_id = any(:ids)", ids);
    }

    private long firedTwice(List<TaskId> ids) {
        return count("""
                select count(*) from (select task_id from tasks.history
                    where kind = 'BREACHED' and task_id = any(:ids) group by task_id having count(*) > 1) twice
                """, ids);
    }

    private long count(String sql, List<TaskId> ids) {
        return jdbc.sql(sql)
                .param("ids", ids.stream().map(TaskId::value).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }
}
