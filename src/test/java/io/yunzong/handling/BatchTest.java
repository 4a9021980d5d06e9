package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.Piece;
import io.yunzong.evidence.AddEvidence;
import io.yunzong.evidence.Evidence;
import io.yunzong.evidence.EvidenceDesk;
import io.yunzong.evidence.EvidenceFlag;
import io.yunzong.evidence.EvidenceKind;
import io.yunzong.evidence.Photos;
import io.yunzong.handling.BatchDesk.Item;
import io.yunzong.handling.BatchDesk.State;
import io.yunzong.identity.Caller;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.regulation.Stage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A phone that was without a network sends what was done, late, twice, in part and by a wrong clock. */
@YunzongTest
class BatchTest {
    private static final long NINE_HOURS_MS = Duration.ofHours(9).toMillis();

    private final Docks docks;
    private final BatchDesk batches;
    private final LoadPreview preview;
    private final LoadFinder finder;
    private final EvidenceDesk evidence;
    private final Clock clock;
    private final Voyage day;
    private final ConsignmentId id;

    BatchTest(
            Docks docks,
            BatchDesk batches,
            LoadPreview preview,
            LoadFinder finder,
            EvidenceDesk evidence,
            Clock clock) {
        this.docks = docks;
        this.batches = batches;
        this.preview = preview;
        this.finder = finder;
        this.evidence = evidence;
        this.clock = clock;
        this.day = docks.keyVoyage();
        this.id = docks.booked(day);
    }

    private Caller keeper() {
        return docks.keeper(day.shanghai());
    }

    private static Item check(String loadKey, String code, Reported report) {
        return new Item.Act(
                null, loadKey, new LoadCommand.Check(report, Stage.LOADING, code, null, CheckOutcome.PASS, null));
    }

    private List<Item> batch(String key) {
        List<Item> items = new ArrayList<>();
        items.add(new Item.Prepare(new PrepareLoad(
                Reported.now(key),
                LoadKind.LOADING,
                day.shanghai(),
                day.truck(),
                null,
                List.of(PrepareLoad.Goods.whole(id)))));
        items.add(check(key, "carriage_clean", now()));
        items.add(check(key, "no_such_item", now()));
        items.add(check(key, "carriage_dry", now()));
        return items;
    }

    @Test
    @Tag("A-01")
    void theSameBatchTwiceAndInHalf() {
        List<Item> items = batch(Docks.key());

        assertThat(batches.take(items.subList(0, 2), keeper()))
                .extracting(BatchDesk.Result::state)
                .containsExactly(State.DONE, State.DONE);
        List<BatchDesk.Result> whole = batches.take(items, keeper());
        assertThat(whole)
                .extracting(BatchDesk.Result::state)
                .as("what is refused does not stop the rest")
                .containsExactly(State.ALREADY, State.ALREADY, State.REFUSED, State.DONE);
        assertThat(batches.take(items, keeper()))
                .extracting(BatchDesk.Result::state)
                .containsExactly(State.ALREADY, State.ALREADY, State.REFUSED, State.ALREADY);

        LoadId load = java.util.Objects.requireNonNull(whole.getFirst().loadId());
        assertThat(docks.sheet(load).facts().deeds(Deed.Kind.CHECK)).hasSize(2);
        assertThat(docks.sheet(load).consignments()).containsExactly(id);
    }

    @Test
    @Tag("A-01")
    void whatALoadWouldAskForIsWhatItAsksAndLeavesNothing() {
        PrepareLoad order = new PrepareLoad(
                now(), LoadKind.LOADING, day.shanghai(), day.truck(), null, List.of(PrepareLoad.Goods.whole(id)));

        LoadView foreseen = preview.of(order, keeper());
        assertThat(finder.page(LoadFilter.openAt(day.shanghai()), PageQuery.of(0, 50, null), Scope.all())
                        .rows())
                .isEmpty();

        LoadId load = java.util.Objects.requireNonNull(batches.take(List.of(new Item.Prepare(order)), keeper())
                .getFirst()
                .loadId());
        LoadView asked = finder.view(load, keeper());
        assertThat(foreseen.sheet().demands().checks())
                .isNotEmpty()
                .isEqualTo(asked.sheet().demands().checks());
        assertThat(foreseen.sheet().demands().slots())
                .hasSameSizeAs(asked.sheet().demands().slots());
        assertThat(foreseen.sheet().consignments()).containsExactly(id);
        assertThat(foreseen.unmet()).isEqualTo(asked.unmet());
    }

    @Test
    @Tag("H-08")
    void whatMayNotBeListedIsNotForeseenEither() {
        PrepareLoad elsewhere = new PrepareLoad(now(), LoadKind.LOADING, day.shanghai(), day.truck(), null, List.of());

        assertThatThrownBy(() -> preview.of(elsewhere, docks.keeper(day.chengdu())))
                .isInstanceOf(HandlingRefused.class);
    }

    @Test
    @Tag("A-29")
    void aClockNineHoursAheadIsCorrectedAndBothTimesAreKept() {
        LoadId load = docks.prepared(Docks.at(day.hour(5)), LoadKind.LOADING, day.shanghai(), day.truck(), id);
        Instant truly = day.hour(6);
        Instant shown = truly.plusMillis(NINE_HOURS_MS);
        docks.apply(
                load,
                new LoadCommand.Check(
                        new Reported(Docks.key(), shown, NINE_HOURS_MS),
                        Stage.LOADING,
                        "carriage_clean",
                        null,
                        CheckOutcome.PASS,
                        null),
                keeper());
        docks.apply(
                load,
                new LoadCommand.Check(
                        new Reported(Docks.key(), shown, 0),
                        Stage.LOADING,
                        "carriage_dry",
                        null,
                        CheckOutcome.PASS,
                        null),
                keeper());

        List<Deed> deeds = docks.sheet(load).facts().deeds(Deed.Kind.CHECK);
        assertThat(deeds.getFirst()).satisfies(deed -> {
            assertThat(deed.at()).isEqualTo(truly);
            assertThat(deed.deviceTime()).isEqualTo(shown);
            assertThat(deed.deviceClockOffsetMs()).isEqualTo(NINE_HOURS_MS);
        });
        assertThat(deeds.getLast().at())
                .as("what says it is from the future happened when we heard of it")
                .isEqualTo(deeds.getLast().recordedAt());
    }

    @Test
    @Tag("A-29")
    void theEndOfTheUnloadingIsWhenItTrulyEndedAndNeverMoves() {
        docks.sent(day.shanghai(), day.truck(), "B1", day.hour(0.4), day.hour(1), id);
        LoadId off = docks.prepared(Docks.at(day.hour(3)), LoadKind.UNLOADING, day.wuhan(), day.truck());
        docks.start(off, Docks.at(day.hour(3.5)));
        List<Piece> pieces = docks.pieces(id);
        for (int i = 0; i < pieces.size(); i++) {
            docks.scan(off, Docks.at(day.hour(4).plus(i, ChronoUnit.MINUTES)), pieces.get(i));
        }

        Instant end = day.hour(4).plus(2, ChronoUnit.MINUTES);
        LoadSheet sheet = docks.sheet(off);
        assertThat(sheet.facts().unloadEnd(id))
                .as("hours before it was synchronised")
                .contains(end);
        assertThat(sheet.load().unloadEndedAt()).isEqualTo(end);
        docks.apply(
                off, new LoadCommand.UndoScan(now(), pieces.getLast().code(), null, "重扫"), docks.keeper(day.wuhan()));
        docks.scan(off, now(), pieces.getLast());
        docks.close(off, now());
        assertThat(docks.sheet(off).facts().unloadEnd(id)).contains(end);
        assertThat(docks.finder().get(off, Scope.all()).unloadEndedAt()).isEqualTo(end);
    }

    @Test
    @Tag("A-05")
    void aPhotoOfBeforeTheStepIsNoticed() {
        LoadId load = docks.prepared(LoadKind.LOADING, day.shanghai(), day.truck(), id);
        Evidence photo = evidence.add(
                new AddEvidence(
                        Subject.of(id),
                        "load_off",
                        EvidenceKind.PHOTO,
                        day.shanghai(),
                        new ByteArrayInputStream(Photos.fresh()),
                        "old.jpg",
                        new Reported(Docks.key(), clock.instant().minus(Duration.ofHours(3)), 0),
                        null,
                        null,
                        new Subject("load", load.value())),
                keeper());

        assertThat(photo.flags()).contains(EvidenceFlag.TAKEN_BEFORE_STEP);
    }

    @Test
    void twoClosesAtOnceHaveOneEffect() throws Exception {
        LoadId load = docks.prepared(LoadKind.LOADING, day.shanghai(), day.truck(), id);
        docks.start(load, now());
        docks.scanAll(load, now());
        docks.satisfy(load, LoadStep.CLOSE);

        List<Callable<Boolean>> both = List.of(() -> closes(load), () -> closes(load));
        List<Boolean> closed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> one : threads.invokeAll(both)) {
                closed.add(one.get());
            }
        }
        assertThat(closed).containsExactlyInAnyOrder(true, false);
        assertThat(docks.sheet(load).facts().deeds(Deed.Kind.CLOSE)).hasSize(1);
    }

    private boolean closes(LoadId load) {
        try {
            docks.apply(load, new LoadCommand.Close(now()), keeper());
            return true;
        } catch (HandlingRefused refused) {
            assertThat(refused.unmet().getFirst().code()).isEqualTo("handling.already_closed");
            return false;
        }
    }
}
