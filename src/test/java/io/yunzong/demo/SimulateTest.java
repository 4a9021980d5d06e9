package io.yunzong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.devices.DeviceDesk;
import io.yunzong.devices.DeviceKind;
import io.yunzong.devices.RegisterDevice;
import io.yunzong.devices.RegisteredDevice;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.AddVehicle;
import io.yunzong.network.FleetDesk;
import io.yunzong.telemetry.PositionFinder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
@Tag("B-01")
class SimulateTest {
    private static final Caller OPERATOR = Caller.system("test");

    private final Browser.Factory browsers;
    private final DeviceDesk devices;
    private final FleetDesk fleet;
    private final PositionFinder positions;
    private final Clock clock;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    SimulateTest(Browser.Factory browsers, DeviceDesk devices, FleetDesk fleet, PositionFinder positions, Clock clock) {
        this.browsers = browsers;
        this.devices = devices;
        this.fleet = fleet;
        this.positions = positions;
        this.clock = clock;
    }

    @Test
    void refusesToDriveWithoutAKey() {
        assertThat(simulate()).isEqualTo(2);
        assertThat(text()).contains("Usage");
    }

    @Test
    void saysThatAKeyIsUnknown() {
        assertThat(simulate("--key=nonsense", "--reports=1")).isEqualTo(1);
        assertThat(text()).contains("401");
    }

    @Test
    void reportsAsADeviceDoes() {
        RegisteredDevice device =
                devices.register(new RegisterDevice("SIM-TEST-1", DeviceKind.API, "模拟终端", true), OPERATOR);
        VehicleId vehicle = fleet.addVehicle(AddVehicle.plated("测A88001", null, null), OPERATOR);
        devices.bind(device.id(), vehicle, clock.instant().minus(Duration.ofHours(1)), OPERATOR);

        assertThat(simulate(
                        "--key=" + device.key(),
                        "--reports=3",
                        "--seconds=1",
                        "--kmh=120",
                        "--from=35,118",
                        "--to=34,118"))
                .as(text())
                .isZero();

        var latest = positions.latest(List.of(vehicle)).getFirst();
        assertThat(latest.point().distanceMetres(new GeoPoint(35, 118))).isBetween(66.0, 67.5);
    }

    private int simulate(String... args) {
        String url = "--url=" + browsers.anonymous().address("/");
        return new Simulate(clock, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .drive(java.util.stream.Stream.concat(java.util.stream.Stream.of(url), java.util.Arrays.stream(args))
                        .toList());
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
