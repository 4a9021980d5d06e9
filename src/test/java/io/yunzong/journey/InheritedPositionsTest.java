package io.yunzong.journey;

import static io.yunzong.journey.JourneyEventKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.PositionIntake;
import io.yunzong.telemetry.PositionReport;
import io.yunzong.telemetry.PositionSource;
import io.yunzong.telemetry.VehiclePosition;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@YunzongTest
@Tag("B-17")
class InheritedPositionsTest {
    private final JourneyFinder finder;
    private final PositionIntake intake;
    private final Voyages voyages;
    private final Browser supervisor;
    private final Voyage voyage;

    InheritedPositionsTest(JourneyFinder finder, PositionIntake intake, Voyages voyages, Browser.Factory browsers) {
        this.finder = finder;
        this.intake = intake;
        this.voyages = voyages;
        this.supervisor = browsers.as(Role.TRACKING_SUPERVISOR);
        this.voyage = voyages.voyage();
    }

    private void seen(VehicleId vehicle, double hour, double latitude, double longitude) {
        intake.report(List.of(PositionReport.ofVehicle(
                vehicle, Math.round(hour * 100), voyage.hour(hour), latitude, longitude, 70.0, PositionSource.GPS)));
    }

    private JsonNode position(ConsignmentId id) {
        return supervisor.get("/api/consignments/" + id).json().get("fields").get("position");
    }

    @Test
    void refusesPositionsFromBeforeLoadingAndAfterArrival() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        seen(voyage.truck(), 0.2, 31.0, 121.0);
        seen(voyage.truck(), 2, 31.0, 118.0);
        seen(voyage.truck(), 3, 30.8, 116.0);
        seen(voyage.otherTruck(), 3, 20.0, 110.0);
        seen(voyage.truck(), 6, 29.0, 113.0);
        voyages.say(id, ARRIVED, voyage.hour(4), voyage.wuhan());

        assertThat(finder.track(id, Scope.all(), 100))
                .extracting(VehiclePosition::at)
                .containsExactly(voyage.hour(2), voyage.hour(3));
        assertThat(position(id).get("value").get("text").asString()).isEqualTo("武汉分公司");
        assertThat(position(id).get("source").asString()).isEqualTo("SCAN");
    }

    @Test
    void followsTheVehicleWhileOnBoard() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        seen(voyage.truck(), 2, 31.0, 118.0);

        assertThat(position(id).get("source").asString()).isEqualTo("GPS");
        assertThat(position(id).get("at").asString()).isEqualTo(voyage.hour(2).toString());
        assertThat(position(id).get("value").get("latitude").asDouble()).isEqualTo(31.0);
        assertThat(position(id).get("value").get("text").asString()).isEqualTo("上海分公司 → 武汉分公司");
    }

    @Test
    void changesTheVehicleWithTheGoods() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        seen(voyage.truck(), 2, 31.0, 118.0);
        voyages.say(id, ARRIVED, voyage.hour(4), voyage.wuhan());
        voyages.say(id, UNLOADED, voyage.hour(4.2), voyage.wuhan());
        voyages.journeys()
                .record(
                        RecordEvent.at(
                                id,
                                LOADED,
                                voyage.hour(4.5),
                                voyage.wuhan(),
                                voyage.otherTruck(),
                                Source.SCAN,
                                "reload-" + id),
                        Voyages.HEADQUARTERS);
        seen(voyage.truck(), 5, 32.0, 115.0);
        seen(voyage.otherTruck(), 6, 30.5, 110.0);

        assertThat(finder.track(id, Scope.all(), 100))
                .extracting(VehiclePosition::vehicleId)
                .containsExactly(voyage.truck(), voyage.otherTruck());
        assertThat(supervisor.get("/api/consignments/" + id + "/track").json().size())
                .isEqualTo(2);
    }
}
