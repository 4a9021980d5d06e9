package io.yunzong;

import static io.yunzong.journey.JourneyEventKind.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.devices.DeviceDesk;
import io.yunzong.devices.DeviceKind;
import io.yunzong.devices.RegisterDevice;
import io.yunzong.devices.RegisteredDevice;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.telemetry.VehiclePosition;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The life of one consignment: three cases of instruments from Shanghai over Wuhan, where they change the truck, to
 * Chengdu; of an ordinary customer, so that no gate of the dock stands in its way. Hours are counted from the morning it was booked.
 */
@YunzongTest
@Tag("B-01")
@Tag("B-13")
@Tag("B-17")
@Tag("C-03")
class ConsignmentLifeStoryTest {
    private final ConsignmentDesk consignments;
    private final JourneyDesk journeys;
    private final JourneyFinder finder;
    private final DeviceDesk devices;
    private final Browser.Factory browsers;
    private final Voyages voyages;

    private final Voyage day;
    private final Caller trackerInShanghai;
    private final Caller keeperInShanghai;
    private final Caller keeperInWuhan;
    private final Caller managerInWuhan;
    private final Caller keeperInChengdu;
    private final Caller customer;

    private ConsignmentId id = new ConsignmentId(0);
    private String terminal = "";

    ConsignmentLifeStoryTest(
            ConsignmentDesk consignments,
            JourneyDesk journeys,
            JourneyFinder finder,
            DeviceDesk devices,
            Browser.Factory browsers,
            Voyages voyages,
            TestPeople people) {
        this.consignments = consignments;
        this.journeys = journeys;
        this.finder = finder;
        this.devices = devices;
        this.browsers = browsers;
        this.voyages = voyages;
        this.day = voyages.voyage();
        this.trackerInShanghai = people.hire(Role.TRACKER, day.shanghai());
        this.keeperInShanghai = people.hire(Role.WAREHOUSE_KEEPER, day.shanghai());
        this.keeperInWuhan = people.hire(Role.WAREHOUSE_KEEPER, day.wuhan());
        this.managerInWuhan = people.hire(Role.OPERATIONS_MANAGER, day.wuhan());
        this.keeperInChengdu = people.hire(Role.WAREHOUSE_KEEPER, day.chengdu());
        this.customer = people.hire(Role.CUSTOMER_CONTACT, day.customer());
    }

    @Test
    void fromBookingToDelivery() {
        isBookedAndLeavesShanghai();
        isSeenByTheCustomerOnItsWay();
        isTakenForAnotherTruckInWuhanForAMoment();
        changesTheTruckInWuhan();
        isDeliveredInChengdu();
        remembersEverything();
    }

    private void isBookedAndLeavesShanghai() {
        id = consignments.book(voyages.order(day), trackerInShanghai);
        assertThat(now().status()).isEqualTo(ConsignmentStatus.BOOKED);
        assertThat(requireNonNull(now().eta()).at()).as("as planned").isEqualTo(day.hour(9));

        says(keeperInShanghai, ACCEPTED, 0.2, day.shanghai(), null);
        says(keeperInShanghai, LOADED, 0.5, day.shanghai(), day.truck());
        says(keeperInShanghai, DEPARTED, 1.5, day.shanghai(), null);

        assertThat(now().status()).isEqualTo(ConsignmentStatus.IN_TRANSIT);
        assertThat(requireNonNull(now().eta()).at())
                .as("half an hour late from the start")
                .isEqualTo(day.hour(9.5));
        assertThatThrownBy(() -> consignments.cancel(id, "不发了", trackerInShanghai))
                .as("what is on the road cannot be cancelled")
                .hasMessageContaining("cancel_after_loading");
    }

    private void isSeenByTheCustomerOnItsWay() {
        terminal = terminalIn(day.truck());
        drives(terminal, 1, 2.0, 31.1, 119.0);
        drives(terminal, 2, 3.0, 30.9, 117.0);

        assertThat(positionTheCustomerSees()).isEqualTo("GPS 30.9");
    }

    private void isTakenForAnotherTruckInWuhanForAMoment() {
        EventId mistaken = says(keeperInWuhan, ARRIVED, 3.2, day.wuhan(), null);
        assertThat(now().status()).isEqualTo(ConsignmentStatus.AT_SITE);

        journeys.retract(id, mistaken, "扫错了运单", managerInWuhan);

        assertThat(now().status()).as("it was another truck").isEqualTo(ConsignmentStatus.IN_TRANSIT);
        assertThat(positionTheCustomerSees()).isEqualTo("GPS 30.9");
    }

    private void changesTheTruckInWuhan() {
        says(keeperInWuhan, ARRIVED, 4.2, day.wuhan(), null);
        assertThat(requireNonNull(now().eta()).at())
                .as("made up for some of it")
                .isEqualTo(day.hour(9.2));
        says(keeperInWuhan, UNLOADED, 4.5, day.wuhan(), null);

        drives(terminal, 3, 4.8, 29.0, 113.0);
        assertThat(positionTheCustomerSees()).as("the truck goes on without it").isEqualTo("SCAN 30.59");

        says(keeperInWuhan, LOADED, 5.0, day.wuhan(), day.otherTruck());
        says(keeperInWuhan, DEPARTED, 5.2, day.wuhan(), null);
        String otherTerminal = terminalIn(day.otherTruck());
        drives(otherTerminal, 1, 6.0, 30.4, 110.0);
        drives(otherTerminal, 2, 7.5, 30.6, 106.5);
    }

    private void isDeliveredInChengdu() {
        says(keeperInChengdu, ARRIVED, 8.9, day.chengdu(), null);
        says(keeperInChengdu, UNLOADED, 9.2, day.chengdu(), null);
        says(keeperInChengdu, OUT_FOR_DELIVERY, 9.3, null, null);
        says(keeperInChengdu, DELIVERED, 9.8, null, null);

        assertThat(now().status()).isEqualTo(ConsignmentStatus.DELIVERED);
        assertThat(now().arrivedAt()).isEqualTo(day.hour(8.9));
        assertThat(now().minutesLate()).as("six minutes before its time").isEqualTo(-6);
        assertThatThrownBy(() -> says(keeperInChengdu, ARRIVED, 9.9, day.chengdu(), null))
                .hasMessageContaining("after_delivery");
        says(keeperInChengdu, NOTE, 9.95, null, null);
    }

    private void remembersEverything() {
        assertThat(finder.track(id, customer.scope(), 100))
                .as("both trucks, each only while it carried the cases")
                .extracting(VehiclePosition::at)
                .containsExactly(day.hour(2), day.hour(3), day.hour(6), day.hour(7.5));
        assertThat(finder.listEvents(id, customer.scope()))
                .as("the mistake and its retraction stay in the story")
                .extracting(JourneyEvent::kind)
                .containsExactly(
                        ACCEPTED,
                        LOADED,
                        DEPARTED,
                        ARRIVED,
                        ARRIVED,
                        UNLOADED,
                        LOADED,
                        DEPARTED,
                        ARRIVED,
                        UNLOADED,
                        OUT_FOR_DELIVERY,
                        DELIVERED,
                        NOTE,
                        RETRACTED);
    }

    private JourneyState now() {
        return finder.get(id, trackerInShanghai.scope());
    }

    private EventId says(
            Caller who, JourneyEventKind kind, double hour, @Nullable SiteId site, @Nullable VehicleId vehicle) {
        RecordEvent claim = new RecordEvent(
                id,
                kind,
                day.hour(hour),
                site,
                List.of(),
                null,
                null,
                null,
                vehicle,
                null,
                kind == NOTE ? "三箱完好" : null,
                Source.SCAN,
                UUID.randomUUID().toString());
        return journeys.record(claim, who);
    }

    /** A new terminal with its key, riding in the vehicle since the morning. */
    private String terminalIn(VehicleId vehicle) {
        RegisteredDevice terminal = devices.register(
                new RegisterDevice("LIFE-" + UUID.randomUUID(), DeviceKind.GPS_TERMINAL, "车载终端", false),
                Voyages.HEADQUARTERS);
        devices.bind(terminal.id(), vehicle, day.start(), Voyages.HEADQUARTERS);
        return terminal.key();
    }

    private void drives(String key, int sequence, double hour, double latitude, double longitude) {
        Browser.Answer answer = browsers.anonymous()
                .send(
                        "POST",
                        "/api/positions",
                        BodyPublishers.ofString(
                                "{\"sequence\":%d,\"deviceTime\":\"%s\",\"latitude\":%s,\"longitude\":%s}"
                                        .formatted(sequence, day.hour(hour), latitude, longitude)),
                        "application/json",
                        "X-Device-Key",
                        key);
        assertThat(answer.text()).contains("accepted");
    }

    private String positionTheCustomerSees() {
        var position = browsers.of(customer)
                .get("/api/consignments/" + id)
                .json()
                .get("fields")
                .get("position");
        return position.get("source").asString() + " "
                + position.get("value").get("latitude").asDouble();
    }
}
