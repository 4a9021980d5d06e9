package io.yunzong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.SharedData;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.imports.ImportCounts;
import io.yunzong.imports.ImportFinder;
import io.yunzong.imports.ImportJob;
import io.yunzong.imports.ImportRunner;
import io.yunzong.imports.ImportState;
import io.yunzong.imports.RowRemark;
import io.yunzong.journey.CustomerTrips;
import io.yunzong.journey.JourneyReports;
import io.yunzong.journey.LaneTrips;
import io.yunzong.journey.PunctualityReport;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.telemetry.PositionFinder;
import io.yunzong.telemetry.PositionSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The main job on real input: 3,408 trips of 2019 and 2020 with all their contradictions. The figures are those of the
 * file itself: 3,368 rows whose flag agrees with planned against actual arrival, 11 that contradict it, 14 with both
 * flags, 4 with neither, 15 without one of the times.
 */
@YunzongTest
@Tag("B-13")
@Tag("C-13")
@Tag("C-14")
@Tag("H-02")
class TruckTripsTest {
    private static final Caller OPERATOR = Caller.system("test");
    private static final Instant FROM = Instant.parse("2019-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2021-01-01T00:00:00Z");
    private static @Nullable ImportJob loaded;

    private ImportJob first;

    private final ImportRunner runner;
    private final ImportFinder imports;
    private final JourneyReports reports;
    private final PositionFinder positions;

    TruckTripsTest(ImportRunner runner, ImportFinder imports, JourneyReports reports, PositionFinder positions) {
        this.runner = runner;
        this.imports = imports;
        this.reports = reports;
        this.positions = positions;
    }

    @BeforeEach
    void load() {
        Path file = SharedData.file("truck-trips/delivery_truck_trips.csv.gz");
        if (loaded == null) {
            loaded = runner.run(file, "truck-trips", OPERATOR, progress -> {});
        }
        first = loaded;
    }

    @Test
    void loadsEveryRowOrSaysWhyNot() {
        assertThat(first.failure()).isEmpty();
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.counts()).isEqualTo(new ImportCounts(3408, 3407, 0, 0, 1, 0));
        assertThat(remarks(first, EnumSet.of(RowRemark.Result.MERGED)))
                .containsExactly(Map.entry("exchange.duplicate_number", 1));
    }

    @Test
    void notesWhatContradictsItself() {
        Map<String, Integer> notes = remarks(first, EnumSet.of(RowRemark.Result.CREATED));

        assertThat(notes)
                .containsEntry("exchange.flag_contradicts_times", 11)
                .containsEntry("exchange.both_flags", 14)
                .containsEntry("exchange.no_flag", 4)
                .containsEntry("exchange.punctuality_unknown", 15)
                .containsEntry("exchange.position_missing", 454)
                .containsEntry("exchange.arrival_before_start", 9);
    }

    @Test
    void tellsPunctualityFromTheTimes() {
        PunctualityReport report = reports.punctuality(FROM, TO, Scope.all());

        // the one merged row was late: 2,153 + 1 that its flag calls on time, less that one
        assertThat(report.onTime()).isEqualTo(1239);
        assertThat(report.late()).isEqualTo(2153);
        assertThat(report.unknown()).isEqualTo(15);
        assertThat(report.total()).isEqualTo(3407);
    }

    @Test
    void ranksCustomersByTrips() {
        List<CustomerTrips> ranking = reports.customers(FROM, TO, Scope.all(), 100);

        assertThat(ranking).hasSize(32);
        assertThat(ranking.subList(0, 3))
                .extracting(CustomerTrips::code, customer -> customer.trips().total())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LTLEXMUM40", 2079L),
                        org.assertj.core.groups.Tuple.tuple("FILEXCHE19", 304L),
                        org.assertj.core.groups.Tuple.tuple("DMREXCHEUX", 285L));
    }

    @Test
    void sharesOnTimeByLane() {
        List<LaneTrips> lanes = reports.lanes(FROM, TO, Scope.all(), 1000);

        // 652 pairs of codes in the file: 650 without their trailing blanks, and the places without a code kept apart
        assertThat(lanes).hasSize(LANES);
        assertThat(lanes.stream().mapToLong(lane -> lane.trips().total()).sum()).isEqualTo(3407);
        assertThat(lanes.getFirst().onTimeShare()).isBetween(0.0, 1.0);
    }

    private static final int LANES = 664;

    @Test
    void showsLastPositionsOnTheMap() {
        long known = positions.latest(10_000).stream()
                .filter(position -> position.source() == PositionSource.IMPORT)
                .filter(position -> position.at().isBefore(TO))
                // other tests have positions of their own, in China
                .filter(position -> position.point().longitude() < 100)
                .count();

        assertThat(known).isEqualTo(1208);
    }

    @Test
    void changesNothingWhenLoadedAgain() {
        ImportJob second = runner.run(
                SharedData.file("truck-trips/delivery_truck_trips.csv.gz"), "truck-trips", OPERATOR, progress -> {});

        assertThat(second.counts()).isEqualTo(new ImportCounts(3408, 0, 0, 3407, 1, 0));
        assertThat(reports.punctuality(FROM, TO, Scope.all()).total()).isEqualTo(3407);
    }

    private Map<String, Integer> remarks(ImportJob job, EnumSet<RowRemark.Result> results) {
        Map<String, Integer> tally = new TreeMap<>();
        List<RowRemark> rows;
        int page = 0;
        do {
            rows = imports.listRemarks(OPERATOR, job.id(), results, new PageQuery(page++, 500, null, false))
                    .rows();
            rows.forEach(row -> row.reasons().forEach(reason -> tally.merge(reason.code(), 1, Integer::sum)));
        } while (rows.size() == 500);
        return tally;
    }
}
