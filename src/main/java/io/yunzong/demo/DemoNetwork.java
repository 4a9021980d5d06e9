package io.yunzong.demo;

import io.yunzong.accounts.AccountsDesk;
import io.yunzong.accounts.AddContact;
import io.yunzong.accounts.AddCustomer;
import io.yunzong.accounts.CustomerType;
import io.yunzong.identity.AddPerson;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Department;
import io.yunzong.identity.PeopleDesk;
import io.yunzong.identity.PeopleFinder;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerClass;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.network.AddCarrier;
import io.yunzong.network.AddDriver;
import io.yunzong.network.AddLane;
import io.yunzong.network.AddSite;
import io.yunzong.network.AddVehicle;
import io.yunzong.network.FleetDesk;
import io.yunzong.network.LaneNode;
import io.yunzong.network.NetworkDesk;
import io.yunzong.network.NodeRole;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.SiteKind;
import io.yunzong.network.VehicleBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the simulated network once: sites, lanes, fleet, customers and people. */
@Component
class DemoNetwork {
    static final String PASSWORD = "yunzong-demo";

    private static final Map<String, Role> BRANCH_STAFF = Map.of(
            "tracker", Role.TRACKER,
            "keeper", Role.WAREHOUSE_KEEPER,
            "foreman", Role.LOADING_SUPERVISOR,
            "dispatcher", Role.DISPATCHER,
            "manager", Role.OPERATIONS_MANAGER,
            "head", Role.BRANCH_HEAD,
            "courier", Role.DELIVERY_COURIER);
    private static final Map<String, Role> HEADQUARTERS_STAFF = Map.of(
            "admin", Role.ADMINISTRATOR,
            "supervisor", Role.TRACKING_SUPERVISOR,
            "quality", Role.QUALITY_CONTROLLER,
            "leader", Role.LEADERSHIP,
            "hotline", Role.HOTLINE_AGENT,
            "complaint", Role.COMPLAINT_SPECIALIST,
            "finance", Role.FINANCE_HR);

    private final NetworkDesk network;
    private final FleetDesk fleet;
    private final AccountsDesk accounts;
    private final PeopleDesk people;
    private final SiteFinder sites;
    private final PeopleFinder staff;

    DemoNetwork(
            NetworkDesk network,
            FleetDesk fleet,
            AccountsDesk accounts,
            PeopleDesk people,
            SiteFinder sites,
            PeopleFinder staff) {
        this.staff = staff;
        this.network = network;
        this.fleet = fleet;
        this.accounts = accounts;
        this.people = people;
        this.sites = sites;
    }

    boolean isFounded(DemoScript script) {
        return sites.findByCode(script.headquarters().code()).isPresent();
    }

    @Transactional
    void found(DemoScript script, List<Truck> trucks, Caller founder) {
        List<DemoScript.Place> places = new ArrayList<>(script.branches());
        places.addFirst(script.headquarters());
        Map<String, SiteId> siteIds = network.ensureSites(
                places.stream().map(place -> site(script, place)).toList(), founder);
        foundLanes(script, siteIds, founder);
        foundFleet(script, trucks, siteIds, founder);
        Map<String, CustomerId> customers = foundCustomers(script, founder);
        hire(script, siteIds, customers, founder);
    }

    private static AddSite site(DemoScript script, DemoScript.Place place) {
        boolean headquarters = place.equals(script.headquarters());
        return new AddSite(
                place.code(),
                place.name(),
                place.shortName() == null ? place.name().replace("公司", "") : place.shortName(),
                headquarters ? SiteKind.HEADQUARTERS : SiteKind.BRANCH,
                place.city(),
                place.province(),
                place.city() + "物流园区(模拟)",
                DemoScript.phone(place.code().hashCode()),
                place.lat(),
                place.lon(),
                500,
                List.of(),
                true);
    }

    private void foundLanes(DemoScript script, Map<String, SiteId> siteIds, Caller founder) {
        Map<String, DemoScript.Place> byCode = script.branchesByCode();
        Set<String> drawn = new HashSet<>();
        for (List<String> codes : script.lanes()) {
            List<DemoScript.Place> way = codes.stream().map(byCode::get).toList();
            for (List<DemoScript.Place> direction : List.of(way, way.reversed())) {
                if (drawn.add(laneCode(direction))) {
                    network.addLane(lane(direction, siteIds), founder);
                }
            }
        }
    }

    private static AddLane lane(List<DemoScript.Place> way, Map<String, SiteId> siteIds) {
        Truck any = new Truck(0, "", way, java.time.Duration.ZERO);
        List<LaneNode> nodes = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            NodeRole role = i == 0 ? NodeRole.SHIPPING : i == way.size() - 1 ? NodeRole.ARRIVAL : NodeRole.TRANSIT;
            int driving = i == 0 ? 0 : (int) any.driving(way, i - 1).toMinutes();
            int dwell = role == NodeRole.TRANSIT ? (int) Truck.DWELL.toMinutes() : 0;
            nodes.add(new LaneNode(Objects.requireNonNull(siteIds.get(way.get(i).code())), role, driving, dwell));
        }
        String name = String.join("—", way.stream().map(DemoScript.Place::city).toList());
        return new AddLane(
                laneCode(way), name, (double) Math.round(Truck.laneKilometres(way)), List.copyOf(nodes), true);
    }

    static String laneCode(List<DemoScript.Place> way) {
        return String.join("-", way.stream().map(DemoScript.Place::code).toList());
    }

    private void foundFleet(DemoScript script, List<Truck> trucks, Map<String, SiteId> siteIds, Caller founder) {
        List<AddCarrier> carriers = new ArrayList<>();
        for (int i = 0; i < script.carriers().size(); i++) {
            carriers.add(new AddCarrier(
                    "CY%02d".formatted(i + 1), script.carriers().get(i), null, DemoScript.phone(900 + i), true));
        }
        Map<String, CarrierId> carrierIds = fleet.ensureCarriers(carriers, founder);
        List<CarrierId> ids =
                carriers.stream().map(c -> carrierIds.get(c.code())).toList();
        List<AddVehicle> vehicles = trucks.stream()
                .map(truck -> vehicle(truck, ids.get(truck.number() % ids.size()), siteIds))
                .toList();
        fleet.ensureVehicles(vehicles, founder);
        fleet.ensureVehicles(
                Fleet.vanPlates(script).entrySet().stream()
                        .map(one -> van(one.getValue(), siteIds.get(one.getKey().code())))
                        .toList(),
                founder);
        for (Truck truck : trucks) {
            fleet.addDriver(
                    new AddDriver(
                            script.personName(truck.number() + 400),
                            DemoScript.phone(truck.number() + 400),
                            "SIM%09d".formatted(truck.number()),
                            ids.get(truck.number() % ids.size()),
                            true),
                    founder);
        }
    }

    private static AddVehicle van(String plate, @Nullable SiteId branch) {
        return new AddVehicle(plate, "7.6 米厢车", 7.6, 9_000, 42.0, VehicleBody.CLOSED, true, null, branch, true);
    }

    private static AddVehicle vehicle(Truck truck, CarrierId carrier, Map<String, SiteId> siteIds) {
        boolean large = truck.number() % 3 != 0;
        return new AddVehicle(
                truck.plate(),
                large ? "13.7 米半挂" : "9.6 米厢车",
                large ? 13.7 : 9.6,
                large ? 30_000 : 15_000,
                large ? 90.0 : 55.0,
                truck.number() % 5 == 0 ? VehicleBody.CURTAIN : VehicleBody.CLOSED,
                truck.number() % 4 == 0,
                carrier,
                siteIds.get(truck.stops().getFirst().code()),
                true);
    }

    private Map<String, CustomerId> foundCustomers(DemoScript script, Caller founder) {
        Map<String, CustomerId> ids = accounts.ensureCustomers(
                script.customers().stream()
                        .map(client -> customer(script, client))
                        .toList(),
                founder);
        int number = 700;
        for (DemoScript.Client client : script.customers()) {
            number++;
            accounts.addContact(
                    new AddContact(
                            Objects.requireNonNull(ids.get(client.code())),
                            script.personName(number),
                            "物流经理",
                            DemoScript.phone(number),
                            null,
                            script.home(client).province(),
                            true),
                    founder);
        }
        return ids;
    }

    private static AddCustomer customer(DemoScript script, DemoScript.Client client) {
        return new AddCustomer(
                client.code(),
                client.name(),
                null,
                CustomerType.BOTH,
                CustomerClass.valueOf(client.customerClass()),
                client.industry(),
                script.home(client).city(),
                null,
                DemoScript.phone(client.code().hashCode()),
                null,
                null,
                true);
    }

    private void hire(
            DemoScript script, Map<String, SiteId> siteIds, Map<String, CustomerId> customers, Caller founder) {
        int number = 0;
        for (DemoScript.Place branch : script.branches()) {
            for (Map.Entry<String, Role> post : BRANCH_STAFF.entrySet()) {
                String username = post.getKey() + "." + branch.code().toLowerCase(Locale.ROOT);
                add(script, username, number++, post.getValue(), Set.of(siteIds.get(branch.code())), Set.of(), founder);
            }
        }
        for (Map.Entry<String, Role> post : HEADQUARTERS_STAFF.entrySet()) {
            add(script, post.getKey(), number++, post.getValue(), Set.of(), Set.of(), founder);
        }
        add(script, "sales", number++, Role.ACCOUNT_MANAGER, Set.of(), Set.copyOf(customers.values()), founder);
        for (DemoScript.Client client : script.customers()) {
            String username = "customer." + client.code().toLowerCase(Locale.ROOT);
            Set<CustomerId> account = Set.of(customers.get(client.code()));
            add(script, username, number++, Role.CUSTOMER_CONTACT, Set.of(), account, founder);
        }
        for (String further : List.of("leader.deputy", "leader.member")) {
            add(script, further, number++, Role.LEADERSHIP, Set.of(), Set.of(), founder);
        }
    }

    /** The administrator of a system that was started without demonstration before stays as they are. */
    private void add(
            DemoScript script,
            String username,
            int number,
            Role role,
            Set<SiteId> branches,
            Set<CustomerId> accountIds,
            Caller founder) {
        people.ensureSimulated(
                new AddPerson(
                        username,
                        script.personName(number),
                        DemoScript.phone(number),
                        null,
                        departmentOf(role),
                        Set.of(role),
                        branches,
                        accountIds),
                PASSWORD,
                founder);
    }

    /** Where people of the role belong, as headquarters drew it up; customers' people belong nowhere. */
    private @Nullable Long departmentOf(Role role) {
        String code = switch (role) {
            case WAREHOUSE_KEEPER, LOADING_SUPERVISOR -> "WAREHOUSE";
            case TRACKER, TRACKING_SUPERVISOR -> "TRACKING";
            case DISPATCHER, OPERATIONS_MANAGER, DELIVERY_COURIER -> "LOGISTICS";
            case BRANCH_HEAD, LEADERSHIP -> "MANAGEMENT";
            case QUALITY_CONTROLLER -> "QUALITY";
            case ACCOUNT_MANAGER -> "SALES";
            case HOTLINE_AGENT, COMPLAINT_SPECIALIST -> "SERVICE";
            case FINANCE_HR -> "FINANCE";
            case ADMINISTRATOR -> "IT";
            case CUSTOMER_CONTACT -> "";
        };
        return staff.listDepartments().stream()
                .filter(department -> department.code().equals(code))
                .map(Department::id)
                .findFirst()
                .orElse(null);
    }
}
