package io.yunzong.network;

import static io.yunzong.network.NetworkFixtures.HEADQUARTERS;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static io.yunzong.network.NetworkFixtures.branch;
import static io.yunzong.network.NetworkFixtures.branchIn;
import static io.yunzong.network.NetworkFixtures.code;
import static io.yunzong.network.NetworkFixtures.lane;
import static io.yunzong.network.NetworkFixtures.node;
import static io.yunzong.network.NetworkFixtures.plate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.SiteId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
class NetworkRefusalsTest {
    private final NetworkDesk desk;
    private final FleetDesk fleet;
    private final SiteFinder sites;
    private final LaneFinder lanes;
    private final VehicleFinder vehicles;
    private final TestPeople people;

    NetworkRefusalsTest(
            NetworkDesk desk,
            FleetDesk fleet,
            SiteFinder sites,
            LaneFinder lanes,
            VehicleFinder vehicles,
            TestPeople people) {
        this.desk = desk;
        this.fleet = fleet;
        this.sites = sites;
        this.lanes = lanes;
        this.vehicles = vehicles;
        this.people = people;
    }

    @Test
    void refusesACodeThatIsTakenInAnotherCase() {
        String code = code("br");
        desk.addSite(branch(code), HEADQUARTERS);

        assertRefused(() -> desk.addSite(branch(code.toUpperCase(Locale.ROOT)), HEADQUARTERS))
                .containsExactly("network.code_taken");
    }

    @Test
    void refusesToCloseASiteThatActiveLanesUseAndNamesThem() {
        SiteId from = branchIn(desk);
        SiteId to = branchIn(desk);
        String code = code("LN");
        LaneId lane = desk.addLane(
                lane(code, node(from, NodeRole.SHIPPING, 0), node(to, NodeRole.ARRIVAL, 300)), HEADQUARTERS);

        assertThatThrownBy(() -> desk.editSite(closed(sites.get(to)), HEADQUARTERS))
                .hasMessageContaining("network.site_on_active_lanes")
                .hasMessageContaining(code);

        Lane open = lanes.get(lane);
        desk.editLane(
                new Lane(open.id(), open.code(), open.name(), null, open.nodes(), false, false, open.version()),
                HEADQUARTERS);
        desk.editSite(closed(sites.get(to)), HEADQUARTERS);
        assertThat(sites.get(to).active()).isFalse();
    }

    @Test
    @Tag("A-39")
    void refusesALaneOverUnknownOrClosedSites() {
        SiteId closed = branchIn(desk);
        desk.editSite(closed(sites.get(closed)), HEADQUARTERS);

        assertRefused(() -> desk.addLane(
                        lane(
                                code("LN"),
                                node(closed, NodeRole.SHIPPING, 0),
                                node(new SiteId(Long.MAX_VALUE), NodeRole.ARRIVAL, 60)),
                        HEADQUARTERS))
                .containsExactly("network.site_closed", "network.site_unknown");
    }

    @Test
    void refusesAnEditOnAnOldVersion() {
        SiteId id = branchIn(desk);
        Site old = sites.get(id);
        desk.editSite(renamed(old, "改名一"), HEADQUARTERS);

        assertRefused(() -> desk.editSite(renamed(old, "改名二"), HEADQUARTERS))
                .containsExactly("network.changed_meanwhile");
        assertThat(sites.get(id).name()).isEqualTo("改名一");
    }

    @Test
    @Tag("H-08")
    void refusesBranchStaffOutsideTheirBranches() {
        SiteId own = branchIn(desk);
        SiteId other = branchIn(desk);
        Caller dispatcher = people.hire(Role.DISPATCHER, own);

        assertRefused(() -> desk.editSite(renamed(sites.get(other), "别人的网点"), dispatcher))
                .containsExactly("network.not_your_branch");
        assertRefused(() -> desk.addSite(branch(code("BR")), dispatcher)).containsExactly("network.network_wide_only");
        desk.editSite(renamed(sites.get(own), "自己的网点"), dispatcher);
        assertThat(sites.get(own).name()).isEqualTo("自己的网点");
    }

    @Test
    @Tag("H-08")
    void refusesWhoeverMayNotWriteTheNetwork() {
        Caller tracker = people.hire(Role.TRACKER, branchIn(desk));

        assertRefused(() -> desk.addSite(branch(code("BR")), tracker)).containsExactly("network.not_allowed");
        assertRefused(() -> fleet.addCarrier(AddCarrier.named(code("CA"), "承运商"), tracker))
                .containsExactly("network.not_allowed");
    }

    @Test
    void refusesAVehicleNamingEverything() {
        AddVehicle vehicle = new AddVehicle(
                "???", null, -1.0, 0, null, VehicleBody.CLOSED, false, new CarrierId(-5), new SiteId(-5), false);

        assertRefused(() -> fleet.addVehicle(vehicle, HEADQUARTERS))
                .containsExactly(
                        "network.plate_invalid",
                        "network.measure_not_positive",
                        "network.measure_not_positive",
                        "network.carrier_unknown",
                        "network.home_site_unknown");
    }

    @Test
    void refusesTheSamePlateInAnotherWriting() {
        String plate = plate();
        fleet.addVehicle(AddVehicle.plated(plate, null, null), HEADQUARTERS);
        AddVehicle again = AddVehicle.plated(plate.toLowerCase(Locale.ROOT).replace("q", "q· "), null, null);

        assertRefused(() -> fleet.addVehicle(again, HEADQUARTERS)).containsExactly("network.plate_taken");
        assertThat(vehicles.listByPlate(List.of(again.plate()))).containsOnlyKeys(plate);
    }

    @Test
    void refusesADriverWithoutAUsablePhoneOrWithAnothersLicence() {
        String licence = code("37130219900101");
        fleet.addDriver(new AddDriver("王师傅", "13853912345", licence, null, false), HEADQUARTERS);

        assertRefused(() -> fleet.addDriver(
                        new AddDriver("", "call me", licence.toLowerCase(Locale.ROOT), null, false), HEADQUARTERS))
                .containsExactly("network.name_missing", "network.phone_invalid", "network.licence_taken");
        assertRefused(() -> fleet.addDriver(new AddDriver("李师傅", " ", null, null, false), HEADQUARTERS))
                .containsExactly("network.phone_missing");
    }

    private static Site closed(Site site) {
        return with(site, site.name(), false);
    }

    private static Site renamed(Site site, String name) {
        return with(site, name, site.active());
    }

    private static Site with(Site site, String name, boolean active) {
        return new Site(
                site.id(),
                site.code(),
                name,
                site.shortName(),
                site.kind(),
                site.city(),
                site.province(),
                site.address(),
                site.phone(),
                site.latitude(),
                site.longitude(),
                site.geofenceRadiusMetres(),
                site.geofence(),
                active,
                site.simulated(),
                site.version());
    }
}
