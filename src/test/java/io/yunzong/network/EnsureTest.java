package io.yunzong.network;

import static io.yunzong.network.NetworkFixtures.HEADQUARTERS;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.network.NetworkFixtures.branch;
import static io.yunzong.network.NetworkFixtures.code;
import static io.yunzong.network.NetworkFixtures.plate;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bulk work meets by the way is added once and never changed. */
@YunzongTest
class EnsureTest {
    private final NetworkDesk desk;
    private final FleetDesk fleet;
    private final SiteFinder sites;
    private final VehicleFinder vehicles;
    private final CarrierFinder carriers;

    EnsureTest(NetworkDesk desk, FleetDesk fleet, SiteFinder sites, VehicleFinder vehicles, CarrierFinder carriers) {
        this.desk = desk;
        this.fleet = fleet;
        this.sites = sites;
        this.vehicles = vehicles;
        this.carriers = carriers;
    }

    @Test
    void refusesABatchWithAnImpossiblePlace() {
        AddSite nowhere = AddSite.place(code("X"), "无处", SiteKind.CUSTOMER_SITE, 0.0, 0.0);

        assertRefused(() -> desk.ensureSites(List.of(branch(code("X")), nowhere), HEADQUARTERS))
                .containsExactly("network.coordinates_zero");
    }

    @Test
    void addsSitesOnceAndLeavesKnownOnesAlone() {
        String known = code("BR");
        SiteId id = desk.addSite(branch(known), HEADQUARTERS);
        AddSite fresh = new AddSite(
                code("CS"),
                "新客户工厂",
                null,
                SiteKind.CUSTOMER_SITE,
                "临沂",
                "山东",
                null,
                null,
                null,
                null,
                null,
                List.of(new GeoPoint(35, 118), new GeoPoint(35, 118.1), new GeoPoint(35.1, 118)),
                true);
        String otherCase = known.toLowerCase(Locale.ROOT);

        Map<String, SiteId> ids = desk.ensureSites(
                List.of(AddSite.place(otherCase, "改名", SiteKind.BRANCH, null, null), fresh, fresh), HEADQUARTERS);

        assertThat(ids).containsEntry(otherCase, id).containsKey(fresh.code()).hasSize(2);
        assertThat(sites.get(id).name()).isEqualTo("分公司" + known);
        Site added = sites.findByCode(fresh.code()).orElseThrow();
        assertThat(added.geofence()).hasSize(3);
        assertThat(added.simulated()).isTrue();
        assertThat(added.covers(new GeoPoint(35.02, 118.02))).isTrue();
        assertThat(desk.ensureSites(List.of(fresh), HEADQUARTERS)).containsEntry(fresh.code(), added.id());
    }

    @Test
    void addsVehiclesByPlateHoweverWritten() {
        String plate = plate();
        CarrierId carrier = fleet.ensureCarriers(List.of(AddCarrier.named(code("CA"), "承运商")), HEADQUARTERS)
                .values()
                .iterator()
                .next();

        Map<String, VehicleId> ids = fleet.ensureVehicles(
                List.of(
                        AddVehicle.plated(" ." + plate.toLowerCase(Locale.ROOT), "9.6米", carrier),
                        AddVehicle.plated(plate.replace("鲁Q", "鲁q·"), null, null)),
                HEADQUARTERS);

        assertThat(ids).hasSize(1).containsKey(plate);
        Vehicle vehicle = vehicles.findByPlate("鲁 Q " + plate.substring(2)).orElseThrow();
        assertThat(vehicle.carrierId()).isEqualTo(carrier);
        assertThat(carriers.get(carrier).name()).isEqualTo("承运商");
    }
}
