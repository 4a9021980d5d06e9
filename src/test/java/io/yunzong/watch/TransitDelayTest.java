package io.yunzong.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestClock;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.Waybill;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.AddLane;
import io.yunzong.network.AddVehicle;
import io.yunzong.network.FleetDesk;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.NetworkFixtures;
import io.yunzong.network.NodeRole;
import io.yunzong.network.VehicleBody;
import io.yunzong.tasks.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Goods stand too long at a transit branch. */
@YunzongTest
@Tag("A-18")
@Tag("A-25")
class TransitDelayTest {
    private final Scenes scenes;
    private final Voyages voyages;
    private final DelayDesk desk;
    private final DelayFinder finder;
    private final BoardFinder boards;
    private final NetworkDesk network;
    private final FleetDesk fleet;
    private final TestPeople people;
    private final TestClock clock;
    private final Voyage voyage;

    TransitDelayTest(
            Scenes scenes,
            Voyages voyages,
            DelayDesk desk,
            DelayFinder finder,
            BoardFinder boards,
            NetworkDesk network,
            FleetDesk fleet,
            TestPeople people,
            TestClock clock) {
        this.scenes = scenes;
        this.voyages = voyages;
        this.desk = desk;
        this.finder = finder;
        this.boards = boards;
        this.network = network;
        this.fleet = fleet;
        this.people = people;
        this.clock = clock;
        voyage = Scenes.beginningNow(voyages, clock);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private ConsignmentId inWuhan(BookConsignment order) {
        ConsignmentId id = scenes.watched(order);
        clock.move(Duration.ofMinutes(30));
        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.shanghai());
        clock.move(Duration.ofHours(3));
        scenes.say(voyages, id, JourneyEventKind.ARRIVED, voyage.wuhan());
        return id;
    }

    @Test
    void theLimitOfTheRegulationPassesAndTheDispatcherOfTheBranchHasToFindAVehicle() {
        ConsignmentId id = inWuhan(voyages.order(voyage));
        VehicleId small = fleet.addVehicle(
                new AddVehicle(
                        NetworkFixtures.plate(),
                        "4.2米厢车",
                        4.2,
                        1_500,
                        null,
                        VehicleBody.CLOSED,
                        false,
                        null,
                        voyage.wuhan(),
                        false),
                Voyages.HEADQUARTERS);

        scenes.pass(Duration.ofHours(6).minusMinutes(1));
        assertThat(scenes.delays(id)).isEmpty();
        scenes.pass(Duration.ofMinutes(2));

        Delay delay = scenes.delay(id, DelayKind.DWELL);
        Task duty = scenes.duty(id, DelayKind.DWELL, 2).orElseThrow();
        assertThat(duty.ownerRole()).isEqualTo(Role.DISPATCHER);
        assertThat(duty.siteId()).isEqualTo(voyage.wuhan());
        Caller dispatcher = people.hire(Role.DISPATCHER, voyage.wuhan());
        assertThat(finder.candidates(delay.id(), dispatcher))
                .extracting(one -> one.vehicle().id())
                .containsExactly(small);

        desk.plan(within(delay, small), dispatcher);
        assertThat(scenes.duty(id, DelayKind.DWELL, 2)).isEmpty();
        assertThat(scenes.delay(id, DelayKind.DWELL).open()).isTrue();

        scenes.say(voyages, id, JourneyEventKind.DEPARTED, voyage.wuhan());
        assertThat(scenes.delay(id, DelayKind.DWELL).outcome()).isEqualTo(Delay.Outcome.HAPPENED);
    }

    private NewPlan within(Delay delay, VehicleId vehicle) {
        Instant inAnHour = clock.instant().plus(Duration.ofHours(1));
        return new NewPlan(
                delay.id(),
                vehicle,
                inAnHour,
                "no_vehicle",
                "调本地车转出",
                null,
                UUID.randomUUID().toString());
    }

    @Test
    void theLaneMayHaveALimitOfItsOwn() {
        LaneId lane = network.addLane(
                new AddLane(
                        NetworkFixtures.code("L"),
                        "沪蓉线",
                        null,
                        List.of(
                                new LaneNode(voyage.shanghai(), NodeRole.SHIPPING, 0, 0),
                                new LaneNode(voyage.wuhan(), NodeRole.TRANSIT, 180, 60),
                                new LaneNode(voyage.chengdu(), NodeRole.ARRIVAL, 240, 0)),
                        false),
                Voyages.HEADQUARTERS);
        BookConsignment order = voyages.order(voyage);
        Waybill was = order.waybill();
        Waybill onLane = new Waybill(
                was.customerId(),
                null,
                null,
                was.consignor(),
                was.consignee(),
                was.goods(),
                was.measures(),
                was.promise(),
                new Carriage(lane, null, voyage.truck()),
                was.route());
        ConsignmentId id = inWuhan(
                new BookConsignment(order.number(), onLane, order.pieces(), order.bookedAt(), order.source(), false));

        scenes.pass(Duration.ofMinutes(61));

        assertThat(scenes.delay(id, DelayKind.DWELL).siteId()).isEqualTo(voyage.wuhan());
    }

    @Test
    void theBoardOfTheBranchCountsDownWhatStandsThereAndWhatComes() {
        ConsignmentId here = inWuhan(voyages.order(voyage));
        ConsignmentId coming = scenes.watched(voyages.order(voyage));
        scenes.say(voyages, coming, JourneyEventKind.DEPARTED, voyage.shanghai());
        Caller dispatcher = people.hire(Role.DISPATCHER, voyage.wuhan());

        List<StopRow> rows = boards.stops("TRANSIT", voyage.wuhan(), PageQuery.first(50), dispatcher)
                .rows();

        assertThat(rows).extracting(StopRow::consignmentId).containsExactlyInAnyOrder(here, coming);
        StopRow standing = rows.stream()
                .filter(row -> row.consignmentId().equals(here))
                .findFirst()
                .orElseThrow();
        assertThat(standing.state()).isEqualTo("HERE");
        assertThat(standing.limitAt())
                .isEqualTo(requireNonNull(standing.arrivedAt()).plus(Duration.ofHours(6)));
        assertThat(boards.stops("ARRIVAL", null, PageQuery.first(50), people.hire(Role.TRACKER, voyage.chengdu()))
                        .rows())
                .extracting(StopRow::consignmentId)
                .containsExactlyInAnyOrder(here, coming);
        assertThat(boards.stops(
                                "TRANSIT",
                                voyage.wuhan(),
                                PageQuery.first(50),
                                people.hire(Role.TRACKER, voyages.voyage().shanghai()))
                        .rows())
                .isEmpty();
    }
}
