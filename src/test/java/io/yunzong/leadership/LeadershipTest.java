package io.yunzong.leadership;

import static io.yunzong.TestPeople.idOf;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.escalating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Colleague;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.TaskId;
import io.yunzong.leadership.Member.Function;
import io.yunzong.tasks.Escalations;
import io.yunzong.tasks.MyDay;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskClock;
import io.yunzong.tasks.TaskDesk;
import io.yunzong.tasks.TaskFinder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
@Tag("C-04")
class LeadershipTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MemberDesk desk;
    private final GroupFinder finder;
    private final EscalationDesk notes;
    private final Escalations escalations;
    private final VacancyWatch vacancy;
    private final TaskDesk tasks;
    private final TaskFinder taskFinder;
    private final TaskClock taskClock;
    private final TestPeople people;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private Caller secretary;

    LeadershipTest(
            MemberDesk desk,
            GroupFinder finder,
            EscalationDesk notes,
            Escalations escalations,
            VacancyWatch vacancy,
            TaskDesk tasks,
            TaskFinder taskFinder,
            TaskClock taskClock,
            TestPeople people,
            TestClock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.notes = notes;
        this.escalations = escalations;
        this.vacancy = vacancy;
        this.tasks = tasks;
        this.taskFinder = taskFinder;
        this.taskClock = taskClock;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.secretary = people.hire(Role.QUALITY_CONTROLLER);
    }

    @BeforeEach
    @AfterEach
    void dissolve() {
        clock.reset();
        for (MemberFilter.State state : List.of(MemberFilter.State.CURRENT, MemberFilter.State.COMING)) {
            finder.members(new MemberFilter(null, state), PageQuery.first(100), secretary)
                    .rows()
                    .forEach(member -> desk.end(member.id(), "测试结束", secretary));
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private AppointMember term(Caller person, @Nullable Function function, int from, int to) {
        return new AppointMember(idOf(person), function, today().plusDays(from), today().plusDays(to));
    }

    private MemberId appoint(Caller person, Function function) {
        return desk.appoint(term(person, function, 0, 365), secretary);
    }

    // ---- members

    @Test
    void refusesWhoIsNoneOfTheLeadershipAndTermsThatCannotBe() {
        Caller manager = people.hire(Role.OPERATIONS_MANAGER, branch());
        Caller leader = people.hire(Role.LEADERSHIP);

        assertRefused(() -> desk.appoint(term(manager, Function.MEMBER, 0, 365), secretary))
                .containsExactly("leadership.role_not_held");
        assertRefused(() -> desk.appoint(new AppointMember(new PersonId(999_999_999), null, today(), null), secretary))
                .containsExactly("leadership.function_missing", "leadership.term_missing", "leadership.person_unknown");
        assertRefused(() -> desk.appoint(term(leader, Function.MEMBER, 5, 4), secretary))
                .containsExactly("leadership.term_reversed");
        assertRefused(() -> desk.appoint(term(leader, Function.MEMBER, -9, -1), secretary))
                .containsExactly("leadership.term_past");
        assertRefused(() -> desk.appoint(term(leader, Function.MEMBER, 0, 4000), secretary))
                .containsExactly("leadership.term_too_long");
        assertRefused(() -> finder.state(manager)).containsExactly("leadership.network_only");
    }

    @Test
    void refusesTermsOfOnePersonThatOverlapAndASecondLeader() {
        Caller first = people.hire(Role.LEADERSHIP);
        Caller second = people.hire(Role.LEADERSHIP);
        desk.appoint(term(first, Function.LEADER, 0, 30), secretary);

        assertRefused(() -> desk.appoint(term(first, Function.MEMBER, 30, 60), secretary))
                .containsExactly("leadership.terms_overlap");
        assertRefused(() -> desk.appoint(term(second, Function.LEADER, 10, 60), secretary))
                .containsExactly("leadership.leader_taken");
        desk.appoint(term(first, Function.MEMBER, 31, 60), secretary);
        desk.appoint(term(second, Function.LEADER, 31, 60), secretary);

        assertThat(finder.state(secretary).inTerm()).extracting(Member::person).containsExactly(idOf(first));
    }

    @Test
    void aTermEndsEarlyWithAReasonAndStaysInTheHistory() {
        Caller leader = people.hire(Role.LEADERSHIP);
        MemberId id = appoint(leader, Function.LEADER);
        assertRefused(() -> desk.end(id, " ", secretary)).containsExactly("leadership.reason_missing");

        desk.end(id, "调任分公司", secretary);

        assertRefused(() -> desk.end(id, "再次", secretary)).containsExactly("leadership.term_over");
        Member ended = finder.members(
                        new MemberFilter(leader.displayName(), MemberFilter.State.PAST), PageQuery.first(10), secretary)
                .rows()
                .getFirst();
        assertThat(ended.endedReason()).isEqualTo("调任分公司");
        assertThat(ended.toDay()).isEqualTo(today().plusDays(365));
        assertThat(finder.state(secretary).vacant()).isTrue();
        assertThatThrownBy(() -> jdbc.sql("delete from leadership.member where id = " + id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        appoint(leader, Function.DEPUTY);
    }

    // ---- the last level

    @Test
    void theLastLevelReachesExactlyTheMembersInTermAndEverybodyWhileThereAreNone() {
        SiteId branch = branch();
        Caller member = people.hire(Role.LEADERSHIP);
        Caller colleague = people.hire(Role.LEADERSHIP);
        TaskId raisedToAll = raise(branch);

        assertThat(raised(member)).contains(raisedToAll);
        assertThat(raised(colleague)).contains(raisedToAll);
        assertThat(reached()).contains(idOf(member), idOf(colleague));

        appoint(member, Function.LEADER);
        TaskId id = raise(branch);

        assertThat(reached()).containsExactly(idOf(member));
        assertThat(raised(member)).contains(id);
        assertThat(raised(colleague)).doesNotContain(id, raisedToAll);
        assertThat(entry(id).receivers()).containsExactly(idOf(member));
        assertThat(entry(raisedToAll).receivers()).contains(idOf(member), idOf(colleague));
    }

    @Test
    void whoLosesTheRoleIsReachedByNothingAndTheGroupIsVacantWithoutThem() {
        Caller member = people.hire(Role.LEADERSHIP);
        Caller colleague = people.hire(Role.LEADERSHIP);
        appoint(member, Function.LEADER);
        jdbc.sql("update identity.person set roles = array['TRACKER'] where id = :id")
                .param("id", idOf(member).value())
                .update();

        assertThat(finder.state(secretary).vacant()).isTrue();
        assertThat(reached()).contains(idOf(colleague)).doesNotContain(idOf(member));
        assertThat(finder.members(new MemberFilter(null, MemberFilter.State.CURRENT), PageQuery.first(10), secretary)
                        .rows())
                .extracting(Member::qualified)
                .containsExactly(false);
    }

    @Test
    void anEmptyGroupIsADutyOfHeadquartersUntilSomebodyIsAppointed() {
        vacancy.runDue();
        assertThat(taskFinder.findOpen(VacancyWatch.KEY)).isPresent();
        assertThat(vacancy.runDue()).isZero();
        Caller leader = people.hire(Role.LEADERSHIP);
        desk.appoint(term(leader, Function.LEADER, 0, 2), secretary);
        assertThat(taskFinder.findOpen(VacancyWatch.KEY)).isEmpty();

        clock.move(Duration.ofDays(3));
        assertThat(vacancy.runDue()).isEqualTo(1);

        assertThat(taskFinder.findOpen(VacancyWatch.KEY))
                .hasValueSatisfying(task -> assertThat(task.ownerRole()).isEqualTo(Role.QUALITY_CONTROLLER));
    }

    // ---- the register

    @Test
    void refusesNotesOfWhomItWasNotPutBefore() {
        Caller member = people.hire(Role.LEADERSHIP);
        Caller colleague = people.hire(Role.LEADERSHIP);
        appoint(member, Function.LEADER);
        EscalationId id = entry(raise(branch())).id();

        assertRefused(() -> notes.takeNote(id, null, colleague)).containsExactly("leadership.not_put_before_you");
        assertRefused(() -> notes.takeNote(id, null, secretary)).containsExactly("leadership.not_put_before_you");
        assertRefused(() -> notes.takeNote(id, "长".repeat(2_001), member)).containsExactly("leadership.too_long");
        notes.takeNote(id, "请质量部跟进", member);
        assertRefused(() -> notes.takeNote(id, null, member)).containsExactly("leadership.already_noted");
        assertRefused(() -> notes.takeNote(new EscalationId(999_999_999), null, member))
                .containsExactly("leadership.not_found");
    }

    @Test
    void theRegisterShowsHowTheDutyEndedAndWhoKnowsOfIt() {
        Caller member = people.hire(Role.LEADERSHIP);
        appoint(member, Function.LEADER);
        TaskId task = raise(branch());
        notes.takeNote(entry(task).id(), "已知悉", member);
        assertThat(entry(task).outcome()).isNull();

        tasks.complete(task, "已补发", people.hire(Role.TRACKING_SUPERVISOR));

        Escalation ended = entry(task);
        assertThat(ended.outcome()).isEqualTo(Task.Outcome.COMPLETED);
        assertThat(ended.closingNote()).isEqualTo("已补发");
        assertThat(ended.notes()).extracting(Escalation.Note::words).containsExactly("已知悉");
        assertThat(list(new EscalationFilter(null, true, null, null, null, null)))
                .extracting(Escalation::task)
                .doesNotContain(task);
        assertThat(list(new EscalationFilter(null, null, false, null, null, null)))
                .extracting(Escalation::task)
                .doesNotContain(task);
    }

    private List<Escalation> list(EscalationFilter filter) {
        return finder.escalations(filter, PageQuery.first(200), secretary).rows();
    }

    private Escalation entry(TaskId task) {
        // other tests raise thousands, some of them later than now: its branch has only this one
        return list(new EscalationFilter(
                        null,
                        null,
                        null,
                        taskFinder.get(task, Voyages.HEADQUARTERS).siteId(),
                        null,
                        null))
                .stream()
                .filter(one -> one.task().equals(task))
                .findFirst()
                .orElseThrow();
    }

    /** Overdue long enough for its third level. */
    private TaskId raise(SiteId branch) {
        TaskId id = tasks.open(
                escalating(branch)
                        .dueAt(clock.instant().minus(Duration.ofHours(3)))
                        .startsAt(clock.instant().minus(Duration.ofHours(4)))
                        .build(),
                SYSTEM);
        taskClock.runDue();
        return id;
    }

    private Set<TaskId> raised(Caller reader) {
        return taskFinder.myDay(reader).entries().stream()
                .filter(entry -> entry.why() == MyDay.Why.RAISED)
                .map(entry -> entry.task().id())
                .collect(java.util.stream.Collectors.toSet());
    }

    private List<PersonId> reached() {
        return escalations.receivers(Role.LEADERSHIP, null).stream()
                .map(Colleague::id)
                .toList();
    }
}
