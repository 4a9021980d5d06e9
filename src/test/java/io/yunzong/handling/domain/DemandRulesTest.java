package io.yunzong.handling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Packaging;
import io.yunzong.handling.Cargo;
import io.yunzong.handling.CheckDemand;
import io.yunzong.handling.Demands;
import io.yunzong.handling.ItemKey;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.handling.LoadStep;
import io.yunzong.handling.SlotDemand;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.regulation.CheckItem;
import io.yunzong.regulation.Moment;
import io.yunzong.regulation.NodeKind;
import io.yunzong.regulation.PhotoPosition;
import io.yunzong.regulation.PhotoSlot;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationFixtures;
import io.yunzong.regulation.RegulationPart;
import io.yunzong.regulation.RegulationRule;
import io.yunzong.regulation.RegulationVersion;
import io.yunzong.regulation.RuleSubject;
import io.yunzong.regulation.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is wanted at a load whose goods were booked under different versions of the regulation. */
@Tag("C-15")
class DemandRulesTest {
    private static final Instant MORNING = TestLoads.MORNING;
    private static final RegulationVersion SHIPPED = RegulationFixtures.shipped();

    private final Load load = TestLoads.load(LoadKind.LOADING, LoadState.PREPARED, MORNING, null);

    /** Asks for one photo of the empty carriage more, and for a look at the floor. */
    private static RegulationVersion stricter() {
        List<PhotoSlot> slots = new ArrayList<>();
        for (PhotoSlot slot : SHIPPED.content().slots()) {
            slots.add(
                    slot.code().equals("empty_carriage")
                            ? new PhotoSlot(
                                    slot.code(),
                                    slot.stage(),
                                    slot.nodeKinds(),
                                    slot.subject(),
                                    slot.position(),
                                    slot.moment(),
                                    2,
                                    "空车厢（前后各一张）",
                                    slot.en(),
                                    slot.clause(),
                                    slot.customerClasses())
                            : slot);
        }
        List<CheckItem> checks = new ArrayList<>(SHIPPED.content().checks());
        checks.add(new CheckItem(
                "floor_sound",
                Stage.LOADING,
                Set.of(NodeKind.SHIPPING),
                RuleSubject.VEHICLE,
                "车厢地板完好",
                "The floor is sound",
                "A-01",
                Role.WAREHOUSE_KEEPER,
                true,
                Set.of(CustomerClass.KEY),
                false));
        RegulationContent content =
                SHIPPED.content().with(RegulationPart.SLOTS, slots).with(RegulationPart.CHECKS, checks);
        return new RegulationVersion(2, MORNING, "总部", "加严", content);
    }

    private static Cargo cargo(long id, @Nullable Integer version) {
        return TestLoads.cargo(id, version, NodeKind.SHIPPING, Goods.named("货物"), 1);
    }

    private static Demands of(LoadKind kind, NodeKind node, RegulationVersion version) {
        Goods glass = new Goods("玻璃器皿", Set.of(GoodsNature.FRAGILE), Packaging.CARTON, null, null, null);
        return DemandRules.of(
                TestLoads.load(kind, LoadState.PREPARED, MORNING, null),
                List.of(TestLoads.cargo(1, 1, node, glass, 1)),
                "CLOSED",
                number -> version);
    }

    private static RegulationVersion with(RegulationPart part, List<? extends RegulationRule> rules) {
        return new RegulationVersion(1, MORNING, "总部", "试验", SHIPPED.content().with(part, rules));
    }

    private Demands demands(Cargo... cargo) {
        RegulationVersion second = stricter();
        return DemandRules.of(load, List.of(cargo), "CLOSED", number -> number == 1 ? SHIPPED : second);
    }

    @Test
    void ofTheVehicleTheUnionIsWanted() {
        Demands both = demands(cargo(1, 1), cargo(2, 2));

        assertThat(both.checks())
                .filteredOn(check -> check.consignment() == null)
                .extracting(CheckDemand::code)
                .containsExactlyInAnyOrder(
                        "carriage_clean", "carriage_dry", "rain_proof", "theft_proof", "floor_sound");
        assertThat(both.findSlot(new ItemKey(Stage.LOADING, "empty_carriage", null)))
                .hasValueSatisfying(slot -> {
                    assertThat(slot.minimum()).isEqualTo(2);
                    assertThat(slot.zh()).as("in the words of the newest").contains("前后各一张");
                });
        assertThat(both.findSlot(new ItemKey(Stage.LOADING, "floor_sound", null)))
                .as("a check that wants a photo of its own")
                .isPresent();
    }

    @Test
    void aloneEachIsHandledUnderItsOwn() {
        Demands old = demands(cargo(1, 1));

        assertThat(old.checks()).extracting(CheckDemand::code).doesNotContain("floor_sound");
        assertThat(old.findSlot(new ItemKey(Stage.LOADING, "empty_carriage", null))
                        .map(SlotDemand::minimum))
                .contains(1);
    }

    @Test
    void ordinaryGoodsWantNothing() {
        Demands none = demands(cargo(1, null));

        assertThat(none.checks()).isEmpty();
        assertThat(none.slots()).isEmpty();
        assertThat(none.presence()).isNull();
        assertThat(none.seal()).isFalse();
    }

    @Test
    void everythingHasItsMoment() {
        Demands demands = demands(cargo(1, 1));

        assertThat(demands.checks())
                .filteredOn(check -> check.step() == LoadStep.START)
                .extracting(CheckDemand::code)
                .containsExactlyInAnyOrder("carriage_clean", "carriage_dry", "rain_proof", "theft_proof");
        assertThat(demands.checks())
                .filteredOn(check -> check.step() == LoadStep.CLOSE)
                .extracting(CheckDemand::code)
                .containsExactly("stowed_by_nature");
        assertThat(demands.slots())
                .filteredOn(slot -> slot.step() == LoadStep.DEPART)
                .extracting(SlotDemand::code)
                .containsExactly("seal");
    }

    private static List<String> stowing(Demands demands) {
        return demands.checks().stream()
                .map(CheckDemand::code)
                .filter(code -> code.startsWith("stow_"))
                .toList();
    }

    @Test
    @Tag("A-04")
    void onlyALoadingIsStowed() {
        assertThat(stowing(of(LoadKind.LOADING, NodeKind.TRANSIT, SHIPPED))).isNotEmpty();
        assertThat(stowing(of(LoadKind.UNLOADING, NodeKind.TRANSIT, SHIPPED))).isEmpty();
        assertThat(stowing(of(LoadKind.DELIVERY_LOADING, NodeKind.ARRIVAL, SHIPPED)))
                .isEmpty();
    }

    @Test
    @Tag("A-02")
    void aSealIsPutOnWhereItsPhotoIsWantedAndOnlyAfterALoading() {
        List<PhotoSlot> everywhere = new ArrayList<>(SHIPPED.content().slots());
        everywhere.add(new PhotoSlot(
                "seal_seen",
                Stage.UNLOADING,
                Set.of(NodeKind.TRANSIT),
                RuleSubject.VEHICLE,
                PhotoPosition.SEAL,
                Moment.BEFORE,
                1,
                "到车封签",
                "Seal as it came",
                "A-02",
                Set.of(CustomerClass.KEY)));
        List<PhotoSlot> none = SHIPPED.content().slots().stream()
                .filter(slot -> slot.position() != PhotoPosition.SEAL)
                .toList();

        assertThat(of(LoadKind.LOADING, NodeKind.TRANSIT, SHIPPED).seal()).isTrue();
        assertThat(of(LoadKind.LOADING, NodeKind.TRANSIT, with(RegulationPart.SLOTS, none))
                        .seal())
                .isFalse();
        Demands unloading = of(LoadKind.UNLOADING, NodeKind.TRANSIT, with(RegulationPart.SLOTS, everywhere));
        assertThat(unloading.findSlot(new ItemKey(Stage.UNLOADING, "seal_seen", null)))
                .isPresent();
        assertThat(unloading.seal()).isFalse();
    }

    @Test
    @Tag("A-03")
    void whatTheSupervisorSignsOfTheVehicleIsSignedAtTheClose() {
        Demands transit = of(LoadKind.LOADING, NodeKind.TRANSIT, SHIPPED);

        assertThat(transit.findCheck(new ItemKey(Stage.LOADING, "safe_operation", null)))
                .hasValueSatisfying(check -> {
                    assertThat(check.signingRole()).isEqualTo(Role.LOADING_SUPERVISOR);
                    assertThat(check.step()).isEqualTo(LoadStep.CLOSE);
                });
    }
}
