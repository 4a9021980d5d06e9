package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskClock;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskFinder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody asks the consignee whether everything was well. */
@YunzongTest
@Tag("A-38")
class CallbackTest {
    private final TaskDesk desk;
    private final TaskFinder tasks;
    private final TaskClock taskClock;
    private final TestClock clock;
    private final Stop stop;
    private final Caller tracker;

    CallbackTest(
            LastMile mile,
            ReceiptDesk receipts,
            TaskDesk desk,
            TaskFinder tasks,
            TaskClock taskClock,
            TestPeople people,
            TestClock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.taskClock = taskClock;
        this.clock = clock;
        this.stop = mile.arrived(2);
        this.tracker = people.hire(Role.TRACKER, stop.voyage().chengdu());
        receipts.handOver(mile.out(stop), mile.allWell(stop), now(), stop.courier());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private Task callback() {
        return tasks.listOpen(Subject.of(stop.id())).stream()
                .filter(task -> task.kind().code().equals("delivery_callback"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasSaidIsWrittenDown() {
        assertRefused(() -> desk.complete(callback().id(), null, tracker)).containsExactly("tasks.note_missing");
        assertRefused(() -> desk.complete(callback().id(), "  ", tracker)).containsExactly("tasks.note_missing");

        desk.complete(callback().id(), "收货人表示货物完好，无意见", tracker);

        assertThat(tasks.listOpen(Subject.of(stop.id()))).isEmpty();
    }

    @Test
    void afterThreeDaysItIsLateForEver() {
        clock.move(Duration.ofHours(71));
        taskClock.runDue();
        assertThat(callback().breachedAt()).isNull();

        clock.move(Duration.ofHours(2));
        taskClock.runDue();

        Task late = callback();
        assertThat(late.breachedAt()).isEqualTo(late.dueAt());
        desk.complete(late.id(), "迟到的回访", tracker);
        assertThat(tasks.get(late.id(), tracker).breachedAt()).isEqualTo(late.dueAt());
    }
}
