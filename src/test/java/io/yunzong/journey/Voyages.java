package io.yunzong.journey;

import io.yunzong.accounts.AccountsDesk;
import io.yunzong.accounts.AddCustomer;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.network.AddSite;
import io.yunzong.network.AddVehicle;
import io.yunzong.network.FleetDesk;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.NetworkFixtures;
import io.yunzong.network.SiteKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Networks, customers and consignments for tests, new ones each time. */
@TestComponent
public class Voyages {
    public static final Caller HEADQUARTERS = Caller.system("test");

    private final NetworkDesk network;
    private final FleetDesk fleet;
    private final AccountsDesk accounts;
    private final ConsignmentDesk consignments;
    private final JourneyDesk journeys;
    private final Clock clock;

    Voyages(
            NetworkDesk network,
            FleetDesk fleet,
            AccountsDesk accounts,
            ConsignmentDesk consignments,
            JourneyDesk journeys,
            Clock clock) {
        this.network = network;
        this.fleet = fleet;
        this.accounts = accounts;
        this.consignments = consignments;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** Three branches, two trucks, an ordinary customer, and a day that began ten hours ago. */
    public record Voyage(
            SiteId shanghai,
            SiteId wuhan,
            SiteId chengdu,
            VehicleId truck,
            VehicleId otherTruck,
            CustomerId customer,
            Instant start) {
        public Instant hour(double hour) {
            return start.plus(Duration.ofMinutes(Math.round(hour * 60)));
        }
    }

    public Voyage voyage() {
        return new Voyage(
                site("上海分公司", 31.23, 121.47),
                site("武汉分公司", 30.59, 114.30),
                site("成都分公司", 30.57, 104.06),
                truck(),
                truck(),
                customer(),
                clock.instant().minus(Duration.ofHours(10)).truncatedTo(ChronoUnit.MILLIS));
    }

    public SiteId site(String name, double latitude, double longitude) {
        return network.addSite(
                AddSite.place(NetworkFixtures.code("JB"), name, SiteKind.BRANCH, latitude, longitude), HEADQUARTERS);
    }

    public JourneyDesk journeys() {
        return journeys;
    }

    public VehicleId truck() {
        return fleet.addVehicle(AddVehicle.plated(NetworkFixtures.plate(), "9.6米厢车", null), HEADQUARTERS);
    }

    /** An ordinary one, whose cargo moves without the regulation's gates. */
    public CustomerId customer() {
        return customer(CustomerClass.ORDINARY);
    }

    /** One whose cargo is regulated. */
    public CustomerId keyCustomer() {
        return customer(CustomerClass.KEY);
    }

    private CustomerId customer(CustomerClass customerClass) {
        String code = NetworkFixtures.code("JC");
        return accounts.addCustomer(AddCustomer.named(code, "客户" + code, customerClass), HEADQUARTERS);
    }

    /** Shanghai at 1, Wuhan from 4 to 5, Chengdu at 9, counted in hours of the voyage; three pieces. */
    public BookConsignment order(Voyage voyage) {
        Waybill waybill = new Waybill(
                voyage.customer(),
                null,
                null,
                new Party("上海精密仪器厂", "021-58312345", "上海市浦东新区张江路88号", null),
                new Party("陈晓明", "13812345678", "四川省成都市武侯区天府大道1号", null),
                Goods.named("精密仪器"),
                Measures.unknown(),
                Promise.deliveryAt(voyage.hour(12)),
                new Carriage(null, null, voyage.truck()),
                List.of(
                        RouteNode.at(voyage.shanghai(), NodeRole.SHIPPING, null, voyage.hour(1)),
                        RouteNode.at(voyage.wuhan(), NodeRole.TRANSIT, voyage.hour(4), voyage.hour(5)),
                        RouteNode.at(voyage.chengdu(), NodeRole.ARRIVAL, voyage.hour(9), null)));
        return new BookConsignment(
                "J" + UUID.randomUUID().toString().substring(0, 12),
                waybill,
                PieceSpec.plain(3),
                voyage.start(),
                BookingSource.SCREEN,
                false);
    }

    public ConsignmentId booked(Voyage voyage) {
        return consignments.book(order(voyage), HEADQUARTERS);
    }

    /** Loaded at half past zero and departed from Shanghai at 1. */
    public ConsignmentId onTheWayToWuhan(Voyage voyage) {
        ConsignmentId id = booked(voyage);
        say(id, JourneyEventKind.LOADED, voyage.hour(0.5), voyage.shanghai());
        say(id, JourneyEventKind.DEPARTED, voyage.hour(1), voyage.shanghai());
        return id;
    }

    public void say(ConsignmentId id, JourneyEventKind kind, Instant at, SiteId site) {
        journeys.record(
                RecordEvent.at(
                        id, kind, at, site, null, Source.SCAN, UUID.randomUUID().toString()),
                HEADQUARTERS);
    }
}
