package io.yunzong.incidents;

import static io.yunzong.incidents.Troubles.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yunzong.TestClock;
import io.yunzong.YunzongTest;
import io.yunzong.handling.Docks;
import io.yunzong.handling.LoadKind;
import io.yunzong.identity.Role;
import io.yunzong.incidents.Troubles.Goods;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskClock;
import io.yunzong.tasks.TaskEvent;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.watch.NodeFacts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens when nobody does anything. */
@YunzongTest
class IncidentClockTest {
    private final Troubles troubles;
    private final Docks docks;
    private final TaskClock taskClock;
    private final TaskFinder tasks;
    private final TestClock clock;
    private final OpinionDesk opinions;
    private final List<NodeFacts> facts;

    IncidentClockTest(
            Troubles troubles,
            Docks docks,
            TaskClock taskClock,
            TaskFinder tasks,
            TestClock clock,
            OpinionDesk opinions,
            List<NodeFacts> facts) {
        this.troubles = troubles;
        this.docks = docks;
        this.taskClock = taskClock;
        this.tasks = tasks;
        this.clock = clock;
        this.opinions = opinions;
        this.facts = facts;
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void pass(Duration time) {
        clock.move(time);
        taskClock.runDue();
    }

    private Task duty(Goods goods, String kind) {
        return tasks.listOpen(Subject.of(goods.id())).stream()
                .filter(task -> task.kind().code().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskEvent> story(Task task) {
        return tasks.history(task.id(), Voyages.HEADQUARTERS);
    }

    private long count(Task task, TaskEvent.Kind kind) {
        return story(task).stream().filter(event -> event.kind() == kind).count();
    }

    @Test
    @Tag("A-10")
    @Tag("C-04")
    void withoutAFirstActionItClimbsToHeadquarters() {
        Goods goods = troubles.inTransit();
        troubles.opened(goods, IncidentKind.DAMAGE);
        Task act = duty(goods, "incident_first_action");

        pass(Duration.ofMinutes(119));
        assertThat(count(act, TaskEvent.Kind.BREACHED)).isZero();
        pass(Duration.ofMinutes(2));
        assertThat(count(act, TaskEvent.Kind.BREACHED)).isEqualTo(1);
        pass(Duration.ofHours(2));

        assertThat(story(act))
                .filteredOn(event -> event.kind() == TaskEvent.Kind.ESCALATED)
                .extracting(TaskEvent::role)
                .containsExactly(Role.BRANCH_HEAD, Role.TRACKING_SUPERVISOR, Role.QUALITY_CONTROLLER);
    }

    @Test
    @Tag("A-29")
    @Tag("C-04")
    void warnsThreeFourAndFourAndAHalfHoursAfterUnloadingThenClimbsToTheLeadership() {
        Goods goods = troubles.arrived();
        var load =
                docks.prepared(LoadKind.UNLOADING, goods.site(), goods.voyage().truck(), goods.id());
        docks.start(load, now());
        docks.scanAll(load, now());
        troubles.opened(goods, IncidentKind.DAMAGE);
        Task report = duty(goods, "incident_report");

        for (int minutes : new int[] {179, 240 - 179, 270 - 240}) {
            pass(Duration.ofMinutes(minutes));
        }
        assertThat(count(report, TaskEvent.Kind.WARNED))
                .as("at 4:30 the third is just due")
                .isBetween(2L, 3L);
        pass(Duration.ofMinutes(1));
        assertThat(count(report, TaskEvent.Kind.WARNED)).isEqualTo(3);
        assertThat(count(report, TaskEvent.Kind.BREACHED)).isZero();
        pass(Duration.ofMinutes(30));
        assertThat(count(report, TaskEvent.Kind.BREACHED)).isEqualTo(1);
        pass(Duration.ofHours(4));

        assertThat(story(report))
                .filteredOn(event -> event.kind() == TaskEvent.Kind.ESCALATED)
                .extracting(TaskEvent::role)
                .endsWith(Role.QUALITY_CONTROLLER, Role.LEADERSHIP);
        assertThat(troubles.reported(troubles.get(incident(goods)), goods).reportLate(clock.instant()))
                .isTrue();
    }

    private IncidentId incident(Goods goods) {
        return troubles.opened(goods, IncidentKind.DAMAGE).id();
    }

    @Test
    @Tag("A-23")
    void anOpinionThatDoesNotComeIsPutBeforeTheLeadership() {
        Goods goods = troubles.inTransit();
        troubles.reported(troubles.opened(goods, IncidentKind.DAMAGE), goods);
        Task answer = duty(goods, "hq_opinion");
        assertThat(answer.siteId()).isNull();

        pass(Duration.ofMinutes(121));
        pass(Duration.ofMinutes(60));

        assertThat(story(answer))
                .filteredOn(event -> event.kind() == TaskEvent.Kind.ESCALATED)
                .extracting(TaskEvent::role)
                .containsExactly(Role.QUALITY_CONTROLLER, Role.LEADERSHIP);
    }

    @Test
    @Tag("A-08")
    @Tag("A-26")
    void whoGetsTheGoodsNextReadsItOnTheTrackingSheet() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);
        opinions.give(incident.id(), new Opinion("continue", "加固后继续", List.of()), now(), goods.quality());
        Incident wet = troubles.opened(goods, IncidentKind.WET);
        opinions.dismiss(wet.id(), "只是露水", now(), goods.quality());

        assertThat(facts.stream().flatMap(source -> source.of(goods.id()).stream()))
                .extracting(NodeFacts.Fact::label, NodeFacts.Fact::value)
                .contains(tuple("异常", incident.number() + " 破损 外箱破损"), tuple("总部意见", incident.number() + " 继续转运 加固后继续"))
                .noneMatch(line -> line.toString().contains(wet.number()));
    }
}
