package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static io.yunzong.handling.LoadingGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Piece;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** What the dock tells other modules, so that exceptions are opened and clocks begin. */
@YunzongTest
class DockEventsTest {
    private final Docks docks;
    private final Voyages voyages;
    private final JourneyDesk journeys;
    private final ConfigurableApplicationContext context;
    private final LoadAccess access;
    private final Voyage voyage;
    private final ConsignmentId id;
    private final List<Object> told = new ArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<?>> listener;

    DockEventsTest(
            Docks docks,
            Voyages voyages,
            JourneyDesk journeys,
            ConfigurableApplicationContext context,
            LoadAccess access) {
        this.docks = docks;
        this.voyages = voyages;
        this.journeys = journeys;
        this.context = context;
        this.access = access;
        this.voyage = docks.keyVoyage();
        this.id = docks.booked(voyage);
        docks.sent(voyage.shanghai(), voyage.truck(), "E1", voyage.hour(0.4), voyage.hour(1), id);
        this.listener = new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<?> event) {
                if (event.getPayload().getClass().getPackageName().equals("io.yunzong.handling")) {
                    told.add(event.getPayload());
                }
            }
        };
        context.addApplicationListener(listener);
    }

    @AfterEach
    void listenNoMore() {
        context.removeApplicationListener(listener);
    }

    private <T> T only(Class<T> type) {
        return told.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> {
                    throw new AssertionError("told twice: " + a + ", " + b);
                })
                .orElseThrow();
    }

    @Test
    @Tag("A-16")
    @Tag("A-29")
    void nineOfTenIsToldAsAShortageAndTheClockBegins() {
        LoadId off = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck());
        docks.start(off, now());
        List<Piece> pieces = docks.pieces(id);
        docks.scan(off, now(), pieces.get(0));
        docks.apply(
                off,
                new LoadCommand.Scan(now(), pieces.get(1).code(), null, "wet", null),
                docks.keeper(voyage.wuhan()));
        String line = "piece:" + pieces.get(2).id();
        docks.apply(off, new LoadCommand.Explain(now(), List.of(line), "short", null), docks.keeper(voyage.wuhan()));
        assertThat(told).noneMatch(UnloadEnded.class::isInstance);
        docks.close(off, now());

        assertThat(only(DifferencesFound.class).lines())
                .extracting(Difference::kind, Difference::pieceId, Difference::condition)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Difference.Kind.DAMAGED, pieces.get(1).id(), "wet"),
                        org.assertj.core.groups.Tuple.tuple(
                                Difference.Kind.SHORT, pieces.get(2).id(), null));
        assertThat(told.stream().filter(UnloadEnded.class::isInstance).map(UnloadEnded.class::cast))
                .extracting(UnloadEnded::consignmentId)
                .containsExactlyInAnyOrder(id, null);
        assertThat(only(LoadStarted.class).goods()).containsExactly(id);
        assertThat(only(LoadClosed.class).load().state()).isEqualTo(LoadState.CLOSED);
    }

    @Test
    @Tag("A-02")
    void anotherSealIsTold() {
        LoadId off = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck());
        docks.apply(off, new LoadCommand.CheckSeal(now(), ""), docks.keeper(voyage.wuhan()));

        SealMismatch mismatch = only(SealMismatch.class);
        assertThat(mismatch.applied()).isEqualTo("E1");
        assertThat(mismatch.found()).isEmpty();
        assertThat(mismatch.goods()).containsExactly(id);
    }

    @Test
    @Tag("A-02")
    void blanksAndCapitalsAreNoOtherSeal() {
        LoadId off = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck());
        docks.apply(off, new LoadCommand.CheckSeal(now(), " e 1"), docks.keeper(voyage.wuhan()));

        assertThat(told).noneMatch(SealMismatch.class::isInstance);
    }

    @Test
    @Tag("A-03")
    void roughHandlingIsTold() {
        LoadId off = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck());
        docks.apply(
                off, new LoadCommand.RoughHandling(now(), "thrown", "装卸工王五", null), docks.supervisor(voyage.wuhan()));

        assertThat(only(RoughHandlingReported.class).persons()).isEqualTo("装卸工王五");
    }

    @Test
    @Tag("A-19")
    void theNextBranchSeesThePhotosOfTheVehicleAndStrangersDoNot() {
        LoadId sent = docks.finder()
                .page(
                        new LoadFilter(
                                voyage.shanghai(),
                                java.util.Set.of(),
                                java.util.Set.of(),
                                voyage.truck(),
                                false,
                                null,
                                null,
                                null,
                                null),
                        io.yunzong.kernel.PageQuery.first(5),
                        io.yunzong.kernel.Scope.all())
                .rows()
                .getFirst()
                .id();
        long number = sent.value();

        assertThat(access.sees(number, docks.keeper(voyage.wuhan()).scope())).isTrue();
        assertThat(access.sees(
                        number,
                        io.yunzong.kernel.Scope.of(
                                java.util.Set.of(docks.keyVoyage().wuhan()), java.util.Set.of())))
                .isFalse();
        assertThat(access.sees(
                        number, io.yunzong.kernel.Scope.of(java.util.Set.of(), java.util.Set.of(voyage.customer()))))
                .isFalse();
    }

    @Test
    @Tag("A-01")
    void filesAndSimulationsMeetTheSameGate() {
        BookConsignment plain = voyages.order(voyage);
        ConsignmentId simulated = docks.booked(new BookConsignment(
                plain.number(), plain.waybill(), plain.pieces(), plain.bookedAt(), BookingSource.SIMULATION, true));
        RecordEvent claim = RecordEvent.at(
                simulated,
                JourneyEventKind.LOADED,
                voyage.hour(0.5),
                voyage.shanghai(),
                voyage.truck(),
                Source.IMPORT,
                Docks.key());

        assertThat(journeys.recordThoseThatMay(List.of(claim), Voyages.HEADQUARTERS))
                .containsOnlyKeys(simulated);
        assertThat(refused(Kind.CONFLICT, () -> journeys.record(claim, Voyages.HEADQUARTERS)))
                .containsExactly("handling.not_loaded_by_rules");
    }
}
