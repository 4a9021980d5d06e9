package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static io.yunzong.handling.LoadingGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.EditConsignment;
import io.yunzong.consignments.Regime;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.regulation.Publications;
import io.yunzong.regulation.RegulationFinder;
import io.yunzong.regulation.Stage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consignment is handled under the regulation it was booked under. */
@YunzongTest
@Tag("C-15")
class RegimeTest {
    private final Docks docks;
    private final Voyages voyages;
    private final ConsignmentDesk consignments;
    private final ConsignmentFinder finder;
    private final JdbcClient jdbc;
    private final Publications publications;
    private final RegulationFinder regulations;

    RegimeTest(
            Docks docks,
            Voyages voyages,
            ConsignmentDesk consignments,
            ConsignmentFinder finder,
            JdbcClient jdbc,
            Publications publications,
            RegulationFinder regulations) {
        this.docks = docks;
        this.voyages = voyages;
        this.consignments = consignments;
        this.finder = finder;
        this.jdbc = jdbc;
        this.publications = publications;
        this.regulations = regulations;
    }

    @Test
    void keyCargoHasOneAndOrdinaryCargoNone() {
        Voyage key = docks.keyVoyage();
        List<BookConsignment> orders =
                IntStream.range(0, 40).mapToObj(i -> voyages.order(key)).toList();
        List<ConsignmentId> booked = consignments.bookAll(orders, Voyages.HEADQUARTERS).stream()
                .map(outcome -> outcome.findId().orElseThrow())
                .toList();
        ConsignmentId ordinary = voyages.booked(voyages.voyage());

        assertThat(docks.regimes(booked)).hasSize(40);
        assertThat(docks.regimes(booked).values())
                .extracting(Regime::version)
                .containsOnly(regulations.current().number());
        assertThat(docks.regimes(List.of(ordinary))).isEmpty();
    }

    @Test
    void whatIsPublishedLaterChangesNothingForIt() {
        Voyage voyage = docks.keyVoyage();
        ConsignmentId before = docks.booked(voyage);
        String word = "test_" + System.nanoTime();
        int version = publications.word("override", word);
        ConsignmentId after = docks.booked(voyage);
        LoadId old = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.truck(), before);
        LoadId young = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.otherTruck(), after);
        LoadCommand.Override command =
                new LoadCommand.Override(now(), Stage.LOADING, false, "carriage_dry", null, word, "按新版规定");

        assertThat(refused(Kind.INVALID, () -> docks.apply(old, command, docks.manager(voyage.shanghai()))))
                .containsExactly("handling.word_unknown reason");
        docks.apply(young, command, docks.manager(voyage.shanghai()));
        assertThat(docks.sheet(young).facts().deeds(Deed.Kind.OVERRIDE))
                .singleElement()
                .satisfies(deed -> assertThat(deed.regulationVersion()).isEqualTo(version));
    }

    @Test
    void goodsThatTurnOutToBeAnothersBeforeTheyStartBeginAsThatOnes() {
        Voyage key = docks.keyVoyage();
        Voyage plain = voyages.voyage();
        ConsignmentId id = voyages.booked(plain);

        soldTo(id, key);
        assertThat(docks.regimes(List.of(id)).get(id))
                .isEqualTo(new Regime(regulations.current().number(), CustomerClass.KEY));
        assertThat(watched(id)).isTrue();

        soldTo(id, plain);
        assertThat(docks.regimes(List.of(id))).isEmpty();
        assertThat(watched(id)).isFalse();
    }

    /** It turns out to be the other voyage's order. */
    private void soldTo(ConsignmentId id, Voyage other) {
        int version = finder.get(id, Scope.all()).version();
        consignments.edit(new EditConsignment(id, version, voyages.order(other).waybill(), null), Voyages.HEADQUARTERS);
    }

    private boolean watched(ConsignmentId id) {
        return jdbc.sql("select exists (select from watch.consignment where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
