package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static io.yunzong.handling.LoadingGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.Piece;
import io.yunzong.identity.Caller;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Stage;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskFilter;
import io.yunzong.tasks.TaskFinder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Goods of a key customer are taken off, inspected and put away only as the regulation wants. */
@YunzongTest
class UnloadingGateTest {
    private final Docks docks;
    private final Voyages voyages;
    private final JourneyDesk journeys;
    private final JourneyFinder journey;
    private final HoldDesk holds;
    private final TaskFinder tasks;
    private final Voyage voyage;
    private final ConsignmentId id;

    UnloadingGateTest(
            Docks docks,
            Voyages voyages,
            JourneyDesk journeys,
            JourneyFinder journey,
            HoldDesk holds,
            TaskFinder tasks) {
        this.docks = docks;
        this.voyages = voyages;
        this.journeys = journeys;
        this.journey = journey;
        this.holds = holds;
        this.tasks = tasks;
        this.voyage = docks.keyVoyage();
        this.id = docks.booked(voyage);
        docks.sent(voyage.shanghai(), voyage.truck(), "SH-7788", voyage.hour(0.4), voyage.hour(1), id);
    }

    private Caller keeper() {
        return docks.keeper(voyage.wuhan());
    }

    private LoadId listed() {
        return docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck());
    }

    private LoadId begun() {
        LoadId load = listed();
        docks.start(load, now());
        return load;
    }

    @Test
    @Tag("A-14")
    @Tag("A-27")
    @Tag("A-19")
    @Tag("A-02")
    void refusesToBeginUnprepared() {
        LoadId load = listed();

        assertThat(docks.sheet(load).consignments())
                .as("what the vehicle brings is on the list")
                .containsExactly(id);
        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Start(now()), keeper())))
                .containsExactlyInAnyOrder(
                        "handling.check_missing check:PREPARATION:unload_ready_dock",
                        "handling.check_missing check:PREPARATION:unload_ready_crew",
                        "handling.check_missing check:PREPARATION:unload_ready_tools",
                        "handling.check_missing check:PREPARATION:unload_ready_space",
                        "handling.waybill_photo_missing slot:UNLOADING:unload_on:" + id,
                        "handling.seal_not_checked seal");
        RecordEvent unloaded = RecordEvent.at(
                id, JourneyEventKind.UNLOADED, voyage.hour(4.5), voyage.wuhan(), null, Source.IMPORT, Docks.key());
        assertThat(refused(Kind.CONFLICT, () -> journeys.record(unloaded, keeper())))
                .containsExactly("handling.not_unloaded_by_rules");
    }

    @Test
    @Tag("A-02")
    void theSealOfAKeyCustomersGoodsIsNoMatterOfOthersOnTheirTruck() {
        Voyage plain = new Voyage(
                voyage.shanghai(),
                voyage.wuhan(),
                voyage.chengdu(),
                voyage.truck(),
                voyage.otherTruck(),
                voyages.voyage().customer(),
                voyage.start());
        LoadId others = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck(), docks.booked(plain));
        assertThat(docks.sheet(others).expectedSeal()).isNotNull();

        docks.apply(others, new LoadCommand.Start(now()), keeper());
        assertThat(refused(Kind.CONFLICT, () -> docks.apply(listed(), new LoadCommand.Start(now()), keeper())))
                .contains("handling.seal_not_checked seal");
    }

    @Test
    @Tag("A-16")
    @Tag("A-28")
    void refusesToCloseWithoutInspectionPhotosAndReasons() {
        LoadId load = begun();
        List<Piece> pieces = docks.pieces(id);
        docks.scan(load, now(), pieces.get(0));
        docks.scan(load, now(), pieces.get(1));

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Close(now()), keeper())))
                .containsExactlyInAnyOrder(
                        "handling.check_missing check:UNLOADING:safe_operation",
                        "handling.waybill_check_missing check:UNLOADING:accepted_by_rules:" + id,
                        "handling.waybill_photo_missing slot:UNLOADING:unload_off:" + id,
                        "handling.piece_short difference:piece:" + pieces.get(2).id());
    }

    @Test
    @Tag("A-16")
    void aShortPieceIsExplainedAndNoted() {
        LoadId load = begun();
        List<Piece> pieces = docks.pieces(id);
        docks.scan(load, now(), pieces.get(0));
        docks.scan(load, now(), pieces.get(1));
        String line = "piece:" + pieces.get(2).id();
        assertThat(refused(
                        Kind.INVALID,
                        () -> docks.apply(
                                load,
                                new LoadCommand.Explain(now(), List.of(line, "piece:1"), "lost", null),
                                keeper())))
                .containsExactlyInAnyOrder("handling.word_unknown reason", "handling.line_unknown lines");
        docks.apply(load, new LoadCommand.Explain(now(), List.of(line), "left_behind", null), keeper());
        docks.close(load, now());

        assertThat(notes(QualityNote.Kind.DIFFERENCE)).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo("left_behind");
            assertThat(note.consignmentId()).isEqualTo(id);
            assertThat(note.regulationVersion())
                    .as("the rules it was inspected by")
                    .isEqualTo(java.util.Objects.requireNonNull(
                                    docks.regimes(List.of(id)).get(id))
                            .version());
        });
        assertThat(journey.view(id, Scope.all()).events())
                .filteredOn(event -> event.kind() == JourneyEventKind.UNLOADED)
                .singleElement()
                .satisfies(event -> assertThat(event.pieceIds())
                        .containsExactly(pieces.get(0).id(), pieces.get(1).id()));
    }

    private List<QualityNote> notes(QualityNote.Kind kind) {
        Page<QualityNote> page = docks.finder()
                .quality(
                        new QualityFilter(Set.of(kind), voyage.wuhan(), null, null, null),
                        PageQuery.first(20),
                        Scope.all());
        return page.rows();
    }

    @Test
    @Tag("A-16")
    void strangersAreNotedAndExplained() {
        LoadId load = begun();
        Piece over = docks.pieces(docks.booked(voyage)).getFirst();
        Voyage elsewhere = docks.keyVoyage();
        Piece astray = docks.pieces(docks.booked(elsewhere)).getFirst();
        docks.scanAll(load, now());

        assertThat(docks.scan(load, now(), over))
                .satisfies(answer -> assertThat(answer.outcome()).isEqualTo(ScanOutcome.OVER));
        assertThat(docks.scan(load, now(), astray))
                .satisfies(answer -> assertThat(answer.outcome()).isEqualTo(ScanOutcome.MIS_ROUTED));
        assertThat(docks.sheet(load).differences())
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.OVER, Difference.Kind.MIS_ROUTED);
        assertThat(refused(
                        Kind.INVALID,
                        () -> docks.apply(
                                load, new LoadCommand.Scan(now(), over.code() + "X", null, null, null), keeper())))
                .as("a misread code is nobody's")
                .hasSize(1)
                .first()
                .asString()
                .startsWith("consignments.piece_code");
        docks.apply(load, new LoadCommand.UndoScan(now(), astray.code(), null, "扫到了旁边的货"), keeper());
        assertThat(docks.sheet(load).differences()).extracting(Difference::kind).containsExactly(Difference.Kind.OVER);
    }

    @Test
    @Tag("A-17")
    void putAwayNeedsAPlaceItsCheckAndItsPhoto() {
        LoadId load = begun();
        docks.scanAll(load, now());
        Task duty = putAway();
        assertThat(duty.open()).isTrue();
        docks.close(load, now());

        assertThat(refused(
                        Kind.INVALID,
                        () -> docks.apply(load, new LoadCommand.PutAway(now(), id, List.of(), " "), keeper())))
                .containsExactly("handling.location_missing location");
        assertThat(refused(
                        Kind.CONFLICT,
                        () -> docks.apply(load, new LoadCommand.PutAway(now(), id, List.of(), "A-01"), keeper())))
                .containsExactlyInAnyOrder(
                        "handling.waybill_check_missing check:PLACEMENT:placed_properly:" + id,
                        "handling.waybill_photo_missing slot:PLACEMENT:placement:" + id);
        docks.satisfy(load, LoadStep.PUT_AWAY);
        List<Piece> pieces = docks.pieces(id);
        docks.apply(
                load,
                new LoadCommand.PutAway(
                        now(), id, List.of(pieces.get(0).id(), pieces.get(1).id()), "A-01"),
                keeper());
        assertThat(putAway().open()).as("one piece has no place yet").isTrue();
        docks.apply(
                load, new LoadCommand.PutAway(now(), id, List.of(pieces.get(2).id()), "B-07"), keeper());

        assertThat(putAway().outcome()).isEqualTo(Task.Outcome.COMPLETED);
        assertThat(docks.view(load).next()).isNull();
        LoadFacts facts = docks.sheet(load).facts();
        assertThat(facts.place(id, pieces.get(2).id()).map(Deed::code)).contains("B-07");
    }

    @Test
    @Tag("A-17")
    void oneWaybillIsPutAwayWithoutWaitingForTheOthers() {
        Voyage trip = docks.keyVoyage();
        Caller keeper = docks.keeper(trip.wuhan());
        ConsignmentId ready = docks.booked(trip);
        ConsignmentId other = docks.booked(trip);
        docks.sent(trip.shanghai(), trip.truck(), "SH-7790", trip.hour(0.4), trip.hour(1), ready, other);
        LoadId load = docks.prepared(LoadKind.UNLOADING, trip.wuhan(), trip.truck());
        docks.start(load, now());
        docks.scanAll(load, now());
        docks.close(load, now());
        docks.sign(load, Stage.PLACEMENT, "placed_properly", ready, keeper);
        docks.photo(load, Subject.of(ready), "placement", trip.wuhan(), keeper);

        docks.apply(load, new LoadCommand.PutAway(now(), ready, List.of(), "A-01"), keeper);

        assertThat(docks.sheet(load).facts().putAwayAsWhole(ready)).isTrue();
        assertThat(refused(
                        Kind.CONFLICT,
                        () -> docks.apply(load, new LoadCommand.PutAway(now(), other, List.of(), "A-02"), keeper)))
                .containsExactlyInAnyOrder(
                        "handling.waybill_check_missing check:PLACEMENT:placed_properly:" + other,
                        "handling.waybill_photo_missing slot:PLACEMENT:placement:" + other);
    }

    private Task putAway() {
        TaskFilter filter = new TaskFilter(
                TaskFilter.State.ALL, null, "put_away", voyage.wuhan(), null, null, Subject.of(id), null, null);
        return tasks.page(filter, PageQuery.first(5), io.yunzong.journey.Voyages.HEADQUARTERS)
                .rows()
                .getFirst();
    }

    @Test
    @Tag("A-02")
    void anotherSealHoldsTheGoods() {
        LoadId load = listed();
        docks.satisfy(load, LoadStep.START);
        docks.apply(load, new LoadCommand.CheckSeal(now(), "SH-7789"), keeper());

        assertThat(holds.listStanding(List.of(id), Scope.all()))
                .singleElement()
                .satisfies(hold -> assertThat(hold.reason()).isEqualTo("seal"));
        assertThat(notes(QualityNote.Kind.SEAL_MISMATCH))
                .singleElement()
                .satisfies(note -> assertThat(note.item()).contains("SH-7788", "SH-7789"));
        docks.apply(load, new LoadCommand.CheckIn(now(), null, null, null), docks.supervisor(voyage.wuhan()));
        docks.apply(load, new LoadCommand.Start(now()), keeper());
        docks.scanAll(load, now());
        docks.close(load, now());

        LoadId onward = docks.prepared(LoadKind.LOADING, voyage.wuhan(), voyage.otherTruck(), id);
        docks.start(onward, now());
        assertThat(refused(
                        Kind.CONFLICT,
                        () -> docks.scan(onward, now(), docks.pieces(id).getFirst())))
                .as("a held piece is not loaded")
                .containsExactly("handling.piece_held code");
    }

    @Test
    @Tag("A-19")
    void refusesToLeaveTheTransitWithoutItsOwnPhotos() {
        LoadId off = begun();
        docks.scanAll(off, now());
        docks.close(off, now());
        LoadId onward = docks.prepared(LoadKind.LOADING, voyage.wuhan(), voyage.otherTruck(), id);
        docks.sign(onward, LoadStep.START);
        docks.photo(onward, new Subject("load", onward.value()), "empty_carriage", voyage.wuhan(), keeper());

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(onward, new LoadCommand.Start(now()), keeper())))
                .as("photos of the loading in Shanghai do not count here")
                .containsExactly("handling.waybill_photo_missing slot:LOADING:load_off:" + id);
    }

    @Test
    @Tag("A-15")
    void safetyIsSignedByTheSupervisor() {
        LoadId load = begun();
        docks.scanAll(load, now());
        docks.satisfy(load, LoadStep.CLOSE);
        docks.apply(
                load,
                new LoadCommand.Check(now(), Stage.UNLOADING, "safe_operation", null, CheckOutcome.FAIL, "叉车碰倒一箱"),
                docks.supervisor(voyage.wuhan()));

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Close(now()), keeper())))
                .containsExactly("handling.check_failed check:UNLOADING:safe_operation");
    }

    @Test
    @Tag("A-39")
    void goodsThatStayOnTheirTruckDriveThrough() {
        ConsignmentId through = docks.booked(voyage);
        docks.sent(voyage.shanghai(), voyage.otherTruck(), "SH-1", voyage.hour(0.5), voyage.hour(1.2), through);
        journeys.record(passing(through, JourneyEventKind.ARRIVED, 4), keeper());
        journeys.record(passing(through, JourneyEventKind.DEPARTED, 5), keeper());

        assertThat(refused(
                        Kind.CONFLICT,
                        () -> journeys.record(
                                RecordEvent.at(
                                        id,
                                        JourneyEventKind.DEPARTED,
                                        voyage.hour(5),
                                        voyage.wuhan(),
                                        voyage.otherTruck(),
                                        Source.SCAN,
                                        Docks.key()),
                                keeper())))
                .as("on another truck they must have been loaded")
                .containsExactly("handling.loading_not_closed");
    }

    private RecordEvent passing(ConsignmentId goods, JourneyEventKind kind, double hour) {
        return RecordEvent.at(
                goods, kind, voyage.hour(hour), voyage.wuhan(), voyage.otherTruck(), Source.GPS, Docks.key());
    }
}
