package io.yunzong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestClock;
import io.yunzong.YunzongTest;
import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.Refusal;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.delivery.SignedReceipt;
import io.yunzong.handling.LoadFinder;
import io.yunzong.handling.LoadSheet;
import io.yunzong.handling.LoadState;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.kernel.Scope;
import io.yunzong.network.LaneFinder;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.VehicleFinder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A day of the demonstration in a network of two branches and one key customer: its cargo passes every real gate. */
@YunzongTest
@Tag("A-05")
@Tag("A-27")
@Tag("A-34")
@Tag("A-35")
@Tag("A-37")
class DemonstrationTest {
    private static final Caller SIMULATION = Caller.system("simulation");
    private static final Duration BEAT = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofHours(4);
    private static final Duration WITHIN = Duration.ofDays(20);
    private static final DemoScript SCRIPT = new DemoScript(
            new DemoScript.Place("DEMO0", "演示总公司", "演示总部", "上饶", "江西", 28.45, 117.94),
            List.of(
                    new DemoScript.Place("DEMOA", "演示甲公司", "演示甲", "鹰潭", "江西", 28.26, 117.07),
                    new DemoScript.Place("DEMOB", "演示乙公司", "演示乙", "抚州", "江西", 27.95, 116.36)),
            List.of(List.of("DEMOA", "DEMOB")),
            List.of("演示承运商"),
            List.of(new DemoScript.Client(
                    "DEMOKEY", "演示精密仪器公司", "KEY", "电子", "DEMOA", List.of("示波器", "纸箱", "传感器", "木箱"))),
            "王李张",
            List.of("伟", "芳", "娜"));

    private final DemoNetwork network;
    private final ConsignmentDesk desk;
    private final ConsignmentFinder consignments;
    private final LoadFinder loads;
    private final DeliveryFinder delivery;
    private final JourneyFinder journeys;
    private final Demonstration.Finders finders;
    private final DemoHands hands;
    private final DemoDoor door;
    private final DemoStaff staff;
    private final JourneyDesk events;
    private final TestClock clock;

    DemonstrationTest(
            DemoNetwork network,
            ConsignmentDesk desk,
            ConsignmentFinder consignments,
            LoadFinder loads,
            DeliveryFinder delivery,
            JourneyFinder journeys,
            SiteFinder sites,
            VehicleFinder vehicles,
            CustomerFinder customers,
            LaneFinder lanes,
            DemoHands hands,
            DemoDoor door,
            DemoStaff staff,
            JourneyDesk events,
            TestClock clock) {
        this.network = network;
        this.desk = desk;
        this.consignments = consignments;
        this.loads = loads;
        this.delivery = delivery;
        this.journeys = journeys;
        this.finders = new Demonstration.Finders(sites, vehicles, customers, lanes);
        this.hands = hands;
        this.door = door;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void carriesKeyCargoToItsConsigneesThroughEveryGate() {
        List<Truck> trucks = Fleet.of(SCRIPT);
        network.found(SCRIPT, trucks, SIMULATION);
        DemoBearings bearings = DemoBearings.take(
                SCRIPT, trucks, finders.sites(), finders.vehicles(), finders.customers(), finders.lanes());
        DemoCargo cargo = new DemoCargo(SCRIPT, bearings);
        Truck.Run run = nextRunWithARefusal(trucks, cargo);

        Map<Integer, Consignment> goods = booked(cargo, run);
        live(cargo, run, goods, bearings);

        isLoadedAndPutAwayByTheRules(run, bearings);
        int refusals = 0;
        for (Consignment one : goods.values()) {
            wasReleasedByTwo(one);
            SignedReceipt receipt = signedReceipt(one);
            if (DemoDoor.isRefusedInPart(one.number(), one.pieceCount())) {
                wasRefusedInPart(one, receipt);
                refusals++;
            } else {
                wasDeliveredWhole(one, receipt);
            }
        }
        assertThat(refusals).isBetween(1, goods.size() - 1);
    }

    /** Which waybills are refused in part follows from their numbers, so the run is chosen by them. */
    private Truck.Run nextRunWithARefusal(List<Truck> trucks, DemoCargo cargo) {
        Instant now = clock.instant();
        return trucks.stream()
                .flatMap(truck -> truck.runsStarting(now.plus(SOON), now.plus(WITHIN)).stream())
                .filter(run -> {
                    long refused = IntStream.range(0, DemoCargo.waybills(run))
                            .filter(i -> DemoDoor.isRefusedInPart(
                                    DemoCargo.number(run, i),
                                    cargo.order(run, i).pieces().size()))
                            .count();
                    return refused > 0 && refused < DemoCargo.waybills(run);
                })
                .min(Comparator.comparing(Truck.Run::start))
                .orElseThrow();
    }

    private Map<Integer, Consignment> booked(DemoCargo cargo, Truck.Run run) {
        int last = DemoCargo.waybills(run) - 1;
        clock.move(Duration.between(clock.instant(), DemoCargo.bookedAt(run, last)));
        desk.bookAll(
                IntStream.rangeClosed(0, last)
                        .mapToObj(i -> cargo.order(run, i))
                        .toList(),
                SIMULATION);
        Map<Integer, Consignment> goods = new TreeMap<>();
        for (int i = 0; i <= last; i++) {
            Consignment one = consignments
                    .findByNumber(DemoCargo.number(run, i), Scope.all())
                    .orElseThrow();
            assertThat(one.regime()).as("a key customer's").isNotNull();
            goods.put(i, one);
        }
        return goods;
    }

    /** The clock goes on in steps, and at each the simulated staff do what is due. */
    private void live(DemoCargo cargo, Truck.Run run, Map<Integer, Consignment> goods, DemoBearings bearings) {
        DemoDock dock = new DemoDock(hands, door, bearings, "", events, SIMULATION);
        Instant late = run.arrival(run.lastStop()).plus(Duration.ofHours(6));
        while (!dock.isFinished(run) && clock.instant().isBefore(late)) {
            dock.advance(cargo, run, goods, clock.instant());
            clock.move(BEAT);
        }
        assertThat(dock.isFinished(run)).isTrue();
    }

    private void isLoadedAndPutAwayByTheRules(Truck.Run run, DemoBearings bearings) {
        String key = "demo:" + run.truck().number() + ":" + run.number();
        Caller shipping = keeper(run.stops().getFirst(), bearings);
        Caller arrival = keeper(run.stops().getLast(), bearings);
        LoadSheet out = sheet(key + ":out", shipping);
        LoadSheet in = sheet(key + ":in", arrival);

        assertThat(out.load().state()).isEqualTo(LoadState.DEPARTED);
        assertThat(out.demands().checks())
                .isNotEmpty()
                .allMatch(check -> out.facts().passed(check.key()));
        assertThat(in.load().state()).isEqualTo(LoadState.CLOSED);
        assertThat(in.cargo())
                .hasSize(DemoCargo.waybills(run))
                .allMatch(one -> one.pieces().stream()
                        .allMatch(
                                piece -> in.facts().place(one.id(), piece.id()).isPresent()));
    }

    private Caller keeper(DemoScript.Place branch, DemoBearings bearings) {
        return staff.at(bearings.site(branch.code()), Role.WAREHOUSE_KEEPER).orElseThrow();
    }

    private LoadSheet sheet(String key, Caller keeper) {
        return loads.view(loads.findByKey(key, Scope.all()).orElseThrow(), keeper)
                .sheet();
    }

    private void wasReleasedByTwo(Consignment one) {
        ReleaseOrder order = delivery.listOrders(one.id(), Scope.all()).getLast();
        assertThat(order.approvals())
                .extracting(ReleaseOrder.Review::role)
                .containsExactlyInAnyOrder(Role.DISPATCHER, Role.OPERATIONS_MANAGER);
        assertThat(order.approvals()).extracting(ReleaseOrder.Review::personId).doesNotHaveDuplicates();
        assertThat(kinds(one))
                .contains(
                        JourneyEventKind.DEPARTED,
                        JourneyEventKind.ARRIVED,
                        JourneyEventKind.UNLOADED,
                        JourneyEventKind.OUT_FOR_DELIVERY);
    }

    private SignedReceipt signedReceipt(Consignment one) {
        assertThat(delivery.listReceipts(one.id(), Scope.all())).hasSize(1);
        SignedReceipt receipt = delivery.listReceipts(one.id(), Scope.all()).getFirst();
        assertThat(receipt.handOver().signerName())
                .isEqualTo(one.waybill().consignee().name());
        assertThat(receipt.handOver().signatureId()).isNotNull();
        return receipt;
    }

    private void wasDeliveredWhole(Consignment one, SignedReceipt receipt) {
        assertThat(receipt.handOver().isClean()).isTrue();
        assertThat(receipt.handOver().accepted()).hasSize(one.pieceCount());
        assertThat(journeys.get(one.id(), Scope.all()).deliveredAt()).isEqualTo(receipt.signedAt());
        assertThat(delivery.listRefusals(one.id(), Scope.all())).isEmpty();
    }

    private void wasRefusedInPart(Consignment one, SignedReceipt receipt) {
        Refusal refusal = delivery.listRefusals(one.id(), Scope.all()).getFirst();
        HandOver said = receipt.handOver();
        assertThat(said.isClean()).isFalse();
        assertThat(said.accepted()).hasSize(one.pieceCount() - 1);
        assertThat(refusal.pieceIds()).isEqualTo(said.of(HandOver.Result.REFUSED));
        assertThat(refusal.said().photoIds()).isNotEmpty();
        assertThat(refusal.state()).isEqualTo(Refusal.State.AWAITING_DECISION);
        assertThat(kinds(one)).contains(JourneyEventKind.DELIVERED, JourneyEventKind.REFUSED);
    }

    private List<JourneyEventKind> kinds(Consignment one) {
        return journeys.listEvents(one.id(), Scope.all()).stream()
                .map(JourneyEvent::kind)
                .toList();
    }
}
