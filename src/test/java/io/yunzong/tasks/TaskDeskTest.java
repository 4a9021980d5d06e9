package io.yunzong.tasks;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.tasks.TaskFixtures.DEPARTURE;
import static io.yunzong.tasks.TaskFixtures.OVERDUE;
import static io.yunzong.tasks.TaskFixtures.PUT_AWAY;
import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
class TaskDeskTest {
    private final TaskDesk desk;
    private final TaskFinder finder;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final SiteId branch = branch();

    TaskDeskTest(TaskDesk desk, TaskFinder finder, TestPeople people, JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Test
    @Tag("A-09")
    void refusesToCloseAnOverdueNodeWithAnEmptyHandlingNote() {
        TaskId id = desk.open(task(OVERDUE, branch).build(), SYSTEM);
        Caller tracker = people.hire(Role.TRACKER, branch);

        assertRefused(() -> desk.complete(id, null, tracker)).containsExactly("tasks.note_missing");
        assertRefused(() -> desk.complete(id, " \u3000", tracker)).containsExactly("tasks.note_missing");
        desk.complete(id, "已联系司机，预计晚到 30 分钟", tracker);

        assertThat(finder.get(id, tracker).outcome()).isEqualTo(Task.Outcome.COMPLETED);
    }

    @Test
    @Tag("A-13")
    void refusesATickWhereOnlyTheDeedCounts() {
        OpenTask task = task(DEPARTURE, branch).build();
        TaskId id = desk.open(task, SYSTEM);
        Caller manager = people.hire(Role.OPERATIONS_MANAGER, branch);

        assertRefused(() -> desk.complete(id, "好了", manager)).containsExactly("tasks.by_deed_only");
        assertRefused(() -> desk.cancel(id, "", manager)).containsExactly("tasks.reason_missing");

        assertThat(desk.completeByKey(task.key(), "已安排鲁Q12345", SYSTEM)).contains(id);
        assertThat(desk.completeByKey(task.key(), "再次", SYSTEM)).isEmpty();
    }

    @Test
    @Tag("H-08")
    void refusesWhoseTaskItIsNot() {
        TaskId id = desk.open(task(PUT_AWAY, branch).build(), SYSTEM);
        Caller keeper = people.hire(Role.WAREHOUSE_KEEPER, branch);
        Caller stranger = people.hire(Role.TRACKER, branch());

        assertRefused(() -> desk.complete(id, null, keeper)).containsExactly("tasks.not_yours");
        assertRefused(() -> desk.cancel(id, "不做了", keeper)).containsExactly("tasks.assign_only");
        assertRefused(() -> desk.complete(id, null, stranger)).containsExactly("tasks.not_found");
        assertRefused(() -> finder.history(id, stranger)).containsExactly("tasks.not_found");
    }

    @Test
    void refusesToEndTwice() {
        TaskId id = desk.open(task(PUT_AWAY, branch).build(), SYSTEM);
        Caller tracker = people.hire(Role.TRACKER, branch);
        desk.complete(id, null, tracker);

        assertRefused(() -> desk.complete(id, null, tracker)).containsExactly("tasks.already_closed");
        assertRefused(() -> desk.cancelByKey(openKey(), "", SYSTEM)).containsExactly("tasks.reason_missing");
    }

    private String openKey() {
        OpenTask open = task(PUT_AWAY, branch).build();
        desk.open(open, SYSTEM);
        return open.key();
    }

    @Test
    void opensAKeyOnceAndAnewWhenItHasEnded() {
        OpenTask task = task(PUT_AWAY, branch).build();
        TaskId first = desk.open(task, SYSTEM);

        assertThat(desk.open(task, SYSTEM)).isEqualTo(first);
        assertThat(desk.openAll(List.of(task, task), SYSTEM)).containsExactly(first, first);
        desk.cancelByKey(task.key(), "运单已取消", SYSTEM);
        TaskId second = desk.open(task, SYSTEM);

        assertThat(second).isNotEqualTo(first);
        assertThat(TaskFixtures.kinds(finder.history(first, SYSTEM)))
                .containsExactly(TaskEvent.Kind.OPENED, TaskEvent.Kind.CANCELLED);
        assertThat(finder.findOpen(task.key()).orElseThrow().id()).isEqualTo(second);
        assertThat(finder.listOpen(task.subject())).extracting(Task::id).containsExactly(second);
    }

    @Test
    void twoWhoPressAtOnceHaveOneEffect() throws Exception {
        OpenTask task = task(PUT_AWAY, branch).build();
        Caller tracker = people.hire(Role.TRACKER, branch);

        List<TaskId> opened = atOnce(() -> desk.open(task, SYSTEM));
        List<Boolean> ended = atOnce(() -> {
            try {
                desk.complete(opened.getFirst(), "入库", tracker);
                return true;
            } catch (TasksRefused refused) {
                return false;
            }
        });

        assertThat(opened).containsOnly(opened.getFirst());
        assertThat(ended).containsOnlyOnce(true);
        assertThat(TaskFixtures.kinds(finder.history(opened.getFirst(), SYSTEM)))
                .containsExactly(TaskEvent.Kind.OPENED, TaskEvent.Kind.COMPLETED);
    }

    private static <T> List<T> atOnce(Callable<T> action) throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(6, action))) {
                results.add(result.get());
            }
            return results;
        }
    }

    @Test
    void neitherTasksNorTheirHistoryCanBeRemoved() {
        TaskId id = desk.open(task(PUT_AWAY, branch).build(), SYSTEM);

        for (String sql : List.of(
                "delete from tasks.task where id = " + id,
                "delete from tasks.history where task_id = " + id,
                "update tasks.history set note = 'x' where task_id = " + id)) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }
}
