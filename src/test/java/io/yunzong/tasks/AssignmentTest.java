package io.yunzong.tasks;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.tasks.TaskFixtures.OVERDUE;
import static io.yunzong.tasks.TaskFixtures.PUT_AWAY;
import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.kinds;
import static io.yunzong.tasks.TaskFixtures.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import io.yunzong.tasks.TaskEvent.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Duties change hands; their clocks do not notice. */
@YunzongTest
@Tag("C-07")
class AssignmentTest {
    private final TaskDesk desk;
    private final HandOverDesk handOvers;
    private final TaskFinder finder;
    private final TestPeople people;
    private final SiteId branch = branch();
    private final Caller tracker;
    private final Caller colleague;
    private final Caller manager;

    AssignmentTest(TaskDesk desk, HandOverDesk handOvers, TaskFinder finder, TestPeople people) {
        this.desk = desk;
        this.handOvers = handOvers;
        this.finder = finder;
        this.people = people;
        tracker = people.hire(Role.TRACKER, branch);
        colleague = people.hire(Role.TRACKER, branch);
        manager = people.hire(Role.OPERATIONS_MANAGER, branch);
    }

    private static PersonId id(Caller person) {
        return TestPeople.idOf(person);
    }

    private @Nullable PersonId ownerOf(TaskId task) {
        return finder.get(task, SYSTEM).ownerPerson();
    }

    private TaskId mine() {
        return desk.open(task(OVERDUE, branch).ownedBy(id(tracker)).build(), SYSTEM);
    }

    @Test
    @Tag("H-08")
    void refusesToGiveADutyToStrangersOrWithoutTheRight() {
        TaskId task = desk.open(task(PUT_AWAY, branch).build(), SYSTEM);
        Caller elsewhere = people.hire(Role.TRACKER, branch());

        assertRefused(() -> desk.assign(task, id(colleague), null, tracker)).containsExactly("tasks.assign_only");
        assertRefused(() -> desk.assign(task, id(elsewhere), null, manager))
                .containsExactly("tasks.receiver_elsewhere");
        assertRefused(() -> desk.assign(task, new PersonId(999_999_999L), null, manager))
                .containsExactly("tasks.receiver_unknown");
    }

    @Test
    void theClockRunsOnWhenItIsGivenTakenAndPutBack() {
        TaskId task = desk.open(task(OVERDUE, branch).build(), SYSTEM);
        Instant due = finder.get(task, manager).dueAt();

        desk.take(task, tracker);
        assertRefused(() -> desk.take(task, colleague)).containsExactly("tasks.already_taken");
        assertRefused(() -> desk.putBack(task, "下班", colleague)).containsExactly("tasks.not_yours");
        desk.putBack(task, "下班", tracker);
        assertThat(ownerOf(task)).isNull();
        desk.assign(task, id(colleague), "请优先", manager);

        assertThat(ownerOf(task)).isEqualTo(id(colleague));
        assertThat(finder.get(task, manager).dueAt()).isEqualTo(due);
        assertThat(kinds(finder.history(task, manager)))
                .containsExactly(Kind.OPENED, Kind.ASSIGNED, Kind.ASSIGNED, Kind.ASSIGNED);
        assertThat(finder.myDay(tracker).entries()).isEmpty();
    }

    @Test
    void refusesAHandOverWithoutAWordToOneselfOrOfOthersTasks() {
        TaskId others = desk.open(task(OVERDUE, branch).ownedBy(id(colleague)).build(), SYSTEM);

        assertRefused(() -> handOvers.offer(new OfferHandOver(id(tracker), " ", List.of(others)), tracker))
                .containsExactlyInAnyOrder("tasks.note_missing", "tasks.hand_over_to_self", "tasks.not_your_tasks");
    }

    @Test
    void nothingChangesHandsUntilTheReceiverConfirms() {
        TaskId open = mine();
        TaskId done = mine();
        long offer = handOvers.offer(new OfferHandOver(id(colleague), "广州的车晚到，盯一下", null), tracker);

        assertThat(ownerOf(open)).isEqualTo(id(tracker));
        assertRefused(() -> handOvers.offer(new OfferHandOver(id(colleague), "再交", List.of(open)), tracker))
                .containsExactly("tasks.already_offered");
        assertRefused(() -> handOvers.confirm(offer, tracker)).containsExactly("tasks.receiver_only");
        assertRefused(() -> handOvers.withdraw(offer, colleague)).containsExactly("tasks.giver_only");
        assertRefused(() -> handOvers.get(offer, manager)).containsExactly("tasks.not_found");
        desk.complete(done, "司机已到", tracker);

        assertThat(handOvers.confirm(offer, colleague)).isEqualTo(1);

        assertThat(ownerOf(open)).isEqualTo(id(colleague));
        assertThat(ownerOf(done)).isEqualTo(id(tracker));
        assertThat(finder.history(open, colleague).getLast().note()).isEqualTo("广州的车晚到，盯一下");
        assertRefused(() -> handOvers.confirm(offer, colleague)).containsExactly("tasks.already_decided");
    }

    @Test
    void declinedItStaysWhereItWas() {
        TaskId open = mine();
        long offer = handOvers.offer(new OfferHandOver(id(colleague), "交班", null), tracker);

        assertRefused(() -> handOvers.decline(offer, "", colleague)).containsExactly("tasks.reason_missing");
        handOvers.decline(offer, "我今天也请假", colleague);

        assertThat(ownerOf(open)).isEqualTo(id(tracker));
        assertThat(handOvers.list(false, tracker).getFirst().state()).isEqualTo(HandOver.State.DECLINED);
        long again = handOvers.offer(new OfferHandOver(id(colleague), "再请看看", null), tracker);
        handOvers.withdraw(again, tracker);
        assertThat(handOvers.list(true, colleague)).isEmpty();
    }
}
