package io.yunzong.tasks;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.tasks.TaskFixtures.OVERDUE;
import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.escalating;
import static io.yunzong.tasks.TaskFixtures.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
class MyDayTest {
    private final TaskDesk desk;
    private final TaskFinder finder;
    private final TaskClock taskClock;
    private final TestPeople people;
    private final TestClock clock;
    private final SiteId branch = branch();

    MyDayTest(TaskDesk desk, TaskFinder finder, TaskClock taskClock, TestPeople people, TestClock clock) {
        this.desk = desk;
        this.finder = finder;
        this.taskClock = taskClock;
        this.people = people;
        this.clock = clock;
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void refusesProgramsADayOfTheirOwn() {
        assertRefused(() -> finder.myDay(SYSTEM)).containsExactly("tasks.persons_only");
    }

    @Test
    @Tag("A-18")
    void showsWhatIsOverdueFirstAndNothingOfOtherBranchesRolesAndPeople() {
        Caller tracker = people.hire(Role.TRACKER, branch);
        TaskId soon = desk.open(task(OVERDUE, branch).build(), SYSTEM);
        TaskId late = desk.open(
                task(OVERDUE, branch)
                        .dueAt(clock.instant().minus(Duration.ofMinutes(5)))
                        .build(),
                SYSTEM);
        TaskId mine = desk.open(
                task(OVERDUE, branch)
                        .ownedBy(TestPeople.idOf(tracker))
                        .within(Duration.ofMinutes(10), TaskCalendar.CONTINUOUS)
                        .build(),
                SYSTEM);
        desk.open(task(OVERDUE, branch()).build(), SYSTEM);
        desk.open(task(OVERDUE, branch).ownedBy(Role.DISPATCHER).build(), SYSTEM);
        desk.open(
                task(OVERDUE, branch)
                        .ownedBy(TestPeople.idOf(people.hire(Role.TRACKER, branch)))
                        .build(),
                SYSTEM);

        MyDay day = finder.myDay(tracker);

        assertThat(day.entries()).extracting(entry -> entry.task().id()).containsExactly(late, mine, soon);
        assertThat(day.counts()).isEqualTo(new MyDay.Counts(1, 2, 0, 1, 0));
    }

    @Test
    @Tag("A-13")
    void putsWhatOthersLetPassBeforeTheManagerOfTheBranchOnly() {
        TaskId id = desk.open(escalating(branch).build(), SYSTEM);
        Caller manager = people.hire(Role.OPERATIONS_MANAGER, branch);
        Caller elsewhere = people.hire(Role.OPERATIONS_MANAGER, branch());
        assertThat(finder.myDay(manager).entries()).isEmpty();

        clock.move(Duration.ofMinutes(61));
        taskClock.runDue();

        assertThat(finder.myDay(manager).entries())
                .extracting(entry -> entry.task().id())
                .containsExactly(id);
        assertThat(finder.myDay(elsewhere).entries()).isEmpty();
        desk.complete(id, "已安排车辆", manager);
        assertThat(finder.myDay(manager).entries()).isEmpty();
    }
}
