package io.yunzong.tasks;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.LadderStep.Reach;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Tasks and branches for tests, each with keys of its own. */
public final class TaskFixtures {
    public static final Caller SYSTEM = Caller.system("test");
    public static final TaskKind PUT_AWAY = TaskKind.byHand("tasks", "test_put_away");
    public static final TaskKind OVERDUE = TaskKind.withNote("tasks", "test_overdue");
    public static final TaskKind DEPARTURE = TaskKind.byDeed("tasks", "test_departure");
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000 * 1_000);

    private TaskFixtures() {}

    /** A branch nobody else works at; tasks know branches by number only. */
    public static SiteId branch() {
        return new SiteId(NUMBER.incrementAndGet());
    }

    public static String key() {
        return "test:" + NUMBER.incrementAndGet();
    }

    /** Of the trackers of a branch, within an hour. */
    public static OpenTask.Builder task(TaskKind kind, SiteId branch) {
        long number = NUMBER.incrementAndGet();
        return OpenTask.of(kind, "test:" + number, new Subject("test", number))
                .at(branch)
                .ownedBy(Role.TRACKER)
                .title("number", "YZ" + number)
                .clause("A-09")
                .within(Duration.ofHours(1), TaskCalendar.CONTINUOUS);
    }

    /** Warned twice, then put before the manager, the supervisor of trackers and the leadership. */
    public static OpenTask.Builder escalating(SiteId branch) {
        return task(OVERDUE, branch)
                .warnings(Duration.ofMinutes(30), Duration.ofMinutes(10))
                .ladder(
                        new LadderStep(Duration.ZERO, Role.OPERATIONS_MANAGER, Reach.BRANCH),
                        new LadderStep(Duration.ofMinutes(30), Role.TRACKING_SUPERVISOR, Reach.NETWORK),
                        new LadderStep(Duration.ofHours(2), Role.LEADERSHIP, Reach.NETWORK));
    }

    public static List<TaskEvent.Kind> kinds(List<TaskEvent> history) {
        return history.stream().map(TaskEvent::kind).toList();
    }
}
