package io.yunzong.incidents;

import static io.yunzong.incidents.Troubles.found;
import static io.yunzong.incidents.Troubles.now;
import static io.yunzong.incidents.Troubles.signal;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.incidents.Troubles.Goods;
import io.yunzong.journey.HoldDesk;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.IncidentId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Severity;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFinder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something is found, once; what follows adds to it. */
@YunzongTest
@Tag("A-10")
class IncidentTest {
    private final Troubles troubles;
    private final IncidentDesk desk;
    private final IncidentWork work;
    private final IncidentFinder finder;
    private final HoldDesk holds;
    private final TaskFinder tasks;
    private final TestPeople people;
    private final JdbcClient jdbc;

    IncidentTest(
            Troubles troubles,
            IncidentDesk desk,
            IncidentWork work,
            IncidentFinder finder,
            HoldDesk holds,
            TaskFinder tasks,
            TestPeople people,
            JdbcClient jdbc) {
        this.troubles = troubles;
        this.desk = desk;
        this.work = work;
        this.finder = finder;
        this.holds = holds;
        this.tasks = tasks;
        this.people = people;
        this.jdbc = jdbc;
    }

    private List<String> duties(Goods goods) {
        return tasks.listOpen(Subject.of(goods.id())).stream()
                .map(task -> task.kind().code())
                .toList();
    }

    private Task duty(Goods goods, String kind) {
        return tasks.listOpen(Subject.of(goods.id())).stream()
                .filter(task -> task.kind().code().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesWhoHasNothingToDoWithIt() {
        Goods goods = troubles.inTransit();
        Caller elsewhere = people.hire(Role.TRACKER, troubles.inTransit().site());
        Caller finance = people.hire(Role.FINANCE_HR);
        Caller customer = people.hire(Role.CUSTOMER_CONTACT, goods.voyage().customer());

        assertRefused(() -> desk.open(found(goods, IncidentKind.DAMAGE), now(), elsewhere))
                .containsExactly("consignments.not_found");
        for (Caller nobody : List.of(finance, customer)) {
            assertRefused(() -> desk.open(found(goods, IncidentKind.DAMAGE), now(), nobody))
                    .containsExactly("incidents.not_allowed");
        }
    }

    @Test
    void refusesWhatIsNotOfThisWaybill() {
        Goods goods = troubles.inTransit();
        Goods other = troubles.inTransit();
        OpenIncident wrong = new OpenIncident(
                goods.id(),
                IncidentKind.DAMAGE,
                other.site(),
                List.of(other.piece(1)),
                null,
                "长".repeat(2_001),
                List.of(troubles.photo(other), new EvidenceId(Long.MAX_VALUE)));

        assertRefused(() -> desk.open(wrong, now(), goods.tracker()))
                .containsExactlyInAnyOrder(
                        "incidents.site_unknown",
                        "incidents.piece_unknown",
                        "incidents.photo_unknown",
                        "incidents.too_long");
        assertRefused(() -> desk.open(found(goods, IncidentKind.DAMAGE), Reported.now(" "), goods.tracker()))
                .containsExactly("incidents.report_key_missing");
    }

    @Test
    @Tag("A-24")
    void aBlockingOneHoldsItsPiecesAndOpensItsDuties() {
        Goods goods = troubles.inTransit();

        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE, goods.piece(2));

        assertThat(incident.stage()).isEqualTo(IncidentStage.TRANSIT);
        assertThat(incident.siteId()).isEqualTo(goods.site());
        assertThat(incident.severity()).isEqualTo(Severity.MAJOR);
        assertThat(incident.waiting()).isEqualTo(Incident.Waiting.FIRST_ACTION);
        assertThat(holds.listStanding(List.of(goods.id()), Scope.all()))
                .singleElement()
                .satisfies(hold -> assertThat(hold.pieceIds()).containsExactly(goods.piece(2)));
        assertThat(duties(goods)).contains("incident_first_action", "incident_notice", "incident_report");
        assertThat(duty(goods, "incident_first_action").dueAt())
                .isEqualTo(incident.openedAt().plus(Duration.ofHours(2)));
        assertThat(duty(goods, "incident_report").dueAt()).isEqualTo(incident.reportDueAt());
        assertThat(incident.reportDueAt()).isEqualTo(incident.openedAt().plus(Duration.ofHours(2)));
    }

    @Test
    void aCriticalOneIsActedOnWithinHalfAnHourAndHoldsWhateverItIs() {
        Goods goods = troubles.inTransit();
        OpenIncident order =
                new OpenIncident(goods.id(), IncidentKind.PAPERS, null, List.of(), Severity.CRITICAL, null, List.of());

        Incident incident = troubles.get(desk.open(order, now(), goods.tracker()));

        assertThat(incident.blocking()).isTrue();
        assertThat(duty(goods, "incident_first_action").dueAt())
                .isEqualTo(incident.openedAt().plus(Duration.ofMinutes(30)));
    }

    @Test
    @Tag("B-02")
    void theSameKindAgainIsTheSameIncident() {
        Goods goods = troubles.inTransit();
        Incident first = troubles.opened(goods, IncidentKind.DAMAGE, goods.piece(1));

        Incident again = troubles.opened(goods, IncidentKind.DAMAGE, goods.piece(2));
        desk.signal(signal(goods, IncidentKind.DAMAGE, Severity.CRITICAL, "t:" + goods.id()));
        desk.signal(signal(goods, IncidentKind.DAMAGE, Severity.CRITICAL, "t:" + goods.id()));

        assertThat(again.id()).isEqualTo(first.id());
        Incident now = troubles.read(first);
        assertThat(now.signals()).isEqualTo(3);
        assertThat(now.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(now.pieceIds()).as("a signal without pieces concerns all").isEmpty();
        assertThat(now.firstActionDueAt()).isBefore(first.firstActionDueAt());
        assertThat(holds.listStanding(List.of(goods.id()), Scope.all()))
                .singleElement()
                .satisfies(hold -> assertThat(hold.pieceIds()).isEmpty());
        assertThat(finder.list(goods.id(), Scope.all())).hasSize(1);
        assertThat(finder.entries(first.id(), Scope.all()).stream().map(IncidentEntry::kind))
                .containsExactly(
                        IncidentEntry.Kind.OPENED,
                        IncidentEntry.Kind.SIGNAL,
                        IncidentEntry.Kind.SIGNAL,
                        IncidentEntry.Kind.GRAVER);
    }

    @Test
    void theSameReportAgainIsOneIncidentAndForAnotherRefused() {
        Goods goods = troubles.inTransit();
        Reported once = now();
        IncidentId id = desk.open(found(goods, IncidentKind.WET), once, goods.tracker());

        assertThat(desk.open(found(goods, IncidentKind.WET), once, goods.tracker()))
                .isEqualTo(id);
        assertThat(troubles.get(id).signals()).isEqualTo(1);
        assertRefused(() -> work.act(id, "已处理", List.of(), once, goods.tracker()))
                .containsExactly("incidents.report_key_taken");
    }

    @Test
    @Tag("B-02")
    @Tag("B-03")
    void onlyUntouchedQualityRecoversByItself() {
        Goods goods = troubles.inTransit();
        for (IncidentKind kind : List.of(IncidentKind.SILENT, IncidentKind.DETOUR, IncidentKind.DELAY)) {
            desk.signal(signal(goods, kind, null, "t:" + goods.id() + ":" + kind));
        }
        Incident delay = finder.list(goods.id(), Scope.all()).stream()
                .filter(one -> one.kind() == IncidentKind.DELAY)
                .findFirst()
                .orElseThrow();
        troubles.acted(delay, goods);

        assertThat(desk.recover(
                        goods.id(), IncidentKind.DETOUR, "已回到路线", goods.voyage().hour(10)))
                .isFalse();
        assertThat(desk.recover(
                        goods.id(), IncidentKind.DELAY, "已发车", goods.voyage().hour(10)))
                .as("somebody has taken it up")
                .isFalse();
        assertThat(desk.recover(
                        goods.id(), IncidentKind.SILENT, "已有新消息", goods.voyage().hour(10)))
                .isTrue();
        assertThat(finder.list(goods.id(), Scope.all()))
                .filteredOn(one -> one.kind() == IncidentKind.SILENT)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.outcome()).isEqualTo(Incident.Outcome.RECOVERED);
                    assertThat(finder.entries(one.id(), Scope.all()).getLast().words())
                            .isEqualTo("已有新消息");
                });
    }

    @Test
    @Tag("A-21")
    void whoSawItWhenIsNeverChanged() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);
        work.seen(incident.id(), goods.quality());
        work.seen(incident.id(), goods.quality());
        work.acknowledge(incident.id(), goods.quality());

        assertThat(finder.entries(incident.id(), Scope.all()).stream().map(IncidentEntry::kind))
                .containsExactly(IncidentEntry.Kind.OPENED, IncidentEntry.Kind.SEEN, IncidentEntry.Kind.ACKNOWLEDGED);
        for (String change : List.of(
                "update incidents.entry set at = now() where incident_id = " + incident.id(),
                "delete from incidents.entry where incident_id = " + incident.id())) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void theFirstActionEndsItsDutyAndNeedsWords() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);

        assertRefused(() -> work.act(incident.id(), " ", List.of(), now(), goods.tracker()))
                .containsExactly("incidents.words_missing");
        assertRefused(() -> work.act(incident.id(), "已隔离", List.of(), now(), goods.quality()))
                .containsExactly("incidents.not_allowed");
        troubles.acted(incident, goods);

        assertThat(duties(goods)).doesNotContain("incident_first_action").contains("incident_report");
        assertThat(troubles.read(incident).waiting()).isEqualTo(Incident.Waiting.REPORT);
    }

    @Test
    @Tag("A-11")
    void tellingTheShippingBranchEndsTheNoticeAndIsOnRecord() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);

        assertRefused(() -> work.contact(incident.id(), null, " ", null, now(), goods.tracker()))
                .containsExactlyInAnyOrder(
                        "incidents.contact_missing", "incidents.contact_missing", "incidents.words_missing");
        work.contact(incident.id(), "电话", "上海 王经理", "已告知破损两件", now(), goods.tracker());

        assertThat(duties(goods)).doesNotContain("incident_notice");
        assertThat(finder.entries(incident.id(), Scope.all()).getLast().spokenTo())
                .isEqualTo("上海 王经理");
    }

    @Test
    void onlyHeadquartersSaysThatItIsLessGrave() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);

        assertRefused(() -> work.grade(incident.id(), Severity.MINOR, "问题不大", now(), goods.tracker()))
                .containsExactly("incidents.headquarters_only");
        work.grade(incident.id(), Severity.CRITICAL, "货值很高", now(), goods.tracker());
        assertThat(troubles.read(incident).severity()).isEqualTo(Severity.CRITICAL);
        work.grade(incident.id(), Severity.MINOR, "仅外箱擦痕", now(), goods.quality());
        assertThat(troubles.read(incident).severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    @Tag("H-01")
    @Tag("H-08")
    void theBranchesOfTheRouteSeeItAndOthersDoNot() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);
        Caller shipping = people.hire(Role.BRANCH_HEAD, goods.voyage().shanghai());
        Caller stranger = people.hire(Role.BRANCH_HEAD, troubles.atTheStart().site());

        assertThat(finder.get(incident.id(), shipping.scope()).id()).isEqualTo(incident.id());
        assertThatThrownBy(() -> finder.get(incident.id(), stranger.scope())).isInstanceOf(Refusal.class);
        assertThat(finder.page(IncidentFilter.of(goods.id()), PageQuery.first(10), stranger.scope())
                        .rows())
                .isEmpty();
        assertThat(finder.page(
                                new IncidentFilter(
                                        incident.number(),
                                        Set.of(IncidentKind.DAMAGE),
                                        Set.of(Severity.MAJOR),
                                        Set.of(Incident.Waiting.FIRST_ACTION),
                                        null,
                                        goods.voyage().customer(),
                                        goods.site(),
                                        true,
                                        true,
                                        false,
                                        incident.openedAt(),
                                        null),
                                PageQuery.first(10),
                                shipping.scope())
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.dueAt()).isEqualTo(incident.firstActionDueAt()));
    }
}
