package io.yunzong.demo;

import io.yunzong.consignments.Consignment;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.identity.Caller;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The regulated cargo of the demonstration: what its simulated staff do on the docks, with every check, photo and seal
 * the regulation wants. It looks at how far each load has come and does what is due, so it may be asked again at any
 * time. At transits the goods stay on their truck.
 */
final class DemoDock {
    private static final Logger log = LoggerFactory.getLogger(DemoDock.class);
    private static final Duration LISTED_BEFORE = Duration.ofMinutes(70);
    private static final Duration BEGUN_BEFORE = Duration.ofMinutes(55);
    private static final Duration LOADED_BEFORE = Duration.ofMinutes(25);
    /** Then the simulated staff go on, so that no demonstration fills up. */
    private static final Duration LEFT_TO_VISITORS = Duration.ofHours(8);

    private final DemoHands hands;
    private final DemoDoor door;
    private final String showplace;
    private final DemoBearings bearings;
    private final JourneyDesk journeys;
    private final Caller teller;
    private final Set<String> finished = new HashSet<>();

    /** @param showplace the code of the branch that visitors look at first */
    DemoDock(
            DemoHands hands,
            DemoDoor door,
            DemoBearings bearings,
            String showplace,
            JourneyDesk journeys,
            Caller teller) {
        this.hands = hands;
        this.door = door;
        this.showplace = showplace;
        this.bearings = bearings;
        this.journeys = journeys;
        this.teller = teller;
    }

    /** Whether nothing more will be done for the cargo of the run. */
    boolean isFinished(Truck.Run run) {
        return finished.contains(key(run));
    }

    private static String key(Truck.Run run) {
        return "demo:" + run.truck().number() + ":" + run.number();
    }

    /**
     * Does what is due for the cargo of a run.
     *
     * @param goods its regulated waybills by their index on the run
     */
    void advance(DemoCargo cargo, Truck.Run run, Map<Integer, Consignment> goods, Instant now) {
        String key = key(run);
        if (goods.isEmpty()) {
            if (!now.isBefore(run.start())) {
                finished.add(key);
            }
            return;
        }
        try {
            if (load(key, cargo, run, goods, now)
                    && drive(key, cargo, run, goods, now)
                    && unload(key, run, now)
                    && deliver(key, run, goods, now)) {
                finished.add(key);
            }
        } catch (Refusal refused) {
            // somebody else moved these goods meanwhile, as visitors of a demonstration may
            log.debug("the demonstration leaves {} alone: {}", key, refused.getMessage());
            finished.add(key);
        }
    }

    private boolean load(String key, DemoCargo cargo, Truck.Run run, Map<Integer, Consignment> goods, Instant now) {
        String step = key + ":out";
        if (finished.contains(step)) {
            return true;
        }
        Instant start = run.start();
        List<ConsignmentId> ids = goods.values().stream().map(Consignment::id).toList();
        tell(cargo, run, goods, JourneyEventKind.ACCEPTED, now);
        DemoHands.Plan plan = new DemoHands.Plan(
                step,
                LoadKind.LOADING,
                site(run, 0),
                vehicle(run),
                ids,
                start.minus(LISTED_BEFORE),
                start.minus(BEGUN_BEFORE),
                start.minus(LOADED_BEFORE),
                run.departure(0),
                start);
        return done(step, hands.advance(plan, now) == LoadState.DEPARTED);
    }

    /** Arrivals and departures at the transits. */
    private boolean drive(String key, DemoCargo cargo, Truck.Run run, Map<Integer, Consignment> goods, Instant now) {
        String step = key + ":way";
        if (finished.contains(step)) {
            return true;
        }
        List<RecordEvent> events = new ArrayList<>();
        for (Map.Entry<Integer, Consignment> one : goods.entrySet()) {
            cargo.events(run, one.getKey(), one.getValue().id(), run.start(), now).stream()
                    .filter(event -> isTransit(run, event))
                    .forEach(events::add);
        }
        journeys.recordThoseThatMay(events, teller);
        return done(step, !now.isBefore(run.arrival(run.lastStop())));
    }

    private boolean isTransit(Truck.Run run, RecordEvent event) {
        boolean moves = event.kind() == JourneyEventKind.ARRIVED || event.kind() == JourneyEventKind.DEPARTED;
        return moves
                && !site(run, 0).equals(event.siteId())
                && !site(run, run.lastStop()).equals(event.siteId());
    }

    private boolean unload(String key, Truck.Run run, Instant now) {
        String step = key + ":in";
        if (finished.contains(step)) {
            return true;
        }
        Instant arrival = run.arrival(run.lastStop());
        DemoHands.Plan plan = new DemoHands.Plan(
                step,
                LoadKind.UNLOADING,
                site(run, run.lastStop()),
                vehicle(run),
                List.of(),
                arrival,
                arrival.plus(Duration.ofMinutes(5)),
                arrival.plus(Duration.ofMinutes(30)),
                arrival.plus(Duration.ofMinutes(45)),
                arrival);
        return done(
                step,
                hands.advance(plan, now) == LoadState.CLOSED && !now.isBefore(arrival.plus(Duration.ofMinutes(45))));
    }

    /** To the doors of their consignees; at the branch visitors look at first, every other one waits for them a while. */
    private boolean deliver(String key, Truck.Run run, Map<Integer, Consignment> goods, Instant now) {
        SiteId site = site(run, run.lastStop());
        VehicleId van = bearings.findVan(site).orElse(null);
        if (van == null) {
            return true;
        }
        boolean shown = run.stops().get(run.lastStop()).code().equals(showplace);
        Map<Boolean, List<Consignment>> shares = goods.values().stream()
                .collect(Collectors.partitioningBy(one -> shown && one.id().value() % 2 == 0));
        Instant start = run.arrival(run.lastStop()).plus(Duration.ofMinutes(45));
        boolean all = true;
        for (Map.Entry<Boolean, List<Consignment>> share : shares.entrySet()) {
            String step = key + (share.getKey() ? ":shown" : ":trip");
            if (!share.getValue().isEmpty() && !finished.contains(step)) {
                Instant until = share.getKey() ? start.plus(LEFT_TO_VISITORS) : start;
                DemoDoor.Trip trip = new DemoDoor.Trip(step, site, van, share.getValue(), start, until);
                all &= done(step, door.advance(trip, now));
            }
        }
        return all;
    }

    private void tell(
            DemoCargo cargo, Truck.Run run, Map<Integer, Consignment> goods, JourneyEventKind kind, Instant now) {
        List<RecordEvent> events = new ArrayList<>();
        for (Map.Entry<Integer, Consignment> one : goods.entrySet()) {
            cargo.events(run, one.getKey(), one.getValue().id(), Instant.EPOCH, now).stream()
                    .filter(event -> event.kind() == kind)
                    .forEach(events::add);
        }
        journeys.recordThoseThatMay(events, teller);
    }

    private boolean done(String step, boolean really) {
        if (really) {
            finished.add(step);
        }
        return really;
    }

    private SiteId site(Truck.Run run, int stop) {
        return bearings.site(run.stops().get(stop).code());
    }

    private VehicleId vehicle(Truck.Run run) {
        return bearings.vehicle(run.truck());
    }
}
