package io.yunzong.tasks.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.LadderStep;
import io.yunzong.tasks.LadderStep.Reach;
import io.yunzong.tasks.OpenTask;
import io.yunzong.tasks.TaskCalendar;
import io.yunzong.tasks.TaskKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SiteId SITE = new SiteId(7);

    private static OpenTask.Builder report() {
        return OpenTask.of(TaskKind.byDeed("handling", "arrival_report"), "report:1", new Subject("consignment", 1))
                .at(SITE)
                .ownedBy(Role.BRANCH_HEAD)
                .within(Duration.ofHours(5), TaskCalendar.CONTINUOUS)
                .warnings(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(1));
    }

    @Test
    void refusesATaskWithoutOwnerKeyOrDeadline() {
        TaskKind kind = TaskKind.byHand("handling", "put_away");
        Subject subject = new Subject("consignment", 1);
        assertThatThrownBy(() -> OpenTask.of(kind, "k", subject).dueAt(NOW).build())
                .hasMessageContaining("owner");
        assertThatThrownBy(() -> OpenTask.of(kind, " ", subject)
                        .dueAt(NOW)
                        .ownedBy(Role.LEADERSHIP)
                        .build())
                .hasMessageContaining("key");
        assertThatThrownBy(() ->
                        OpenTask.of(kind, "k", subject).ownedBy(Role.LEADERSHIP).build())
                .hasMessageContaining("due");
        assertThatThrownBy(() -> OpenTask.of(kind, "k", subject)
                        .dueAt(NOW)
                        .ownedBy(Role.TRACKER)
                        .build())
                .hasMessageContaining("branch");
        assertThatThrownBy(() -> new LadderStep(Duration.ofMinutes(-1), Role.LEADERSHIP, Reach.NETWORK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TaskKind.byHand("handling", "Put Away")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A-29")
    void warnsAtThreeFourAndFourAndAHalfHours() {
        Deadline deadline = Deadline.of(report().build(), DutyTime.CONTINUOUS, NOW);

        assertThat(deadline.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(5)));
        assertThat(deadline.alarms())
                .extracting(alarm -> Duration.between(NOW, alarm.at()).toMinutes())
                .containsExactly(180L, 240L, 270L, 300L);
        assertThat(deadline.firstAlarm()).isEqualTo(NOW.plus(Duration.ofHours(3)));
    }

    /** Work recorded without a network that arrives six hours later is late from the start, and warns of nothing. */
    @Test
    @Tag("A-29")
    void gainsNothingByArrivingLate() {
        Deadline deadline =
                Deadline.of(report().startsAt(NOW.minus(Duration.ofHours(6))).build(), DutyTime.CONTINUOUS, NOW);

        assertThat(deadline.dueAt()).isEqualTo(NOW.minus(Duration.ofHours(1)));
        assertThat(deadline.alarms()).extracting(Alarm::kind).containsExactly(Alarm.Kind.BREACH);
    }

    @Test
    void putsTheSoonestLevelFirstAndAsksHeadquartersWithoutABranch() {
        Deadline deadline = Deadline.of(
                report().warnings()
                        .ladder(
                                new LadderStep(Duration.ofHours(2), Role.LEADERSHIP, Reach.BRANCH),
                                new LadderStep(Duration.ZERO, Role.OPERATIONS_MANAGER, Reach.BRANCH))
                        .build(),
                DutyTime.CONTINUOUS,
                NOW);

        List<Alarm> ladder = deadline.alarms().stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.ESCALATION)
                .toList();
        assertThat(ladder).extracting(Alarm::role).containsExactly(Role.OPERATIONS_MANAGER, Role.LEADERSHIP);
        assertThat(ladder).extracting(Alarm::level).containsExactly(1, 2);
        assertThat(ladder).extracting(Alarm::siteId).containsExactly(SITE, null);
    }
}
