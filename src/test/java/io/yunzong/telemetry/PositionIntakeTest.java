package io.yunzong.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.devices.DeviceDesk;
import io.yunzong.devices.DeviceKind;
import io.yunzong.devices.RegisterDevice;
import io.yunzong.devices.RegisteredDevice;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.VehicleId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
@Tag("B-17")
class PositionIntakeTest {
    private static final Caller SYSTEM = Caller.system("test");
    private static final String FORM =
            "{\"sequence\":%d,\"deviceTime\":\"%s\",\"latitude\":%s,\"longitude\":%s,\"speedKmh\":61.5}";

    private final DeviceDesk desk;
    private final PositionIntake intake;
    private final PositionFinder finder;
    private final Browser.Factory browsers;
    private final Instant now;
    private final Voyages voyages;
    private final VehicleId vehicle;

    PositionIntakeTest(
            DeviceDesk desk,
            PositionIntake intake,
            PositionFinder finder,
            Browser.Factory browsers,
            Voyages voyages,
            Clock clock) {
        this.voyages = voyages;
        this.vehicle = voyages.truck();
        this.desk = desk;
        this.intake = intake;
        this.finder = finder;
        this.browsers = browsers;
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private RegisteredDevice terminal() {
        return desk.register(
                new RegisterDevice("GPS-" + UUID.randomUUID(), DeviceKind.GPS_TERMINAL, "终端", false), SYSTEM);
    }

    private RegisteredDevice terminalInVehicle() {
        RegisteredDevice device = terminal();
        desk.bind(device.id(), vehicle, now.minus(Duration.ofDays(2)), SYSTEM);
        return device;
    }

    private Browser.Answer send(String path, String key, String body) {
        return browsers.anonymous()
                .send("POST", path, BodyPublishers.ofString(body), "application/json", "X-Device-Key", key);
    }

    private Browser.Answer send(String key, long sequence, Instant at, double latitude, double longitude) {
        return send("/api/positions", key, FORM.formatted(sequence, at, latitude, longitude));
    }

    private List<VehiclePosition> wholeTrack() {
        return finder.track(vehicle, now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(1)), 5000);
    }

    @Test
    void refusesAnUnknownKey() {
        var answer = send("yzd_nobody", 1, now, 31.2, 121.4);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains("devices.key_refused");
    }

    @Test
    void refusesAReportThatLacksEverythingAndNamesIt() {
        var answer = send("/api/positions", terminal().key(), "{\"speedKmh\":3}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("telemetry.sequence_missing", "telemetry.time_missing", "telemetry.coordinates_missing");
    }

    @Test
    void refusesABatchThatIsTooLarge() {
        String items = String.join(",", java.util.Collections.nCopies(1001, "{}"));

        var answer = send("/api/positions/batch", terminal().key(), "[" + items + "]");

        assertThat(answer.text()).contains("telemetry.batch_too_large");
    }

    @Test
    @Tag("H-08")
    void refusesTheTracksOfVehiclesToWhoeverSeesOnlyTheirBranches() {
        Browser tracker = browsers.as(Role.TRACKER);

        assertThat(tracker.get("/api/positions/latest").status()).isEqualTo(403);
        assertThat(tracker.get("/api/vehicles/1/track?from=" + now + "&to=" + now)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesOnlyTheUnreadablePartOfABatch() {
        RegisteredDevice device = terminalInVehicle();
        String good = FORM.formatted(1, now.minusSeconds(20), 31.2, 121.4);
        String suspect = FORM.formatted(2, now.minusSeconds(10), 0, 0);

        var answer = send(
                "/api/positions/batch", device.key(), "[" + good + ",{\"sequence\":9}," + suspect + "," + good + "]");

        assertThat(answer.status()).isEqualTo(200);
        var results = answer.json().get("results");
        assertThat(results.valueStream().map(r -> r.get("outcome").asString()))
                .containsExactly("accepted", "refused", "accepted", "duplicate");
        assertThat(results.get(1).get("reason").asString()).isNotBlank();
        assertThat(results.get(2).get("suspect").asBoolean()).isTrue();
    }

    @Test
    void storesARepeatOnce() {
        RegisteredDevice device = terminalInVehicle();
        assertThat(send(device.key(), 7, now.minusSeconds(60), 31.2, 121.4)
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("accepted");

        assertThat(send(device.key(), 7, now.minusSeconds(60), 31.2, 121.4)
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("duplicate");

        assertThat(wholeTrack()).hasSize(1);
    }

    @Test
    void storesEachReportOnceWhenManySendTheSameAtOnce() throws Exception {
        RegisteredDevice device = terminalInVehicle();
        List<PositionReport> reports = IntStream.range(0, 200)
                .mapToObj(i -> new PositionReport(
                        device.id(),
                        null,
                        i,
                        now.minusSeconds(4000 - i * 10L),
                        31.2,
                        121.4,
                        null,
                        null,
                        null,
                        PositionSource.GPS))
                .toList();
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<Future<List<PositionOutcome>>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> senders.submit(() -> intake.report(i % 2 == 0 ? reports : reports.reversed())))
                    .toList();
            long accepted = 0;
            for (Future<List<PositionOutcome>> answer : answers) {
                accepted += answer.get().stream()
                        .filter(outcome -> outcome == PositionOutcome.ACCEPTED)
                        .count();
            }
            assertThat(accepted).isEqualTo(200);
        }
        assertThat(wholeTrack()).hasSize(200);
    }

    @Test
    void neverMovesTheLatestBackwards() {
        RegisteredDevice device = terminalInVehicle();
        send(device.key(), 2, now.minusSeconds(10), 31.5, 121.5);
        send(device.key(), 1, now.minusSeconds(600), 30.0, 120.0);

        assertThat(finder.latest(List.of(vehicle)).getFirst().point().latitude())
                .isEqualTo(31.5);
        assertThat(wholeTrack()).extracting(p -> p.point().latitude()).containsExactly(30.0, 31.5);
    }

    @Test
    @Tag("C-14")
    void keepsSuspectPositionsWithoutTrustingThem() {
        RegisteredDevice device = terminalInVehicle();
        send(device.key(), 1, now.minusSeconds(50), 31.5, 121.5);
        for (String suspect : List.of(
                FORM.formatted(2, now.minusSeconds(40), 0, 0),
                FORM.formatted(3, now.minusSeconds(30), 95, 121),
                FORM.formatted(4, now.plusSeconds(3600), 31.6, 121.6),
                FORM.formatted(5, "1980-01-06T00:00:00Z", 31.7, 121.7))) {
            var answer = send("/api/positions", device.key(), suspect);
            assertThat(answer.json().get("suspect").asBoolean()).isTrue();
            assertThat(send("/api/positions", device.key(), suspect)
                            .json()
                            .get("outcome")
                            .asString())
                    .isEqualTo("duplicate");
        }

        assertThat(finder.latest(List.of(vehicle)).getFirst().point().latitude())
                .isEqualTo(31.5);
        assertThat(wholeTrack()).hasSize(1);
    }

    @Test
    void countsAPositionToTheVehicleTheDeviceRodeInAtThatTime() {
        RegisteredDevice device = terminalInVehicle();
        VehicleId next = voyages.truck();
        desk.bind(device.id(), next, now.minus(Duration.ofHours(1)), SYSTEM);

        send(device.key(), 1, now.minus(Duration.ofHours(2)), 30.0, 120.0);
        send(device.key(), 2, now.minusSeconds(5), 31.0, 121.0);

        assertThat(finder.latest(List.of(vehicle)).getFirst().point().latitude())
                .isEqualTo(30.0);
        assertThat(finder.latest(List.of(next)).getFirst().point().latitude()).isEqualTo(31.0);
    }

    @Test
    void countsPositionsToTheVehicleWhenTheBindingIsEnteredLater() {
        RegisteredDevice device = terminal();
        send(device.key(), 1, now.minusSeconds(600), 30.0, 120.0);
        assertThat(finder.latest(List.of(vehicle))).isEmpty();

        desk.bind(device.id(), vehicle, now.minus(Duration.ofHours(1)), SYSTEM);

        assertThat(finder.latest(List.of(vehicle))).hasSize(1);
    }

    /** The database rounds to microseconds; a report must not look like a repeat of itself for that. */
    @Test
    void takesTimesFinerThanTheDatabaseKeepsForWhatTheyAre() {
        Instant fine = now.truncatedTo(ChronoUnit.MILLIS).plusNanos(1_999_999);
        PositionReport report =
                PositionReport.ofVehicle(vehicle, 0, fine, 31.2, 121.4, null, PositionSource.SIMULATION);

        assertThat(intake.report(List.of(report))).containsExactly(PositionOutcome.ACCEPTED);
        assertThat(intake.report(List.of(report))).containsExactly(PositionOutcome.DUPLICATE);
        assertThat(finder.latest(List.of(vehicle))).hasSize(1);
    }

    @Test
    void takesOldPositionsOfAnImportIntoTheirMonth() {
        Instant long_ago = Instant.parse("2019-03-05T04:00:00Z");
        PositionReport report =
                PositionReport.ofVehicle(vehicle, 0, long_ago, 23.1, 113.3, null, PositionSource.IMPORT);

        assertThat(intake.report(List.of(report))).containsExactly(PositionOutcome.ACCEPTED);
        assertThat(intake.report(List.of(report))).containsExactly(PositionOutcome.DUPLICATE);
        assertThat(finder.latest(List.of(vehicle)).getFirst().source()).isEqualTo(PositionSource.IMPORT);
    }

    @Test
    void showsLatestPositionsInsideABox() {
        RegisteredDevice device = terminalInVehicle();
        send(device.key(), 1, now.minusSeconds(5), 47.123, 87.456);
        Browser supervisor = browsers.as(Role.TRACKING_SUPERVISOR);

        var inside = supervisor.get("/api/positions/latest?bbox=87,47,88,48");
        var outside = supervisor.get("/api/positions/latest?bbox=0,0,1,1");

        assertThat(inside.text()).contains("\"vehicleId\":" + vehicle);
        assertThat(outside.text()).doesNotContain("\"vehicleId\":" + vehicle);
    }
}
