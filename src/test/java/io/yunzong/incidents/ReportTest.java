package io.yunzong.incidents;

import static io.yunzong.incidents.Troubles.now;
import static io.yunzong.incidents.Troubles.report;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.documents.Addressee;
import io.yunzong.documents.AddresseeReceipts;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.handling.Docks;
import io.yunzong.handling.LoadKind;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.incidents.Troubles.Goods;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The written report: what it must hold, to whom it goes, and when it is late. */
@YunzongTest
class ReportTest {
    private final Troubles troubles;
    private final ReportDesk reports;
    private final IncidentFinder finder;
    private final DocumentFinder documents;
    private final TaskFinder tasks;
    private final TestPeople people;
    private final Docks docks;
    private final Clock clock;

    ReportTest(
            Troubles troubles,
            ReportDesk reports,
            IncidentFinder finder,
            DocumentFinder documents,
            TaskFinder tasks,
            TestPeople people,
            Docks docks,
            Clock clock) {
        this.troubles = troubles;
        this.reports = reports;
        this.finder = finder;
        this.documents = documents;
        this.tasks = tasks;
        this.people = people;
        this.docks = docks;
        this.clock = clock;
    }

    private Optional<Task> duty(Goods goods, String kind) {
        return tasks.listOpen(Subject.of(goods.id())).stream()
                .filter(task -> task.kind().code().equals(kind))
                .findFirst();
    }

    private List<Addressee> addressees(Incident incident) {
        Document document =
                documents.findByKey("incidents:report:" + incident.id()).orElseThrow();
        return documents.receipts(document.id(), document.version(), Voyages.HEADQUARTERS).stream()
                .map(AddresseeReceipts::addressee)
                .toList();
    }

    private static List<SiteId> branches(List<Addressee> addressees) {
        return addressees.stream()
                .filter(one -> one.role() == Role.TRACKER)
                .map(one -> Objects.requireNonNull(one.site()))
                .toList();
    }

    @Test
    @Tag("A-22")
    void refusesATransitReportWithoutResultAndPhotoAndAsksForNothingHalf() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);
        WriteReport bare = new WriteReport("破损", null, null, null, List.of(), null);

        assertRefused(() -> reports.report(incident.id(), bare, now(), goods.tracker()))
                .containsExactly("incidents.result_missing", "incidents.photo_missing");
        assertThat(documents.findByKey("incidents:report:" + incident.id())).isEmpty();
        assertThat(troubles.read(incident).waiting()).isEqualTo(Incident.Waiting.FIRST_ACTION);
    }

    @Test
    @Tag("A-11")
    void refusesAReportByAnotherBranchAndByHeadquarters() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);
        Caller shipping = people.hire(Role.TRACKER, goods.voyage().shanghai());

        assertRefused(() -> reports.report(incident.id(), report(troubles.photo(goods)), now(), shipping))
                .containsExactly("incidents.not_your_branch");
        assertRefused(() -> reports.report(incident.id(), report(troubles.photo(goods)), now(), goods.quality()))
                .containsExactly("incidents.not_allowed");
    }

    @Test
    @Tag("A-11")
    @Tag("A-22")
    @Tag("H-09")
    void aTransitReportGoesToHeadquartersAndTheShippingBranchAndKeepsItsVersions() {
        Goods goods = troubles.inTransit();
        Caller shipping = people.hire(Role.TRACKER, goods.voyage().shanghai());
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE, goods.piece(1));

        Incident once = troubles.reported(incident, goods);
        WriteReport better =
                new WriteReport("外箱破损三处", "复查", "堆码过高", "已加固", List.of(troubles.photo(goods)), "复查后更正破损处数");
        reports.report(incident.id(), better, now(), goods.tracker());

        Document document =
                documents.findByKey("incidents:report:" + incident.id()).orElseThrow();
        assertThat(document.number()).contains("-YCBG-");
        assertThat(document.version()).isEqualTo(2);
        assertThat(documents.versions(document.id(), shipping)).hasSize(2);
        assertThat(addressees(incident)).anyMatch(one -> one.role() == Role.QUALITY_CONTROLLER && one.site() == null);
        assertThat(branches(addressees(incident)))
                .containsExactly(goods.voyage().shanghai());
        assertThat(documents.inbox(true, PageQuery.first(50), shipping).rows())
                .anyMatch(entry -> entry.document().id().equals(document.id()));
        Incident now = troubles.read(incident);
        assertThat(now.reportedAt()).as("the first counts").isEqualTo(once.reportedAt());
        assertThat(now.reportVersion()).isEqualTo(2);
        assertThat(now.waiting()).isEqualTo(Incident.Waiting.OPINION);
        assertThat(duty(goods, "incident_report")).isEmpty();
        assertThat(duty(goods, "incident_notice"))
                .as("whoever reports has told")
                .isEmpty();
        assertThat(duty(goods, "hq_opinion").orElseThrow().dueAt()).isEqualTo(now.opinionDueAt());
        assertThat(now.opinionDueAt())
                .isEqualTo(requireNonNull(once.reportedAt()).plus(Duration.ofHours(2)));
    }

    @Test
    @Tag("A-29")
    void anArrivalReportGoesToTheBranchTheVehicleLeftFromToo() {
        Goods goods = troubles.arrived();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);

        troubles.reported(incident, goods);

        assertThat(branches(addressees(incident)))
                .containsExactly(goods.voyage().shanghai(), goods.voyage().wuhan());
    }

    @Test
    @Tag("A-12")
    void aReportWithoutMaterialGoesOutAndIsChased() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.reported(troubles.opened(goods, IncidentKind.DAMAGE), goods);

        assertThat(duty(goods, "incident_material").orElseThrow().dueAt())
                .isEqualTo(requireNonNull(incident.reportedAt()).plus(Duration.ofHours(24)));
        assertThat(finder.materials(incident.id(), Scope.all()))
                .as("the photos came with the report")
                .filteredOn(Material::settled)
                .extracting(Material::code)
                .containsExactly("photos");
        Material needed = finder.materials(incident.id(), Scope.all()).stream()
                .filter(item -> item.required() && !item.settled())
                .findFirst()
                .orElseThrow();
        assertRefused(() -> reports.material(incident.id(), needed.code(), null, "没有", now(), goods.tracker()))
                .containsExactly("incidents.material_needed");
        assertRefused(() -> reports.material(incident.id(), needed.code(), null, null, now(), goods.tracker()))
                .containsExactly("incidents.material_empty");
        assertRefused(() -> reports.material(incident.id(), "no_such", null, "没有", now(), goods.tracker()))
                .containsExactly("incidents.material_unknown");

        troubles.complete(incident, goods);

        assertThat(duty(goods, "incident_material")).isEmpty();
        assertThat(finder.materials(incident.id(), Scope.all())).allMatch(Material::settled);
    }

    /** All of the goods come off in Chengdu, by a phone whose clock is nine hours ahead, and are sent in later. */
    private void unloaded(Goods goods, Instant at) {
        // the list too was made without a network
        long ahead = Duration.ofHours(9).toMillis();
        Reported offline = new Reported(Docks.key(), at.plusMillis(ahead), ahead);
        LoadId load = docks.prepared(
                new Reported(Docks.key(), at.plusMillis(ahead - 60_000), ahead),
                LoadKind.UNLOADING,
                goods.site(),
                goods.voyage().truck(),
                goods.id());
        docks.start(load, offline);
        docks.scanAll(load, offline);
    }

    @Test
    @Tag("A-29")
    void theFiveHoursRunFromTheEndOfUnloadingByTheTrueTime() {
        Goods goods = troubles.arrived();
        Instant end = goods.voyage().hour(9.5);
        unloaded(goods, end);

        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);

        assertThat(incident.reportDueAt()).isEqualTo(end.plus(Duration.ofHours(5)));
        assertThat(duty(goods, "incident_report").orElseThrow().dueAt()).isEqualTo(incident.reportDueAt());
        assertThat(troubles.reported(incident, goods).reportLate(clock.instant()))
                .isFalse();
    }

    @Test
    @Tag("A-29")
    void anUnloadingSentSixHoursLaterHasUsedThemUpAndLateStaysLate() {
        Goods goods = troubles.arrived();
        Incident found = troubles.opened(goods, IncidentKind.DAMAGE);
        assertThat(found.reportDueAt())
                .as("nothing is unloaded as far as we know")
                .isNull();
        assertThat(duty(goods, "incident_report")).isEmpty();

        Instant end = clock.instant().minus(Duration.ofHours(6));
        unloaded(goods, end);

        Incident owing = troubles.read(found);
        assertThat(owing.reportDueAt())
                .isBetween(end.plus(Duration.ofHours(5)).minusMillis(1), end.plus(Duration.ofHours(5)));
        assertThat(owing.reportLate(clock.instant())).isTrue();
        assertThat(duty(goods, "incident_report").orElseThrow().breachedAt()).isNotNull();
        IncidentFilter late = new IncidentFilter(
                null, Set.of(), Set.of(), Set.of(), goods.id(), null, null, null, false, true, null, null);
        assertThat(finder.page(late, PageQuery.first(5), Scope.all()).rows()).hasSize(1);
        assertThat(troubles.reported(owing, goods).reportLate(clock.instant())).isTrue();
        assertThat(finder.page(late, PageQuery.first(5), Scope.all()).rows()).hasSize(1);
    }

    @Test
    @Tag("A-29")
    void whatIsNotAboutTheGoodsAsTheyCameRunsFromItsFinding() {
        Goods goods = troubles.arrived();

        Incident incident = troubles.opened(goods, IncidentKind.IN_STORE);

        assertThat(incident.reportDueAt()).isEqualTo(incident.openedAt().plus(Duration.ofHours(2)));
    }
}
