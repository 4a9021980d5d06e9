package io.yunzong.demo;

import io.yunzong.accounts.CustomerFinder;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.RecordEvent;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Scope;
import io.yunzong.network.LaneFinder;
import io.yunzong.network.SiteFinder;
import io.yunzong.network.VehicleFinder;
import io.yunzong.platform.PlatformSettings;
import io.yunzong.telemetry.PositionIntake;
import io.yunzong.telemetry.PositionReport;
import io.yunzong.telemetry.PositionSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the demonstration: founds the network, catches up with the last days, and from then on tells the system every few
 * seconds what the trucks and the cargo have done since. Only with {@code --demo}.
 */
@Component
class Demonstration implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Demonstration.class);
    private static final Duration BEAT = Duration.ofSeconds(4);
    private static final Duration DOCK_BEAT = Duration.ofSeconds(10);
    /** Work on the cargo of a run begins no earlier before its start. */
    private static final Duration AHEAD = Duration.ofHours(2);

    private static final Duration HISTORY = Duration.ofHours(60);
    /** So many consignments of the first branch have work on somebody's desk from the beginning. */
    private static final int FIRST_DAY = 16;

    private static final Duration TRACK_STEP = Duration.ofMinutes(6);
    /** The longest a waybill lives: booked before its run, driven, delivered after it. */
    private static final Duration LIFE = Duration.ofHours(60);
    /**
     * Regulated cargo takes real work on the docks, with photos; of the time before the first start there are ten hours of it.
     */
    private static final Duration REGULATED_HISTORY = Duration.ofHours(10);

    private static final Caller SIMULATION = Caller.system("simulation", "模拟");

    private final PlatformSettings settings;
    private final DemoNetwork network;
    private final ConsignmentDesk desk;
    private final ConsignmentFinder consignments;
    private final JourneyDesk journeys;
    private final PositionIntake positions;
    private final DemoHands hands;
    private final DemoDoor door;
    private final Clock clock;
    private final DemoScript script;
    private final List<Truck> trucks;
    private final Finders finders;
    private final DemoOffice office;
    private final DemoTalk talk;
    private volatile @Nullable Thread worker;
    private volatile boolean unfurnished;
    private volatile @Nullable Thread dock;
    private volatile boolean caughtUp;

    /** Looks up ids. */
    record Finders(SiteFinder sites, VehicleFinder vehicles, CustomerFinder customers, LaneFinder lanes) {}

    Demonstration(
            PlatformSettings settings,
            DemoNetwork network,
            ConsignmentDesk desk,
            ConsignmentFinder consignments,
            JourneyDesk journeys,
            PositionIntake positions,
            DemoHands hands,
            DemoDoor door,
            Clock clock,
            JsonMapper json,
            SiteFinder sites,
            VehicleFinder vehicles,
            CustomerFinder customers,
            LaneFinder lanes,
            DemoOffice office,
            DemoTalk talk) {
        this.settings = settings;
        this.office = office;
        this.talk = talk;
        this.network = network;
        this.desk = desk;
        this.consignments = consignments;
        this.journeys = journeys;
        this.positions = positions;
        this.hands = hands;
        this.door = door;
        this.clock = clock;
        this.script = DemoScript.read(json);
        this.trucks = Fleet.of(script);
        this.finders = new Finders(sites, vehicles, customers, lanes);
    }

    @Override
    public void start() {
        if (settings.demo() && settings.background()) {
            if (!network.isFounded(script)) {
                network.found(script, trucks, SIMULATION);
                unfurnished = true;
            }
            worker = Thread.ofVirtual().name("demonstration").start(this::run);
            dock = Thread.ofVirtual().name("demonstration-dock").start(this::work);
        }
    }

    @Override
    public void stop() {
        Thread running = worker;
        Thread working = dock;
        worker = null;
        dock = null;
        if (running != null) {
            running.interrupt();
        }
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private DemoBearings bearings() {
        return DemoBearings.take(
                script, trucks, finders.sites(), finders.vehicles(), finders.customers(), finders.lanes());
    }

    private void run() {
        DemoBearings bearings = bearings();
        DemoCargo cargo = new DemoCargo(script, bearings);
        Instant told = clock.instant().minus(HISTORY);
        while (isRunning()) {
            Instant now = clock.instant();
            try {
                tell(cargo, told, now);
                drive(bearings, told, now);
                told = now;
                if (unfurnished) {
                    unfurnished = false;
                    furnish(bearings, now);
                }
                caughtUp = true;
            } catch (RuntimeException e) {
                // told stays where it is: the next beat tells all of it again, and repeats are known as such
                log.warn("the demonstration missed a beat: {}", e.toString());
            }
            try {
                Thread.sleep(BEAT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Puts the first day's work on the desks of a branch, about cargo that leaves it. */
    private void furnish(DemoBearings bearings, Instant now) {
        DemoScript.Place branch = script.branches().getFirst();
        List<String> numbers = trucks.stream()
                .flatMap(truck -> truck.runsStarting(now.minus(HISTORY), now).stream())
                .filter(run -> run.stops().getFirst().equals(branch))
                .flatMap(run -> java.util.stream.IntStream.range(0, DemoCargo.waybills(run))
                        .mapToObj(i -> DemoCargo.number(run, i)))
                .toList();
        List<Consignment> cargo = consignments.findByNumbers(numbers, Scope.all()).values().stream()
                .sorted(java.util.Comparator.comparing(Consignment::bookedAt).reversed())
                .limit(FIRST_DAY)
                .toList();
        office.furnish(branch, bearings.site(branch.code()), cargo, SIMULATION);
        talk.begin(bearings.site(branch.code()), cargo, SIMULATION);
    }

    /** The work on the docks has a rhythm of its own, so that the trucks never wait for it. */
    private void work() {
        DemoBearings bearings = bearings();
        DemoCargo cargo = new DemoCargo(script, bearings);
        DemoDock work =
                new DemoDock(hands, door, bearings, script.branches().getFirst().code(), journeys, SIMULATION);
        while (dock != null) {
            Instant now = clock.instant();
            try {
                for (Truck truck : caughtUp ? trucks : List.<Truck>of()) {
                    for (Truck.Run run : truck.runsStarting(now.minus(HISTORY), now.plus(AHEAD))) {
                        if (!work.isFinished(run)) {
                            work.advance(cargo, run, regulated(run), now);
                        }
                    }
                }
            } catch (RuntimeException e) {
                // the next round finds everything where it is and goes on from there
                log.warn("the demonstration's docks missed a round: {}", e.toString());
            }
            try {
                Thread.sleep(DOCK_BEAT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The regulated waybills of the run, by their index on it. */
    private Map<Integer, Consignment> regulated(Truck.Run run) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < DemoCargo.waybills(run); i++) {
            numbers.put(DemoCargo.number(run, i), i);
        }
        Map<String, Consignment> booked = consignments.findByNumbers(numbers.keySet(), Scope.all());
        Map<Integer, Consignment> regulated = new TreeMap<>();
        booked.forEach((number, consignment) -> {
            Integer index = numbers.get(number);
            if (index != null && consignment.regime() != null && !consignment.cancelled()) {
                regulated.put(index, consignment);
            }
        });
        return regulated;
    }

    /** Books what was booked and records what happened to the cargo of every truck in the window. */
    private void tell(DemoCargo cargo, Instant after, Instant until) {
        for (Truck truck : trucks) {
            List<BookConsignment> orders = new ArrayList<>();
            List<Truck.Run> runs = truck.runsStarting(after.minus(LIFE), until.plus(LIFE));
            for (Truck.Run run : runs) {
                for (int i = 0; i < DemoCargo.waybills(run); i++) {
                    Instant booked = DemoCargo.bookedAt(run, i);
                    boolean known = !cargo.isKey(run, i) || run.start().isAfter(until.minus(REGULATED_HISTORY));
                    if (known && booked.isAfter(after) && !booked.isAfter(until)) {
                        orders.add(cargo.order(run, i));
                    }
                }
            }
            if (!orders.isEmpty()) {
                // one that was booked before a restart is refused as taken, which is right
                desk.bookAll(orders, SIMULATION);
            }
            record(cargo, runs, after, until);
        }
    }

    private void record(DemoCargo cargo, List<Truck.Run> runs, Instant after, Instant until) {
        List<String> numbers = runs.stream()
                .flatMap(run -> java.util.stream.IntStream.range(0, DemoCargo.waybills(run))
                        .filter(i -> touches(cargo, run, i, after, until))
                        .mapToObj(i -> DemoCargo.number(run, i)))
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        Map<String, Consignment> booked = consignments.findByNumbers(numbers, Scope.all());
        List<RecordEvent> events = new ArrayList<>();
        for (Truck.Run run : runs) {
            for (int i = 0; i < DemoCargo.waybills(run); i++) {
                Consignment consignment = booked.get(DemoCargo.number(run, i));
                // what is regulated is told by the work on the docks
                if (consignment != null && !consignment.cancelled() && consignment.regime() == null) {
                    events.addAll(cargo.events(run, i, consignment.id(), after, until));
                }
            }
        }
        journeys.recordAll(events, SIMULATION);
    }

    private static boolean touches(DemoCargo cargo, Truck.Run run, int index, Instant after, Instant until) {
        return !cargo.events(run, index, new ConsignmentId(0), after, until).isEmpty();
    }

    /** Reports where every truck is now; when catching up, also where it was on the way here. */
    private void drive(DemoBearings bearings, Instant after, Instant now) {
        List<PositionReport> reports = new ArrayList<>();
        for (Truck truck : trucks) {
            for (Truck.Run run : truck.runsStarting(after.minus(LIFE), now)) {
                Instant from = after.isBefore(run.start()) ? run.start() : after;
                for (Instant at = from.plus(TRACK_STEP); at.isBefore(now); at = at.plus(TRACK_STEP)) {
                    report(bearings, run, at, reports);
                }
                report(bearings, run, now, reports);
            }
            if (reports.size() > 2000) {
                positions.report(reports);
                reports.clear();
            }
        }
        positions.report(reports);
    }

    private static void report(DemoBearings bearings, Truck.Run run, Instant at, List<PositionReport> reports) {
        for (int leg = 0; leg < run.lastStop(); leg++) {
            Instant departure = run.departure(leg);
            Instant arrival = run.arrival(leg + 1);
            if (at.isBefore(departure) || at.isAfter(arrival)) {
                continue;
            }
            double share = (double) Duration.between(departure, at).toMillis()
                    / Duration.between(departure, arrival).toMillis();
            GeoPoint here = Roads.along(run.stops().get(leg), run.stops().get(leg + 1), share);
            GeoPoint ahead = Roads.along(run.stops().get(leg), run.stops().get(leg + 1), Math.min(1, share + 0.002));
            reports.add(new PositionReport(
                    null,
                    bearings.vehicle(run.truck()),
                    at.toEpochMilli(),
                    at,
                    here.latitude(),
                    here.longitude(),
                    68.0 + Math.floorMod(at.getEpochSecond() / 20 + run.truck().number(), 14),
                    share >= 0.998 ? null : here.bearingDegrees(ahead),
                    null,
                    PositionSource.SIMULATION));
            return;
        }
    }
}
