package io.yunzong.consignments;

import static io.yunzong.consignments.Carrier.HEADQUARTERS;
import static io.yunzong.consignments.Carrier.number;
import static io.yunzong.consignments.WaybillFixtures.waybill;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.AddLane;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.NetworkFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
class BookingTest {
    private final ConsignmentDesk desk;
    private final ConsignmentFinder finder;
    private final NetworkDesk network;
    private final TestPeople people;
    private final Carrier carrier;
    private SiteId linyi = new SiteId(0);
    private SiteId hefei = new SiteId(0);
    private SiteId shanghai = new SiteId(0);
    private CustomerId customer = new CustomerId(0);

    BookingTest(
            ConsignmentDesk desk, ConsignmentFinder finder, NetworkDesk network, TestPeople people, Carrier carrier) {
        this.desk = desk;
        this.finder = finder;
        this.network = network;
        this.people = people;
        this.carrier = carrier;
    }

    @BeforeEach
    void aNetwork() {
        linyi = carrier.branch("临沂");
        hefei = carrier.branch("合肥");
        shanghai = carrier.branch("上海");
        customer = carrier.customer("正大仪器");
    }

    private BookConsignment order(@Nullable String number) {
        return BookConsignment.now(number, waybill(customer, linyi, hefei, shanghai), PieceSpec.plain(2));
    }

    @Test
    void refusesUnknownCustomersSitesAndLanesTogether() {
        Waybill lost = new Waybill(
                new CustomerId(-1),
                null,
                null,
                Party.named("甲"),
                Party.named("乙"),
                Goods.named("货"),
                Measures.unknown(),
                Promise.none(),
                new Carriage(new LaneId(-1), new io.yunzong.kernel.CarrierId(-1), new io.yunzong.kernel.VehicleId(-1)),
                WaybillFixtures.route(linyi, new SiteId(-7)));

        assertRefused(() -> desk.book(BookConsignment.now(null, lost, PieceSpec.plain(1)), HEADQUARTERS))
                .containsExactlyInAnyOrder(
                        Why.CUSTOMER_UNKNOWN.code(),
                        Why.SITE_UNKNOWN.code(),
                        Why.LANE_UNKNOWN.code(),
                        Why.VEHICLE_UNKNOWN.code(),
                        Why.CARRIER_UNKNOWN.code());
    }

    @Test
    void refusesANumberThatIsTakenWhateverItsCase() {
        String number = number();
        desk.book(order(number), HEADQUARTERS);

        assertRefused(() -> desk.book(order(number.toLowerCase(Locale.ROOT)), HEADQUARTERS))
                .containsExactly(Why.NUMBER_TAKEN.code());
        assertRefused(() -> desk.book(order("单号"), HEADQUARTERS)).containsExactly(Why.NUMBER_INVALID.code());
    }

    @Test
    @Tag("H-08")
    void refusesOrdersThatTouchNoneOfTheCallersBranches() {
        Caller elsewhere = people.hire(Role.TRACKER, carrier.branch("济南"));

        assertRefused(() -> desk.book(order(number()), elsewhere)).containsExactly(Why.ROUTE_OUTSIDE_BRANCHES.code());
    }

    @Test
    @Tag("H-08")
    void refusesOrdersOfAccountsThemselves() {
        Caller account = people.hire(Role.CUSTOMER_CONTACT, customer);

        assertRefused(() -> desk.book(order(number()), account)).containsExactly(Why.ACCOUNT_CANNOT_BOOK.code());
    }

    @Test
    @Tag("H-08")
    void hidesConsignmentsFromThoseWhoHaveNoPartInThem() {
        ConsignmentId id = desk.book(order(number()), HEADQUARTERS);

        assertThat(finder.find(
                        id, people.hire(Role.TRACKER, carrier.branch("济南")).scope()))
                .isEmpty();
        assertThat(finder.find(
                        id,
                        people.hire(Role.CUSTOMER_CONTACT, carrier.customer("旁人"))
                                .scope()))
                .isEmpty();
        assertThat(finder.find(id, Scope.none())).isEmpty();
        assertThat(finder.find(id, people.hire(Role.TRACKER, hefei).scope())).isPresent();
        assertThat(finder.find(id, people.hire(Role.CUSTOMER_CONTACT, customer).scope()))
                .isPresent();
        assertThat(finder.find(id, people.hire(Role.HOTLINE_AGENT).scope())).isPresent();
    }

    @Test
    @Tag("A-39")
    @Tag("B-16")
    void keepsWhatTheWaybillSays() {
        PieceSpec traced = new PieceSpec(
                "正大一厂",
                "20261101",
                "SN-0042",
                io.yunzong.kernel.Weight.ofKilograms(new java.math.BigDecimal("12.5")),
                "主机");
        Waybill waybill = WaybillFixtures.with(
                waybill(customer, linyi, hefei, shanghai),
                new Goods(
                        "疫苗",
                        java.util.Set.of(GoodsNature.TEMPERATURE_CONTROLLED, GoodsNature.FRAGILE),
                        Packaging.FOAM_BOX,
                        4,
                        new java.math.BigDecimal("2.0"),
                        new java.math.BigDecimal("8")));
        String number = number();
        ConsignmentId id = desk.book(
                BookConsignment.now(number.toLowerCase(Locale.ROOT), waybill, List.of(traced, PieceSpec.plain())),
                people.hire(Role.TRACKER, linyi));

        Consignment booked = finder.get(id, Scope.all());
        assertThat(booked.number()).isEqualTo(number);
        assertThat(booked.waybill()).isEqualTo(waybill);
        assertThat(booked.pieceCount()).isEqualTo(2);
        assertThat(booked.route())
                .extracting(RouteNode::role)
                .containsExactly(NodeRole.SHIPPING, NodeRole.TRANSIT, NodeRole.ARRIVAL);
        assertThat(finder.listPieces(id, Scope.all()))
                .extracting(Piece::spec)
                .containsExactly(traced, PieceSpec.plain());
        assertThat(finder.findByNumber(" " + number.toLowerCase(Locale.ROOT), Scope.all())
                        .map(Consignment::id))
                .contains(id);
    }

    @Test
    void findsAPieceByItsCodeOnly() {
        ConsignmentId id = desk.book(order(number()), HEADQUARTERS);
        Piece second = finder.listPieces(id, Scope.all()).getLast();

        assertThat(finder.getPiece(second.code(), Scope.all())).isEqualTo(second);
        assertRefused(() -> finder.getPiece(new PieceCode(number(), 1).toString(), Scope.all()))
                .containsExactly(Why.PIECE_NOT_FOUND.code());
        assertRefused(() -> finder.getPiece(second.code(), Scope.none())).containsExactly(Why.PIECE_NOT_FOUND.code());
    }

    @Test
    void issuesNumbersInTheNameOfTheShippingBranchAndPassesOverTakenOnes() {
        ConsignmentId first = desk.book(order(null), HEADQUARTERS);
        String number = finder.get(first, Scope.all()).number();
        String next = number.substring(0, number.length() - 4) + "0002";
        desk.book(order(next), HEADQUARTERS);

        List<BookingOutcome> outcomes = desk.bookAll(List.of(order(null), order(null)), HEADQUARTERS);

        assertThat(number).endsWith("0001");
        assertThat(outcomes).extracting(BookingOutcome::booked).containsOnly(true);
        assertThat(outcomes)
                .extracting(BookingOutcome::number)
                .containsExactly(next.replace("0002", "0003"), next.replace("0002", "0004"));
    }

    @Test
    @Tag("B-04")
    void plansTheRouteFromTheLane() {
        LaneId lane = network.addLane(
                new AddLane(
                        NetworkFixtures.code("L"),
                        "临沂到上海",
                        600.0,
                        List.of(
                                new LaneNode(linyi, io.yunzong.network.NodeRole.SHIPPING, 0, 30),
                                new LaneNode(hefei, io.yunzong.network.NodeRole.TRANSIT, 360, 60),
                                new LaneNode(shanghai, io.yunzong.network.NodeRole.ARRIVAL, 300, 0)),
                        false),
                HEADQUARTERS);
        Waybill plain = waybill(customer, linyi, shanghai);
        Waybill onLane = new Waybill(
                customer,
                null,
                null,
                plain.consignor(),
                plain.consignee(),
                plain.goods(),
                plain.measures(),
                new Promise(null, WaybillFixtures.MORNING, null),
                new Carriage(lane, null, null),
                List.of());

        ConsignmentId id = desk.book(BookConsignment.now(null, onLane, PieceSpec.plain(1)), HEADQUARTERS);

        List<RouteNode> route = finder.get(id, Scope.all()).route();
        assertThat(route).extracting(RouteNode::siteId).containsExactly(linyi, hefei, shanghai);
        Instant leaves = WaybillFixtures.MORNING.plus(Duration.ofMinutes(30));
        assertThat(route.get(0).plannedDepartureAt()).isEqualTo(leaves);
        assertThat(route.get(1).plannedArrivalAt()).isEqualTo(leaves.plus(Duration.ofHours(6)));
        assertThat(route.get(2).plannedArrivalAt()).isEqualTo(leaves.plus(Duration.ofHours(12)));
    }

    @Test
    @Tag("B-04")
    void plansTheTimesOfARouteGivenAsSitesFromTheLanesAlongIt() {
        network.addLane(
                new AddLane(
                        NetworkFixtures.code("L"),
                        "临沂到合肥",
                        300.0,
                        List.of(
                                new LaneNode(linyi, io.yunzong.network.NodeRole.SHIPPING, 0, 0),
                                new LaneNode(hefei, io.yunzong.network.NodeRole.ARRIVAL, 360, 0)),
                        false),
                HEADQUARTERS);
        Waybill known = waybill(customer, linyi, hefei, shanghai);
        BookConsignment order = new BookConsignment(
                number(),
                known.withRoute(List.of(
                        RouteNode.at(linyi, NodeRole.SHIPPING, null, null),
                        RouteNode.at(hefei, NodeRole.TRANSIT, null, null),
                        RouteNode.at(shanghai, NodeRole.ARRIVAL, null, null))),
                PieceSpec.plain(1),
                WaybillFixtures.MORNING,
                BookingSource.IMPORT,
                false);

        List<RouteNode> route =
                finder.get(desk.book(order, HEADQUARTERS), Scope.all()).route();

        assertThat(route.get(0).plannedDepartureAt()).isEqualTo(WaybillFixtures.MORNING);
        assertThat(route.get(1).plannedArrivalAt()).isEqualTo(WaybillFixtures.MORNING.plus(Duration.ofHours(6)));
        assertThat(route.get(2).plannedArrivalAt())
                .as("no lane goes on from there")
                .isNull();
    }
}
