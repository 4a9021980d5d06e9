package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static io.yunzong.journey.Voyages.HEADQUARTERS;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.kernel.VehicleId;
import io.yunzong.kernel.Weight;
import io.yunzong.network.AddVehicle;
import io.yunzong.network.FleetDesk;
import io.yunzong.network.NetworkFixtures;
import io.yunzong.network.VehicleBody;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The vehicle, the person, the trip and the papers of a delivery. */
@YunzongTest
class PlanTest {
    private final LastMile mile;
    private final ReleaseDesk desk;
    private final FleetDesk fleet;

    PlanTest(LastMile mile, ReleaseDesk desk, FleetDesk fleet) {
        this.mile = mile;
        this.desk = desk;
        this.fleet = fleet;
    }

    @Test
    @Tag("A-32")
    void papersAreThereOrDoNotApplyForAReason() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.planned(stop);

        assertRefused(() -> desk.notePaper(id, NotePaper.absent("delivery_note", "not_required"), now(), stop.keeper()))
                .containsExactly("delivery.paper_needed");
        assertRefused(() -> desk.notePaper(id, NotePaper.absent("gate_pass", ""), now(), stop.keeper()))
                .containsExactly("delivery.reason_missing");
        assertRefused(() -> desk.notePaper(id, NotePaper.absent("gate_pass", "nonsense"), now(), stop.keeper()))
                .containsExactly("delivery.code_unknown");
        assertRefused(() -> desk.notePaper(id, NotePaper.present("passport"), now(), stop.keeper()))
                .containsExactly("delivery.paper_unknown");
    }

    @Test
    @Tag("A-30")
    void anUnfitVehicleNeedsWords() {
        VehicleId flat = fleet.addVehicle(
                new AddVehicle(
                        NetworkFixtures.plate(), "平板", 4.2, 500, 2.0, VehicleBody.FLATBED, false, null, null, false),
                HEADQUARTERS);
        Stop stop = mile.arrived(
                new Goods("纸品", Set.of(GoodsNature.MOISTURE_SENSITIVE), null, null, null, null),
                new Measures(Weight.ofKilograms(new BigDecimal(800)), new BigDecimal(6), null));
        PlanDelivery plan = new PlanDelivery(
                ReleaseOrder.Mode.DOOR, List.of(), flat, "only_available", null, null, null, null, null);

        assertRefused(() -> desk.plan(stop.id(), plan, now(), stop.dispatcher()))
                .containsExactly("delivery.vehicle_too_small", "delivery.vehicle_too_light", "delivery.vehicle_open");
        assertThat(desk.plan(
                        stop.id(),
                        new PlanDelivery(
                                ReleaseOrder.Mode.DOOR,
                                List.of(),
                                flat,
                                "only_available",
                                "分两次送，加盖双层篷布",
                                null,
                                null,
                                null,
                                null),
                        now(),
                        stop.dispatcher()))
                .isNotNull();
    }

    @Test
    @Tag("A-31")
    void aDoorDeliveryHasAPersonAndATripOfItsOwn() {
        Stop stop = mile.arrived(2);
        PlanDelivery nobody = new PlanDelivery(
                ReleaseOrder.Mode.DOOR,
                List.of(),
                stop.voyage().truck(),
                "size",
                null,
                TestPeople.idOf(stop.keeper()),
                null,
                null,
                null);
        assertRefused(() -> desk.plan(stop.id(), nobody, now(), stop.dispatcher()))
                .containsExactly("delivery.courier_unknown");
        assertRefused(() -> desk.plan(stop.id(), LastMile.door(stop), now(), stop.keeper()))
                .containsExactly("delivery.plan_not_allowed");
        ReleaseId bare = desk.plan(
                stop.id(),
                new PlanDelivery(
                        ReleaseOrder.Mode.DOOR, List.of(), stop.voyage().truck(), "size", null, null, null, null, null),
                now(),
                stop.dispatcher());
        assertRefused(() -> desk.submit(bare, mile.revision(bare), now(), stop.keeper()))
                .containsExactly("delivery.courier_missing");
        assertRefused(() -> desk.plan(stop.id(), LastMile.door(stop), now(), stop.dispatcher()))
                .as("all pieces are on an order already")
                .containsExactly("delivery.all_delivered");
    }
}
