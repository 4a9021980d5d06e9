package io.yunzong.leadership;

import static io.yunzong.TestPeople.idOf;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.Browser;
import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import io.yunzong.leadership.Member.Function;
import io.yunzong.network.AddSite;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.NetworkFixtures;
import io.yunzong.network.SiteKind;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskClock;
import io.yunzong.tasks.TaskFinder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
@Tag("C-04")
class DecisionTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DecisionDesk desk;
    private final MemberDesk members;
    private final GroupFinder finder;
    private final DocumentFinder documents;
    private final TaskFinder tasks;
    private final TaskClock taskClock;
    private final Voyages voyages;
    private final TestPeople people;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Browser.Factory browsers;
    private final Caller secretary;
    private final Caller owner;
    private Caller member;

    DecisionTest(
            DecisionDesk desk,
            MemberDesk members,
            GroupFinder finder,
            DocumentFinder documents,
            TaskFinder tasks,
            TaskClock taskClock,
            Voyages voyages,
            NetworkDesk network,
            TestPeople people,
            TestClock clock,
            JdbcClient jdbc,
            Browser.Factory browsers) {
        this.desk = desk;
        this.members = members;
        this.finder = finder;
        this.documents = documents;
        this.tasks = tasks;
        this.taskClock = taskClock;
        this.voyages = voyages;
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.browsers = browsers;
        this.secretary = people.hire(Role.QUALITY_CONTROLLER);
        this.owner = people.hire(Role.BRANCH_HEAD, voyages.site("临沂", 35.1, 118.3));
        this.member = secretary;
        network.addSite(
                AddSite.place(NetworkFixtures.code("HQ"), "总公司", SiteKind.HEADQUARTERS, 35.1, 118.3),
                Voyages.HEADQUARTERS);
    }

    @BeforeEach
    void appoint() {
        dissolve();
        member = people.hire(Role.LEADERSHIP);
        members.appoint(new AppointMember(idOf(member), Function.LEADER, today(), today().plusYears(1)), secretary);
    }

    @AfterEach
    void dissolve() {
        clock.reset();
        finder.members(new MemberFilter(null, MemberFilter.State.CURRENT), PageQuery.first(100), secretary)
                .rows()
                .forEach(one -> members.end(one.id(), "测试结束", secretary));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private RecordDecision decision(int days) {
        return new RecordDecision(
                UUID.randomUUID().toString(),
                "规范夜间装卸",
                "夜间装卸须有专门负责人到场，并拍照留存。",
                "近期夜间货损较多",
                null,
                null,
                null,
                idOf(owner),
                today().plusDays(days));
    }

    private Decision get(DecisionId id) {
        return finder.get(id, member);
    }

    private Task duty(DecisionId id) {
        return tasks.findOpen("leadership:decision:" + id).orElseThrow();
    }

    // ---- who decides

    @Test
    void refusesEverybodyButMembersInTerm() {
        Caller colleague = people.hire(Role.LEADERSHIP);
        DecisionId id = desk.record(decision(7), member);

        for (Caller other : List.of(colleague, secretary, owner, people.hire(Role.ADMINISTRATOR))) {
            assertRefused(() -> desk.record(decision(7), other)).containsExactly("leadership.members_only");
            assertRefused(() -> desk.postpone(id, today().plusDays(9), "来不及", other))
                    .containsExactly("leadership.members_only");
            assertRefused(() -> desk.cancel(id, "不做了", other)).containsExactly("leadership.members_only");
        }
        dissolve();
        assertRefused(() -> desk.record(decision(7), member)).containsExactly("leadership.members_only");
    }

    @Test
    @Tag("H-08")
    void refusesReportsOfOthersAndHidesItFromThem() {
        DecisionId id = desk.record(decision(7), member);
        Caller stranger = people.hire(Role.BRANCH_HEAD, voyages.site("徐州", 34.2, 117.2));

        assertRefused(() -> desk.progress(id, "k", "做了", stranger)).containsExactly("leadership.not_found");
        assertRefused(() -> finder.get(id, stranger)).containsExactly("leadership.not_found");
        assertRefused(() -> desk.complete(id, "做了", secretary)).containsExactly("leadership.owner_or_members_only");
        assertThat(finder.decisions(DecisionFilter.all(), PageQuery.first(10), stranger)
                        .rows())
                .isEmpty();
        assertThat(finder.decisions(DecisionFilter.all(), PageQuery.first(10), owner)
                        .rows())
                .extracting(Decision::id)
                .containsExactly(id);
        Browser customer = browsers.of(people.hire(Role.CUSTOMER_CONTACT, voyages.customer()));
        assertThat(customer.get("/api/leadership/decisions").json().get("total").asLong())
                .isZero();
        assertThat(customer.get("/api/leadership/members").status()).isEqualTo(403);
    }

    @Test
    void refusesWhatIsIncompleteAndNamesAllOfIt() {
        assertRefused(() -> desk.record(
                        new RecordDecision(
                                "",
                                " ",
                                "",
                                null,
                                new Subject("consignment", 999_999_999_999L),
                                new TaskId(999_999_999_999L),
                                today().plusDays(1),
                                null,
                                null),
                        member))
                .containsExactlyInAnyOrder(
                        "leadership.report_key_missing",
                        "leadership.title_missing",
                        "leadership.text_missing",
                        "leadership.decided_later",
                        "leadership.due_missing",
                        "leadership.owner_missing",
                        "leadership.subject_unknown",
                        "leadership.task_unknown");
        assertRefused(() -> desk.record(decision(-1), member)).containsExactly("leadership.due_past");
        Caller customer = people.hire(Role.CUSTOMER_CONTACT, voyages.customer());
        RecordDecision order = decision(3);
        assertRefused(() -> desk.record(
                        new RecordDecision(
                                order.reportKey(),
                                order.title(),
                                order.text(),
                                null,
                                new Subject("customer", 1),
                                null,
                                null,
                                idOf(customer),
                                order.dueOn()),
                        member))
                .containsExactly("leadership.person_unknown", "leadership.subject_unknown");
    }

    // ---- what is decided

    @Test
    @Tag("H-09")
    void aDecisionIsNumberedWrittenAndADutyOfItsOwnerOnce() {
        RecordDecision order = decision(7);
        DecisionId id = desk.record(order, member);
        assertThat(desk.record(order, member)).isEqualTo(id);
        Decision next = get(desk.record(decision(8), member));

        Decision decision = get(id);
        assertThat(next.number()).isEqualTo(decision.number() + 1);
        assertThat(decision.cited()).startsWith("领决〔" + today().getYear() + "〕");
        assertThat(duty(id).ownerPerson()).isEqualTo(idOf(owner));
        assertThat(duty(id).dueAt()).isEqualTo(decision.dueAt());
        assertThat(documents.inbox(true, PageQuery.first(10), owner).rows())
                .extracting(entry -> entry.document().number())
                .contains(String.valueOf(decision.documentNumber()));
        assertThat(documents.inbox(true, PageQuery.first(10), member).rows())
                .extracting(entry -> entry.capacity())
                .contains("领导小组组长");
        assertThat(decision.documentNumber()).contains("-LDJY-");
    }

    @Test
    void itsWordsNeverChangeAndItsStoryIsAppendOnly() {
        DecisionId id = desk.record(decision(7), member);

        for (String sql : List.of(
                "update leadership.decision set body = 'x' where id = " + id,
                "delete from leadership.decision where id = " + id,
                "update leadership.decision_event set words = 'x' where decision_id = " + id,
                "delete from leadership.decision_event where decision_id = " + id)) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void itsOwnerSaysHowFarItIsAndEndsItWithWords() {
        DecisionId id = desk.record(decision(7), member);
        desk.progress(id, "one", "已通知各网点", owner);
        desk.progress(id, "one", "已通知各网点", owner);
        assertRefused(() -> desk.progress(id, "two", " ", owner)).containsExactly("leadership.words_missing");
        assertRefused(() -> desk.complete(id, "", owner)).containsExactly("leadership.words_missing");
        TaskId task = duty(id).id();

        desk.complete(id, "各网点已执行", owner);

        assertThat(get(id).state()).isEqualTo(Decision.State.DONE);
        assertThat(get(id).overdue(clock.instant())).isFalse();
        assertThat(tasks.get(task, member).outcome()).isEqualTo(Task.Outcome.COMPLETED);
        assertThat(finder.events(id, owner))
                .extracting(DecisionEvent::kind)
                .containsExactly(DecisionEvent.Kind.RECORDED, DecisionEvent.Kind.PROGRESS, DecisionEvent.Kind.DONE);
        assertRefused(() -> desk.complete(id, "再次", owner)).containsExactly("leadership.decision_closed");
        assertRefused(() -> desk.cancel(id, "再次", member)).containsExactly("leadership.decision_closed");
        assertRefused(() -> desk.postpone(id, today().plusDays(30), "再次", member))
                .containsExactly("leadership.decision_closed");
    }

    // ---- late

    @Test
    void whatIsLateGoesBackToTheGroupAndIsListedForEver() {
        DecisionId id = desk.record(decision(1), member);
        clock.move(Duration.ofDays(3));
        taskClock.runDue();
        DecisionFilter overdue = new DecisionFilter(null, null, true, null, null, null);

        assertThat(finder.decisions(overdue, PageQuery.first(100), member).rows())
                .extracting(Decision::id)
                .contains(id);
        assertThat(finder.state(member).overdueDecisions()).isPositive();
        assertThat(finder.escalations(
                                new EscalationFilter("规范夜间装卸", true, null, null, null, null),
                                PageQuery.first(100),
                                member)
                        .rows())
                .anySatisfy(one -> {
                    assertThat(one.task()).isEqualTo(duty(id).id());
                    assertThat(one.receivers()).containsExactly(idOf(member));
                });
        TaskId late = duty(id).id();
        assertRefused(() -> desk.postpone(id, get(id).dueOn().plusDays(1), "来不及", member))
                .containsExactly("leadership.due_past");

        desk.postpone(id, today().plusDays(10), "设备未到货", member);

        assertThat(duty(id).id()).isNotEqualTo(late);
        assertThat(tasks.get(late, member).breachedAt()).isNotNull();
        Decision after = get(id);
        assertThat(after.overdue(clock.instant())).isTrue();
        assertThat(after.firstDueOn()).isNotEqualTo(after.dueOn());
        desk.complete(id, "已完成", owner);
        assertThat(get(id).overdue(clock.instant())).isTrue();
        assertThatThrownBy(() -> jdbc.sql("update leadership.decision set overdue_at = null where id = " + id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void postponedInTimeItsOldDayIsKeptAndItsDutyMoves() {
        DecisionId id = desk.record(decision(5), member);
        TaskId task = duty(id).id();
        LocalDate first = get(id).dueOn();
        assertRefused(() -> desk.postpone(id, first, "同一天", member)).containsExactly("leadership.same_due");
        assertRefused(() -> desk.postpone(id, null, "", member))
                .containsExactly("leadership.due_missing", "leadership.reason_missing");

        desk.postpone(id, first.plusDays(5), "等供应商", member);

        assertThat(duty(id).id()).isEqualTo(task);
        assertThat(duty(id).dueAt()).isEqualTo(get(id).dueAt());
        assertThat(get(id).overdue(clock.instant())).isFalse();
        assertThat(finder.events(id, member).getLast())
                .extracting(DecisionEvent::oldDueOn, DecisionEvent::newDueOn, DecisionEvent::words)
                .containsExactly(first, first.plusDays(5), "等供应商");
        assertThat(documents
                        .get(java.util.Objects.requireNonNull(get(id).document()), owner)
                        .version())
                .isEqualTo(2);
        desk.cancel(id, "另有安排", member);
        assertThat(tasks.findOpen("leadership:decision:" + id)).isEmpty();
        assertThat(get(id).state()).isEqualTo(Decision.State.CANCELLED);
    }

    @Test
    void theRegisterIsDecidedReadAndExportedOverHttp() {
        Browser browser = browsers.of(member);
        Browser.Answer recorded = browser.post(
                "/api/leadership/decisions",
                Map.of(
                        "reportKey",
                        UUID.randomUUID().toString(),
                        "title",
                        "统一封签",
                        "text",
                        "各网点统一使用编号封签。",
                        "ownerId",
                        idOf(owner).value(),
                        "dueOn",
                        today().plusDays(3).toString()));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
        long id = recorded.json().get("decision").get("id").asLong();

        assertThat(browser.get("/api/leadership/decisions?q=统一封签&state=OPEN&ownerId=" + idOf(owner))
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        for (String list : List.of("members", "escalations", "decisions")) {
            assertThat(browser.get("/api/leadership/" + list + "/export.xlsx").status())
                    .as(list)
                    .isEqualTo(200);
        }
        assertThat(browser.get("/api/leadership/escalations").status()).isEqualTo(200);
        assertThat(browser.get("/api/leadership/state").json().get("mayDecide").asBoolean())
                .isTrue();
        Browser seesTo = browsers.of(owner);
        assertThat(seesTo.get("/api/leadership/state").status()).isEqualTo(403);
        assertThat(seesTo.post("/api/leadership/decisions/" + id + "/completion", Map.of("words", "已统一"))
                        .json()
                        .get("decision")
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
    }
}
