package io.yunzong.handling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.Regime;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.handling.Cargo;
import io.yunzong.handling.CheckDemand;
import io.yunzong.handling.Demands;
import io.yunzong.handling.ItemKey;
import io.yunzong.handling.Load;
import io.yunzong.handling.LoadGoods;
import io.yunzong.handling.LoadState;
import io.yunzong.handling.LoadStep;
import io.yunzong.handling.SlotDemand;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.SiteId;
import io.yunzong.regulation.CheckItem;
import io.yunzong.regulation.NodeKind;
import io.yunzong.regulation.PhotoSlot;
import io.yunzong.regulation.RegulationContent;
import io.yunzong.regulation.RegulationFixtures;
import io.yunzong.regulation.RegulationPart;
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
    private static final Instant MORNING = Instant.parse("2026-11-25T00:00:00Z");
    private static final RegulationVersion SHIPPED = RegulationFixtures.shipped();

    private final Load load = TestLoads.loading(LoadState.PREPARED, MORNING, null);

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
        ConsignmentId consignment = new ConsignmentId(id);
        Party party = new Party("某厂", "13812345678", "某地", null);
        Waybill waybill = new Waybill(
                new CustomerId(1),
                null,
                null,
                party,
                party,
                Goods.named("货物"),
                Measures.unknown(),
                Promise.deliveryAt(MORNING),
                Carriage.unknown(),
                List.of(
                        RouteNode.at(new SiteId(1), NodeRole.SHIPPING, null, null),
                        RouteNode.at(new SiteId(2), NodeRole.ARRIVAL, null, null)));
        return new Cargo(
                new LoadGoods(new LoadId(7), consignment, List.of(), 1, null),
                new Consignment(
                        consignment,
                        "N" + id,
                        waybill,
                        1,
                        version == null ? null : new Regime(version, CustomerClass.KEY),
                        MORNING,
                        null,
                        null,
                        BookingSource.SCREEN,
                        false,
                        MORNING,
                        0),
                NodeKind.SHIPPING,
                List.of(),
                Set.of());
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
}
