package io.yunzong.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.Packaging;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import io.yunzong.kernel.Weight;
import io.yunzong.network.Vehicle;
import io.yunzong.network.VehicleBody;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-30")
class VehicleFitTest {
    private static final SiteId HERE = new SiteId(7);

    private static Vehicle vehicle(long id, VehicleBody body, double volume, boolean tailLift, long home) {
        return new Vehicle(
                new VehicleId(id),
                "川A" + id,
                "川A" + id,
                null,
                4.2,
                2000,
                volume,
                body,
                tailLift,
                null,
                new SiteId(home),
                true,
                false,
                0);
    }

    private static VehicleFit.Cargo cargo(Packaging packaging, int pieces, GoodsNature... nature) {
        return new VehicleFit.Cargo(
                new Goods("货物", Set.of(nature), packaging, null, null, null),
                new Measures(Weight.ofKilograms(new BigDecimal(3000)), new BigDecimal(12), null),
                pieces,
                10);
    }

    private static List<String> codes(List<Unmet> unmet) {
        return unmet.stream().map(Unmet::code).toList();
    }

    @Test
    void warnsOfWhatIsTooSmallTooLightOrOpen() {
        Vehicle flat = vehicle(1, VehicleBody.FLATBED, 10, false, 7);

        assertThat(codes(VehicleFit.against(flat, cargo(Packaging.CARTON, 10, GoodsNature.MOISTURE_SENSITIVE))))
                .containsExactly("delivery.vehicle_too_small", "delivery.vehicle_too_light", "delivery.vehicle_open");
        assertThat(VehicleFit.against(flat, cargo(Packaging.CARTON, 5)))
                .as("half of it fits")
                .isEmpty();
    }

    @Test
    void warnsOfWarmVehiclesForColdGoodsAndOfTankers() {
        assertThat(codes(VehicleFit.against(
                        vehicle(1, VehicleBody.CLOSED, 20, false, 7),
                        cargo(Packaging.CARTON, 1, GoodsNature.TEMPERATURE_CONTROLLED))))
                .containsExactly("delivery.vehicle_not_cooled");
        assertThat(codes(VehicleFit.against(vehicle(1, VehicleBody.TANK, 20, false, 7), cargo(Packaging.CARTON, 1))))
                .containsExactly("delivery.vehicle_wrong_body");
    }

    @Test
    void suggestsWhatFitsFromHereWithATailLiftAndNoLargerThanNeeded() {
        Vehicle large = vehicle(1, VehicleBody.CLOSED, 40, true, 7);
        Vehicle right = vehicle(2, VehicleBody.CLOSED, 15, true, 7);
        Vehicle without = vehicle(3, VehicleBody.CLOSED, 10, false, 7);
        Vehicle elsewhere = vehicle(4, VehicleBody.CLOSED, 15, true, 8);
        Vehicle open = vehicle(5, VehicleBody.OPEN, 15, true, 7);

        assertThat(VehicleFit.sorted(
                        List.of(open, elsewhere, without, large, right),
                        cargo(Packaging.PALLET, 5, GoodsNature.MOISTURE_SENSITIVE),
                        HERE))
                .containsExactly(right, large, without, elsewhere, open);
    }
}
