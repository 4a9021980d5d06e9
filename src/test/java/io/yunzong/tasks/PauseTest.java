package io.yunzong.tasks;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.escalating;
import static io.yunzong.tasks.TaskFixtures.kinds;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.TaskEvent.Kind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clock that is stopped loses nothing and gains nothing. */
@YunzongTest
@Tag("A-09")
class PauseTest {
    private final TaskDesk desk;
    private final TaskFinder finder;
    private final TaskClock taskClock;
    private final TestClock clock;
    private final SiteId branch = branch();
    private final Caller manager;
    private final Caller tracker;

    PauseTest(TaskDesk desk, TaskFinder finder, TaskClock taskClock, TestClock clock, TestPeople people) {
        this.desk = desk;
        this.finder = finder;
        this.taskClock = taskClock;
        this.clock = clock;
        manager = people.hire(Role.OPERATIONS_MANAGER, branch);
        tracker = people.hire(Role.TRACKER, branch);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void pass(Duration time) {
        clock.move(time);
        taskClock.runDue();
    }

    @Test
    void refusesAPauseWithoutReasonOrRightAndTwice() {
        TaskId id = desk.open(escalating(branch).build(), SYSTEM);

        assertRefused(() -> desk.pause(id, "等客户", tracker)).containsExactly("tasks.assign_only");
        assertRefused(() -> desk.pause(id, "  ", manager)).containsExactly("tasks.reason_missing");
        assertRefused(() -> desk.resume(id, manager)).containsExactly("tasks.not_paused");
        desk.pause(id, "等客户确认", manager);
        assertRefused(() -> desk.pause(id, "再停", manager)).containsExactly("tasks.already_paused");
    }

    @Test
    void keepsWhatIsLeftOfItAndEveryLevelOfItsLadder() {
        TaskId id = desk.open(escalating(branch).build(), SYSTEM);
        pass(Duration.ofMinutes(20));
        desk.pause(id, "等客户确认", manager);

        pass(Duration.ofDays(2));
        Task paused = finder.get(id, manager);
        assertThat(paused.paused()).isTrue();
        assertThat(paused.pauseReason()).isEqualTo("等客户确认");
        assertThat(requireNonNull(paused.remaining())).isCloseTo(Duration.ofMinutes(40), Duration.ofSeconds(20));
        assertThat(kinds(finder.history(id, manager))).containsExactly(Kind.OPENED, Kind.PAUSED);
        assertThat(finder.myDay(tracker).counts()).isEqualTo(new MyDay.Counts(0, 1, 0, 0, 1));

        desk.resume(id, manager);
        Task resumed = finder.get(id, manager);
        assertThat(requireNonNull(resumed.dueAt()))
                .isCloseTo(clock.instant().plus(Duration.ofMinutes(40)), within(20, ChronoUnit.SECONDS));
        pass(Duration.ofMinutes(11));
        pass(Duration.ofMinutes(20));
        pass(Duration.ofMinutes(10));
        pass(Duration.ofMinutes(31));
        pass(Duration.ofHours(2));

        assertThat(kinds(finder.history(id, manager)))
                .containsExactly(
                        Kind.OPENED,
                        Kind.PAUSED,
                        Kind.RESUMED,
                        Kind.WARNED,
                        Kind.WARNED,
                        Kind.BREACHED,
                        Kind.ESCALATED,
                        Kind.ESCALATED,
                        Kind.ESCALATED);
    }

    @Test
    void aPauseAfterTheBreachTakesNothingBack() {
        TaskId id = desk.open(escalating(branch).build(), SYSTEM);
        pass(Duration.ofMinutes(61));
        desk.pause(id, "车辆在途", manager);
        pass(Duration.ofDays(1));

        Task paused = finder.get(id, manager);
        assertThat(paused.breachedAt()).isEqualTo(paused.dueAt()).isNotNull();
        assertThat(paused.level()).isEqualTo(1);
        desk.resume(id, manager);
        pass(Duration.ofMinutes(30));

        assertThat(finder.get(id, manager).level()).isEqualTo(2);
        assertThat(finder.get(id, manager).breachedAt()).isEqualTo(paused.breachedAt());
    }
}
