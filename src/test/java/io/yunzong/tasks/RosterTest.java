package io.yunzong.tasks;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.tasks.TaskFixtures.branch;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import io.yunzong.tasks.RosterEntry.Rank;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody is always on duty, or the gap is seen. */
@YunzongTest
@Tag("A-07")
class RosterTest {
    private final RotaDesk desk;
    private final Roster roster;
    private final SiteId branch = branch();
    private final Instant now;
    private final Caller supervisor;
    private final Caller main;
    private final Caller deputy;
    private final TestPeople people;

    RosterTest(RotaDesk desk, Roster roster, TestPeople people, Clock clock) {
        this.desk = desk;
        this.roster = roster;
        this.people = people;
        now = clock.instant();
        supervisor = people.hire(Role.TRACKING_SUPERVISOR);
        main = people.hire(Role.TRACKER, branch);
        deputy = people.hire(Role.TRACKER, branch);
    }

    private AppointDuty duty(Caller person, Rank rank, @Nullable Instant to) {
        return new AppointDuty(Role.TRACKER, branch, TestPeople.idOf(person), rank, now.minusSeconds(60), to);
    }

    @Test
    void refusesWhoDoesNotHoldTheRoleThereAndASecondInCharge() {
        Caller keeper = people.hire(Role.WAREHOUSE_KEEPER, branch());
        desk.appoint(duty(main, Rank.MAIN, null), supervisor);

        assertRefused(() -> desk.appoint(duty(keeper, Rank.DEPUTY, null), supervisor))
                .containsExactlyInAnyOrder("tasks.role_not_held", "tasks.not_at_branch");
        assertRefused(() -> desk.appoint(duty(deputy, Rank.MAIN, now.minusSeconds(90)), supervisor))
                .containsExactly("tasks.end_before_start");
        assertRefused(() -> desk.appoint(duty(deputy, Rank.MAIN, null), supervisor))
                .containsExactly("tasks.on_duty_already");
        assertRefused(() -> desk.appoint(duty(main, Rank.DEPUTY, null), supervisor))
                .containsExactly("tasks.on_duty_already");
    }

    @Test
    @Tag("H-08")
    void refusesAManagerTheRotaOfOtherBranchesAndOfHeadquarters() {
        Caller elsewhere = people.hire(Role.OPERATIONS_MANAGER, branch());

        assertRefused(() -> desk.appoint(duty(main, Rank.MAIN, null), elsewhere))
                .containsExactly("tasks.not_your_branch");
        assertRefused(() -> desk.appoint(
                        new AppointDuty(
                                Role.TRACKING_SUPERVISOR, null, TestPeople.idOf(supervisor), Rank.MAIN, now, null),
                        elsewhere))
                .containsExactly("tasks.network_wide_only");
        assertRefused(() -> desk.away(TestPeople.idOf(main), now, now.plusSeconds(60), "休假", elsewhere))
                .containsExactly("tasks.not_your_branch");
        assertRefused(() -> desk.appoint(
                        new AppointDuty(Role.TRACKER, null, TestPeople.idOf(main), Rank.MAIN, now, null), supervisor))
                .containsExactly("tasks.branch_missing");
    }

    @Test
    void leaveSwitchesToTheDeputyAndBack() {
        desk.appoint(duty(main, Rank.MAIN, null), supervisor);
        desk.appoint(duty(deputy, Rank.DEPUTY, null), supervisor);
        Instant from = now.plus(Duration.ofDays(1));
        Instant to = now.plus(Duration.ofDays(3));
        Absence leave = desk.away(TestPeople.idOf(main), from, to, "年假", supervisor);

        assertThat(onDuty(now)).isEqualTo(main.displayName());
        assertThat(onDuty(from)).isEqualTo(deputy.displayName());
        assertThat(onDuty(to)).isEqualTo(main.displayName());
        assertThat(roster.vacancies(Role.TRACKER, List.of(branch), from)).isEmpty();

        desk.changeAbsence(leave.id(), from, from.plusSeconds(60), "缩短", leave.version(), supervisor);
        assertThat(onDuty(from.plusSeconds(61))).isEqualTo(main.displayName());
        assertRefused(() -> desk.changeAbsence(leave.id(), from, to, "旧的", leave.version(), supervisor))
                .containsExactly("tasks.changed_meanwhile");
    }

    private @Nullable String onDuty(Instant at) {
        return roster.onDuty(Role.TRACKER, branch, at).map(OnDuty::displayName).orElse(null);
    }

    @Test
    void namesTheBranchesThatLackSomebody() {
        SiteId empty = branch();
        assertThat(roster.vacancies(Role.TRACKER, List.of(branch, empty), now))
                .containsExactly(
                        new Vacancy(Role.TRACKER, branch, true, true, true),
                        new Vacancy(Role.TRACKER, empty, true, true, true));

        desk.appoint(duty(main, Rank.MAIN, now.plus(Duration.ofDays(1))), supervisor);
        assertThat(roster.vacancies(Role.TRACKER, List.of(branch), now))
                .containsExactly(new Vacancy(Role.TRACKER, branch, false, true, false));
        desk.away(TestPeople.idOf(main), now.minusSeconds(30), now.plusSeconds(30), "病假", supervisor);
        assertThat(roster.vacancies(Role.TRACKER, List.of(branch), now))
                .containsExactly(new Vacancy(Role.TRACKER, branch, false, true, true));
        assertThat(onDuty(now)).isNull();
        assertThat(onDuty(now.plus(Duration.ofDays(2)))).isNull();
    }

    @Test
    void whatHasBegunIsEndedNotRemoved() {
        RosterEntry begun = desk.appoint(duty(main, Rank.MAIN, null), supervisor);

        assertRefused(() -> desk.remove(begun.id(), supervisor)).containsExactly("tasks.duty_begun");
        desk.change(begun.id(), Rank.MAIN, begun.from(), now, begun.version(), supervisor);

        assertThat(onDuty(now)).isNull();
        assertThat(onDuty(now.minusSeconds(30))).isEqualTo(main.displayName());
    }
}
