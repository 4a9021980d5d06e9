package io.yunzong.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.VehicleId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
@Tag("B-17")
class DeviceDeskTest {
    private static final Caller INSTALLER = Caller.system("test");

    private final DeviceDesk desk;
    private final DeviceFinder finder;
    private final Browser.Factory browsers;
    private final Instant now;
    private final VehicleId truck;
    private final VehicleId otherTruck;

    DeviceDeskTest(DeviceDesk desk, DeviceFinder finder, Browser.Factory browsers, Voyages voyages, Clock clock) {
        this.truck = voyages.truck();
        this.otherTruck = voyages.truck();
        this.desk = desk;
        this.finder = finder;
        this.browsers = browsers;
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private RegisteredDevice registered() {
        return desk.register(
                new RegisterDevice("SN-" + UUID.randomUUID(), DeviceKind.GPS_TERMINAL, "车载终端", false), INSTALLER);
    }

    @Test
    void refusesADeviceWithoutSerialAndName() {
        assertThatExceptionOfType(DevicesRefused.class)
                .isThrownBy(() -> desk.register(new RegisterDevice(" ", DeviceKind.PHONE, "", false), INSTALLER))
                .satisfies(refusal -> assertThat(refusal.unmet())
                        .extracting("code")
                        .containsExactly("devices.serial_missing", "devices.name_missing"));
    }

    @Test
    void refusesASerialTwice() {
        desk.register(new RegisterDevice("TWICE-1", DeviceKind.PHONE, "甲", false), INSTALLER);

        assertThatExceptionOfType(DevicesRefused.class)
                .isThrownBy(
                        () -> desk.register(new RegisterDevice(" TWICE-1 ", DeviceKind.PHONE, "乙", false), INSTALLER))
                .withMessageContaining("serial_taken");
    }

    @Test
    void refusesTheSameDeviceInTwoVehiclesAtOneTime() {
        RegisteredDevice device = registered();
        desk.bind(device.id(), truck, now.minus(Duration.ofDays(1)), INSTALLER);

        assertThatExceptionOfType(DevicesRefused.class)
                .isThrownBy(() -> desk.bind(device.id(), otherTruck, now.minus(Duration.ofDays(2)), INSTALLER))
                .withMessageContaining("binding_overlaps");
    }

    @Test
    void refusesAnUnknownVehicle() {
        RegisteredDevice device = registered();

        assertThatExceptionOfType(DevicesRefused.class)
                .isThrownBy(() -> desk.bind(device.id(), new VehicleId(-1), now, INSTALLER))
                .withMessageContaining("vehicle_unknown");
    }

    @Test
    void refusesTheKeyOfADeviceThatWasSwitchedOff() {
        RegisteredDevice device = registered();
        assertThat(finder.getByKey(device.key()).id()).isEqualTo(device.id());

        desk.edit(new EditDevice(device.id(), DeviceKind.GPS_TERMINAL, "停用", false, 0), INSTALLER);

        assertThatExceptionOfType(DeviceKeyRefused.class).isThrownBy(() -> finder.getByKey(device.key()));
        assertThatExceptionOfType(DeviceKeyRefused.class).isThrownBy(() -> finder.getByKey(null));
    }

    @Test
    void refusesAnOldKeyAfterItWasReplaced() {
        RegisteredDevice device = registered();

        RegisteredDevice again = desk.replaceKey(device.id(), INSTALLER);

        assertThatExceptionOfType(DeviceKeyRefused.class).isThrownBy(() -> finder.getByKey(device.key()));
        assertThat(finder.getByKey(again.key()).id()).isEqualTo(device.id());
    }

    @Test
    void refusesAnEditOfAnOldVersion() {
        RegisteredDevice device = registered();
        desk.edit(new EditDevice(device.id(), DeviceKind.PHONE, "新名", true, 0), INSTALLER);

        assertThatExceptionOfType(DevicesRefused.class)
                .isThrownBy(() -> desk.edit(new EditDevice(device.id(), DeviceKind.PHONE, "旧名", true, 0), INSTALLER))
                .withMessageContaining("changed_meanwhile");
    }

    @Test
    @Tag("H-08")
    void refusesToRegisterWithoutTheRight() {
        var answer =
                browsers.as(Role.TRACKER).post("/api/devices", Map.of("serial", "X", "kind", "PHONE", "name", "手机"));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void endsTheOldBindingWhenTheDeviceMoves() {
        RegisteredDevice device = registered();
        Instant morning = now.minus(Duration.ofHours(8));
        Instant noon = now.minus(Duration.ofHours(4));
        desk.bind(device.id(), truck, morning, INSTALLER);
        desk.bind(device.id(), otherTruck, noon, INSTALLER);

        assertThat(finder.listBindings(device.id()))
                .extracting(DeviceBinding::vehicleId, DeviceBinding::from, DeviceBinding::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(otherTruck, noon, null),
                        org.assertj.core.groups.Tuple.tuple(truck, morning, noon));
    }

    @Test
    void tellsTheKeyOnceAndNeverAgain() {
        Browser administrator = browsers.as(Role.ADMINISTRATOR);
        var created = administrator.post(
                "/api/devices", Map.of("serial", "K-" + UUID.randomUUID(), "kind", "PHONE", "name", "司机手机"));
        assertThat(created.status()).isEqualTo(201);
        String key = created.json().get("key").asString();

        var shown = administrator.get("/api/devices/" + created.json().get("id").asLong());

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).doesNotContain(key).doesNotContain("hash");
    }
}
