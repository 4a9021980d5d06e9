package io.yunzong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.YunzongTest;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.identity.Caller;
import io.yunzong.imports.ImportDesk;
import io.yunzong.imports.ImportJob;
import io.yunzong.imports.ImportRunner;
import io.yunzong.imports.ImportState;
import io.yunzong.imports.ImportsRefused;
import io.yunzong.journey.ConsignmentFilter;
import io.yunzong.journey.ConsignmentLists;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.network.VehicleFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of trips taken back: what is part of a history stays and says so, everything else goes, and it can come again. */
@YunzongTest
@Tag("C-03")
@Tag("C-15")
class TripUndoTest {
    private static final Caller OPERATOR = Caller.system("test");
    private static final PageQuery PAGE = PageQuery.of(0, 50, null);

    @TempDir
    private Path folder;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    private final ImportRunner runner;
    private final ImportDesk imports;
    private final ConsignmentFinder consignments;
    private final ConsignmentLists lists;
    private final JourneyDesk journeys;
    private final JourneyFinder history;
    private final VehicleFinder vehicles;
    private final CustomerFinder customers;

    TripUndoTest(
            ImportRunner runner,
            ImportDesk imports,
            ConsignmentFinder consignments,
            ConsignmentLists lists,
            JourneyDesk journeys,
            JourneyFinder history,
            VehicleFinder vehicles,
            CustomerFinder customers) {
        this.runner = runner;
        this.imports = imports;
        this.consignments = consignments;
        this.lists = lists;
        this.journeys = journeys;
        this.history = history;
        this.vehicles = vehicles;
        this.customers = customers;
    }

    /** One trip that came to its end, and one of which nothing but the booking is known. */
    private ImportJob load() throws IOException {
        Path file = folder.resolve("trips.csv");
        Files.writeString(file, """
                BookingID,BookingID_Date,vehicle_no,Origin_Location,OriginLocation_Code,Destination_Location,DestinationLocation_Code,trip_start_date,Planned_ETA,actual_eta,customerID,customerNameCode,supplierID,supplierNameCode
                %1$s/1,2022-03-01 08:00,%1$sA,From %1$s,%1$s-F,To %1$s,%1$s-T,2022-03-01 10:00,2022-03-02 10:00,2022-03-02 09:00,%1$s-K,Customer K,%1$s-C,Carrier C
                %1$s/2,2022-03-01 08:00,%1$sB,From %1$s,%1$s-F,Far %1$s,%1$s-X,,2022-03-03 10:00,,%1$s-M,Customer M,%1$s-C,Carrier C
                """.formatted(mark));
        ImportJob job = runner.run(file, "truck-trips", OPERATOR, progress -> {});
        assertThat(job.failure()).isEmpty();
        return job;
    }

    private Consignment booked(String number) {
        return Objects.requireNonNull(
                consignments.findByNumbers(List.of(number), Scope.all()).get(number));
    }

    @Test
    void refusesWhenAnythingHappenedSince() throws IOException {
        ImportJob job = load();
        Consignment trip = booked(mark + "/1");
        journeys.record(
                RecordEvent.at(
                        trip.id(),
                        JourneyEventKind.DELIVERED,
                        Instant.parse("2022-03-02T08:00:00Z"),
                        trip.waybill().destination().siteId(),
                        null,
                        Source.PERSON,
                        "by-hand-" + mark),
                OPERATOR);

        assertThatThrownBy(() -> imports.undo(OPERATOR, job.id()))
                .isInstanceOfSatisfying(
                        ImportsRefused.class,
                        refused -> assertThat(refused.unmet())
                                .extracting(Unmet::code)
                                .containsExactly("consignments.withdraw_after_start"));
        assertThat(booked(mark + "/2")).isNotNull();
    }

    @Test
    void cancelsWhatHasAHistoryAndRemovesTheRest() throws IOException {
        ImportJob job = load();
        Consignment trip = booked(mark + "/1");
        int told = history.listEvents(trip.id(), Scope.all()).size();
        assertThat(told).isGreaterThanOrEqualTo(2);

        ImportJob undone = imports.undo(OPERATOR, job.id());

        assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
        assertThat(history.get(trip.id(), Scope.all()).status()).isEqualTo(ConsignmentStatus.CANCELLED);
        assertThat(history.get(trip.id(), Scope.all()).arrivedAt()).isNull();
        // everything is still there, each with what takes it back
        assertThat(history.listEvents(trip.id(), Scope.all())).hasSize(told * 2);
        assertThat(search()).extracting(ListedConsignment::status).containsExactly(ConsignmentStatus.CANCELLED);
        assertThat(undone.undoRemarks())
                .extracting(Unmet::code, Unmet::args)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("exchange.waybills_removed", Map.of("count", 1)),
                        org.assertj.core.groups.Tuple.tuple("exchange.waybills_annulled", Map.of("count", 1)),
                        org.assertj.core.groups.Tuple.tuple(
                                "exchange.vehicles_released", Map.of("removed", 1, "kept", 1)),
                        org.assertj.core.groups.Tuple.tuple(
                                "exchange.customers_released", Map.of("removed", 1, "kept", 1)),
                        org.assertj.core.groups.Tuple.tuple("exchange.sites_released", Map.of("removed", 1, "kept", 2)),
                        org.assertj.core.groups.Tuple.tuple(
                                "exchange.carriers_released", Map.of("removed", 0, "kept", 1)));
        assertThat(vehicles.findByPlate(mark + "B")).isEmpty();
        assertThat(customers.findByCode(mark + "-M", Scope.all())).isEmpty();
    }

    @Test
    void loadsTheSameFileAgainAfterwards() throws IOException {
        imports.undo(OPERATOR, load().id());

        ImportJob again = load();

        assertThat(again.counts().created()).isEqualTo(2);
        assertThat(history.get(booked(mark + "/1").id(), Scope.all()).arrivedAt())
                .isNotNull();
        // and can be taken back again
        assertThat(imports.undo(OPERATOR, again.id()).state()).isEqualTo(ImportState.UNDONE);
    }

    private List<ListedConsignment> search() {
        return lists.page(ConsignmentFilter.words(mark + "/"), PAGE, Scope.all())
                .rows();
    }
}
