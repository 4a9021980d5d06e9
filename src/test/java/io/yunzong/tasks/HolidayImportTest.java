package io.yunzong.tasks;

import static io.yunzong.tasks.TaskFixtures.SYSTEM;
import static io.yunzong.tasks.TaskFixtures.branch;
import static io.yunzong.tasks.TaskFixtures.task;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.imports.ImportContext;
import io.yunzong.imports.ImportRow;
import io.yunzong.imports.ImportTarget;
import io.yunzong.imports.RowOutcome;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holidays from a file decide deadlines on the working calendar; those that run already are not moved. */
@YunzongTest
class HolidayImportTest {
    private final ImportTarget target;
    private final TaskDesk desk;
    private final TaskFinder finder;
    private final TestPeople people;

    HolidayImportTest(List<ImportTarget> targets, TaskDesk desk, TaskFinder finder, TestPeople people) {
        this.target = targets.stream()
                .filter(candidate -> candidate.key().equals("holidays"))
                .findFirst()
                .orElseThrow();
        this.desk = desk;
        this.finder = finder;
        this.people = people;
    }

    private static ImportRow row(long number, String day, String kind) {
        return ImportRow.of(number, Map.of("day", LocalDate.parse(day), "kind", kind, "name", "国庆节"));
    }

    private ImportContext by(Role role) {
        return new ImportContext(
                new ImportJobId(1), people.hire(role, branch()), false, "2092.xlsx", ZoneId.of("Asia/Shanghai"));
    }

    private Instant due() {
        TaskId id = desk.open(
                task(TaskFixtures.PUT_AWAY, branch())
                        // Tuesday 30 September 2092, 17:00 in Shanghai
                        .startsAt(Instant.parse("2092-09-30T09:00:00Z"))
                        .within(Duration.ofHours(1), TaskCalendar.WORKING)
                        .build(),
                SYSTEM);
        return requireNonNull(finder.get(id, SYSTEM).dueAt());
    }

    @Test
    void refusesABranchAndDaysThatMakeNoSense() {
        List<RowOutcome> refused = target.load(by(Role.OPERATIONS_MANAGER), List.of(row(2, "2093-10-01", "DAY_OFF")));
        List<RowOutcome> senseless =
                target.load(by(Role.TRACKING_SUPERVISOR), List.of(row(2, "2093-10-01", "WORKING_DAY")));

        assertThat(refused.getFirst()).isInstanceOf(RowOutcome.Refused.class);
        assertThat(senseless.getFirst()).isInstanceOf(RowOutcome.Refused.class);
    }

    @Test
    void movesDeadlinesSetFromThenOnAndNoneThatRuns() {
        ImportContext headquarters = by(Role.TRACKING_SUPERVISOR);
        Instant before = due();
        assertThat(before).isEqualTo(Instant.parse("2092-10-01T01:00:00Z"));

        List<ImportRow> rows = List.of(row(2, "2092-10-01", "DAY_OFF"), row(3, "2092-10-02", "DAY_OFF"));
        List<RowOutcome> outcomes = target.load(headquarters, rows);
        List<Long> created = outcomes.stream()
                .map(outcome -> ((RowOutcome.Created) outcome).id())
                .toList();

        assertThat(due()).isEqualTo(Instant.parse("2092-10-03T01:00:00Z"));
        assertThat(target.load(headquarters, rows)).containsOnly(RowOutcome.unchanged());
        assertThat(target.undo(headquarters, created).obstacles()).isEmpty();
        assertThat(due()).isEqualTo(before);
    }
}
