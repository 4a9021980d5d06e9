package io.yunzong.handling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.consignments.Goods;
import io.yunzong.handling.Cargo;
import io.yunzong.handling.Deed;
import io.yunzong.handling.Difference;
import io.yunzong.handling.LoadFacts;
import io.yunzong.kernel.PieceId;
import io.yunzong.regulation.NodeKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of goods that were listed when some, all or none of their pieces were scanned. */
@Tag("A-16")
class DifferenceRulesTest {
    private final Cargo key = TestLoads.cargo(1, 1, NodeKind.TRANSIT, Goods.named("货物"), 3);
    private final Cargo ordinary = TestLoads.cargo(2, null, NodeKind.TRANSIT, Goods.named("货物"), 3);

    private static LoadFacts facts(Deed... deeds) {
        return new LoadFacts(List.of(deeds));
    }

    private static List<String> differences(Cargo cargo, Deed... deeds) {
        return DifferenceRules.differences(List.of(cargo), facts(deeds)).stream()
                .map(each -> each.kind() + " " + each.code())
                .toList();
    }

    private static List<Integer> moved(Cargo cargo, Deed... deeds) {
        List<PieceId> moved = DifferenceRules.moved(cargo, facts(deeds));
        return cargo.pieces().stream()
                .filter(piece -> moved.contains(piece.id()))
                .map(piece -> piece.seq())
                .toList();
    }

    @Test
    void everyPieceOfAKeyCustomerIsCounted() {
        assertThat(differences(key)).containsExactly("SHORT N1-1", "SHORT N1-2", "SHORT N1-3");
        assertThat(moved(key)).isEmpty();
        assertThat(differences(key, TestLoads.scan(key, 2, "intact"))).containsExactly("SHORT N1-1", "SHORT N1-3");
        assertThat(moved(key, TestLoads.scan(key, 2, "intact"))).containsExactly(2);
    }

    @Test
    void ordinaryGoodsNobodyScannedAreTakenToBeComplete() {
        assertThat(differences(ordinary)).isEmpty();
        assertThat(moved(ordinary)).containsExactly(1, 2, 3);
    }

    @Test
    void ordinaryGoodsOfWhichOneWasScannedAreCounted() {
        Deed scan = TestLoads.scan(ordinary, 1, "intact");

        assertThat(differences(ordinary, scan)).containsExactly("SHORT N2-2", "SHORT N2-3");
        assertThat(moved(ordinary, scan)).containsExactly(1);
    }

    @Test
    void whatIsThereThoughItsLabelCannotBeReadMovesAlong() {
        Deed unreadable = TestLoads.reason(key, 3, "label_unreadable");
        Deed missing = TestLoads.reason(key, 3, "left_behind");

        assertThat(moved(key, TestLoads.scan(key, 1, "intact"), unreadable)).containsExactly(1, 3);
        assertThat(moved(key, TestLoads.scan(key, 1, "intact"), missing)).containsExactly(1);
        assertThat(DifferenceRules.differences(List.of(key), facts(TestLoads.scan(key, 1, "intact"), unreadable)))
                .as("it is still said, with its reason")
                .extracting(Difference::line)
                .contains(DifferenceRules.line(key.pieces().get(2).id()));
    }

    @Test
    void theUnloadingOfAWaybillHasEndedWhenNothingOfItIsLeftToLookFor() {
        Deed one = TestLoads.scan(key, 1, "intact");
        Deed two = TestLoads.scan(key, 2, "packaging_damaged");

        assertThat(DifferenceRules.complete(key, facts(one, two))).isFalse();
        assertThat(DifferenceRules.complete(key, facts(one, two, TestLoads.reason(key, 3, "left_behind"))))
                .isFalse();
        assertThat(DifferenceRules.complete(key, facts(one, two, TestLoads.reason(key, 3, "label_unreadable"))))
                .isTrue();
        assertThat(differences(key, one, two)).containsExactly("DAMAGED N1-2", "SHORT N1-3");
    }
}
