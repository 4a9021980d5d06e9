package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static io.yunzong.handling.LoadingGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.Packaging;
import io.yunzong.consignments.Waybill;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Weight;
import io.yunzong.regulation.Stage;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the goods are decides what has to be confirmed for this load. */
@YunzongTest
@Tag("A-04")
class StowingTest {
    private final Docks docks;
    private final Voyages voyages;
    private final Voyage voyage;

    StowingTest(Docks docks, Voyages voyages) {
        this.docks = docks;
        this.voyages = voyages;
        this.voyage = docks.keyVoyage();
    }

    private ConsignmentId booked(Set<GoodsNature> nature, Packaging packaging, int kilograms) {
        BookConsignment plain = voyages.order(voyage);
        Waybill said = plain.waybill();
        Waybill waybill = new Waybill(
                said.customerId(),
                null,
                null,
                said.consignor(),
                said.consignee(),
                new Goods("货物", nature, packaging, null, null, null),
                new Measures(Weight.ofKilograms(BigDecimal.valueOf(kilograms)), null, null),
                said.promise(),
                said.carriage(),
                said.route());
        return docks.booked(new BookConsignment(
                plain.number(), waybill, plain.pieces(), plain.bookedAt(), plain.source(), plain.simulated()));
    }

    @Test
    void fragileGoodsBesideHeavyOnesAreAConflictSomebodyConfirms() {
        ConsignmentId glass = booked(Set.of(GoodsNature.FRAGILE, GoodsNature.DO_NOT_STACK), Packaging.WOODEN_CASE, 30);
        ConsignmentId steel = booked(Set.of(), Packaging.PALLET, 900);
        LoadId load = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.truck(), glass, steel);

        assertThat(docks.sheet(load).demands().checks())
                .filteredOn(check -> check.code().startsWith("stow_"))
                .allSatisfy(check -> assertThat(check.consignment()).isEqualTo(glass))
                .extracting(CheckDemand::code)
                .containsExactlyInAnyOrder("stow_fragile_on_top", "stow_nothing_on_top", "stow_heavy_apart");
        assertThat(docks.sheet(load).demands().checks())
                .filteredOn(CheckDemand::conflict)
                .extracting(CheckDemand::code)
                .containsExactly("stow_heavy_apart");
        docks.start(load, now());
        docks.scanAll(load, now());
        docks.photograph(load, LoadStep.CLOSE);
        assertThat(refused(
                        Kind.CONFLICT,
                        () -> docks.apply(load, new LoadCommand.Close(now()), docks.keeper(voyage.shanghai()))))
                .contains(
                        "handling.waybill_check_missing check:LOADING:stow_heavy_apart:" + glass,
                        "handling.waybill_check_missing check:LOADING:stowed_by_nature:" + glass)
                .doesNotContain("handling.waybill_check_missing check:LOADING:stow_heavy_apart:" + steel);
    }

    @Test
    void theSupervisorMaySayThatARuleDoesNotConcernTheGoods() {
        ConsignmentId glass = booked(Set.of(GoodsNature.FRAGILE), Packaging.WOODEN_CASE, 30);
        LoadId load = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.truck(), glass);
        LoadCommand.Check command = new LoadCommand.Check(
                now(), Stage.LOADING, "stow_fragile_on_top", glass, CheckOutcome.NOT_APPLICABLE, "整车只有一层");

        assertThat(refused(Kind.FORBIDDEN, () -> docks.apply(load, command, docks.keeper(voyage.shanghai()))))
                .containsExactly("handling.role_needed");
        docks.apply(load, command, docks.supervisor(voyage.shanghai()));
        assertThat(docks.sheet(load).facts().passed(new ItemKey(Stage.LOADING, "stow_fragile_on_top", glass)))
                .isTrue();
    }
}
