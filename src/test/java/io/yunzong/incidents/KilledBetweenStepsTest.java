package io.yunzong.incidents;

import static io.yunzong.incidents.Troubles.now;
import static io.yunzong.incidents.Troubles.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Outages;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.identity.Role;
import io.yunzong.incidents.Troubles.Goods;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.TaskFinder;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The database is taken away at every single step of a command: nothing of it is left, and the same command again has
 * its whole effect once.
 */
@YunzongTest
class KilledBetweenStepsTest {
    /** No command has so many. */
    private static final int MANY = 1_000;

    private final Troubles troubles;
    private final IncidentDesk desk;
    private final ReportDesk reports;
    private final OpinionDesk opinions;
    private final IncidentFinder finder;
    private final DocumentFinder documents;
    private final HoldDesk holds;
    private final TaskFinder tasks;
    private final TestPeople people;
    private final Outages outages;

    KilledBetweenStepsTest(
            Troubles troubles,
            IncidentDesk desk,
            ReportDesk reports,
            OpinionDesk opinions,
            IncidentFinder finder,
            DocumentFinder documents,
            HoldDesk holds,
            TaskFinder tasks,
            TestPeople people,
            DataSource database) {
        this.troubles = troubles;
        this.desk = desk;
        this.reports = reports;
        this.opinions = opinions;
        this.finder = finder;
        this.documents = documents;
        this.holds = holds;
        this.tasks = tasks;
        this.people = people;
        this.outages = (Outages) database;
    }

    /** @return how many steps it has */
    private int atEveryStep(Outages.Deed deed, Runnable nothingIsLeft) {
        for (int step = 1; step < MANY; step++) {
            if (outages.survives(step, deed)) {
                return step - 1;
            }
            nothingIsLeft.run();
        }
        throw new AssertionError("it never ends");
    }

    @Test
    @Tag("A-11")
    @Tag("H-09")
    void noReportIsLeftWithoutItsRecipients() {
        Goods goods = troubles.inTransit();
        people.hire(Role.TRACKER, goods.voyage().shanghai());
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);
        WriteReport report = report(troubles.photo(goods));
        Reported once = now();

        int steps = atEveryStep(() -> reports.report(incident.id(), report, once, goods.tracker()), () -> {
            assertThat(documents.findByKey("incidents:report:" + incident.id())).isEmpty();
            assertThat(troubles.read(incident).reportedAt()).isNull();
            assertThat(finder.entries(incident.id(), Scope.all())).hasSize(1);
        });

        assertThat(steps).isGreaterThan(10);
        reports.report(incident.id(), report, once, goods.tracker());
        Document document =
                documents.findByKey("incidents:report:" + incident.id()).orElseThrow();
        assertThat(document.version()).isEqualTo(1);
        assertThat(documents.receipts(document.id(), 1, Voyages.HEADQUARTERS))
                .hasSize(3)
                .filteredOn(receipts -> receipts.addressee().role() == Role.TRACKER)
                .allMatch(receipts -> !receipts.vacant());
        assertThat(finder.entries(incident.id(), Scope.all()).stream().map(IncidentEntry::kind))
                .containsExactly(IncidentEntry.Kind.OPENED, IncidentEntry.Kind.REPORTED);
        assertThat(tasks.listOpen(Subject.of(goods.id())).stream()
                        .filter(task -> task.kind().code().equals("hq_opinion")))
                .hasSize(1);
    }

    @Test
    @Tag("A-10")
    @Tag("A-24")
    void nothingIsFoundWithoutBeingHeld() {
        Goods goods = troubles.inTransit();
        Reported once = now();

        atEveryStep(() -> desk.open(Troubles.found(goods, IncidentKind.WET), once, goods.tracker()), () -> {
            assertThat(finder.list(goods.id(), Scope.all())).isEmpty();
            assertThat(holds.list(goods.id(), Scope.all())).isEmpty();
        });

        assertThat(finder.list(goods.id(), Scope.all())).hasSize(1);
        assertThat(holds.listStanding(List.of(goods.id()), Scope.all())).hasSize(1);
    }

    @Test
    @Tag("A-24")
    void nothingIsReleasedHalf() {
        Goods goods = troubles.inTransit();
        EvidenceId proof = troubles.photo(goods);
        Incident incident = troubles.reported(troubles.opened(goods, IncidentKind.DAMAGE), goods);
        opinions.give(incident.id(), new Opinion("continue", null, List.of()), now(), goods.quality());
        opinions.solve(incident.id(), "已加固", List.of(proof), now(), goods.tracker());
        Reported once = now();

        atEveryStep(() -> opinions.release(incident.id(), null, once, goods.quality()), () -> {
            assertThat(troubles.read(incident).releasedAt()).isNull();
            assertThat(holds.listStanding(List.of(goods.id()), Scope.all())).hasSize(1);
        });

        assertThat(troubles.read(incident).releasedAt()).isNotNull();
        assertThat(holds.listStanding(List.of(goods.id()), Scope.all())).isEmpty();
    }
}
