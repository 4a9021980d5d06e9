package io.yunzong.bench;

import io.yunzong.bench.Freight.Consignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to one consignment up to now, and where it stands, as journey derives it. */
final class Story {
    /** @param node of the route, or -1 on the way; @param vehicle -1 for none */
    record Event(String kind, Instant at, int node, int vehicle, String source) {}

    final Consignment consignment;
    final List<Event> events = new ArrayList<>();
    private final Instant now;
    private final int vehicles;

    String status = "BOOKED";
    Instant statusAt;
    String statusSource = "PLAN";
    int node;

    @Nullable
    Event placed;
    /** The event that put it on the vehicle it is on. */
    @Nullable
    Event boarded;

    @Nullable
    Integer lastVehicle;
    /** The latest planned thing that happened. */
    @Nullable
    Event actual;

    boolean loaded;
    boolean departed;
    boolean onTheWay;

    @Nullable
    Instant arrivedAt;

    @Nullable
    Instant deliveredAt;

    Story(Consignment consignment, Instant now, int vehicles) {
        this.consignment = consignment;
        this.now = now;
        this.vehicles = vehicles;
        this.statusAt = consignment.bookedAt();
        tell();
        events.forEach(this::take);
    }

    boolean cancelled() {
        return consignment.cancelled();
    }

    Instant cancelledAt() {
        return consignment.bookedAt().plusSeconds(7200);
    }

    private void tell() {
        Instant booked = consignment.bookedAt();
        add("ACCEPTED", booked.plusSeconds(60 * (20 + consignment.index() % 60)), 0, -1, "SCAN");
        if (cancelled()) {
            return;
        }
        int last = consignment.lane().last();
        for (int leg = 0; leg < last; leg++) {
            int vehicle = consignment.vehicle(leg, vehicles);
            Instant departs = late(consignment.plannedDeparture(leg));
            Instant arrives = late(consignment.plannedArrival(leg + 1));
            long way = arrives.getEpochSecond() - departs.getEpochSecond();
            add("LOADED", departs.minusSeconds(1800), leg, vehicle, "SCAN");
            add("DEPARTED", departs, leg, vehicle, "SCAN");
            add("PASSED", departs.plusSeconds(way / 3), -1, vehicle, "GPS");
            if (last == 1) {
                add("PASSED", departs.plusSeconds(way * 2 / 3), -1, vehicle, "GPS");
            }
            add("ARRIVED", arrives, leg + 1, vehicle, "SCAN");
            add("UNLOADED", arrives.plusSeconds(1500), leg + 1, vehicle, "SCAN");
        }
        Instant out = late(consignment.plannedArrival(last)).plusSeconds(3600L * (2 + consignment.index() % 8));
        add("OUT_FOR_DELIVERY", out, last, -1, "PERSON");
        add("DELIVERED", out.plusSeconds(60 * (40 + consignment.index() % 200)), last, -1, "PERSON");
    }

    private Instant late(Instant planned) {
        return planned.plusSeconds(60L * consignment.delay());
    }

    private void add(String kind, Instant at, int site, int vehicle, String source) {
        if (!at.isAfter(now)) {
            events.add(new Event(kind, at, site, vehicle, source));
        }
    }

    private void take(Event event) {
        placed = event;
        switch (event.kind()) {
            case "LOADED" -> {
                boarded = event;
                lastVehicle = event.vehicle();
                loaded = true;
                stand(event, "LOADED");
            }
            case "DEPARTED" -> {
                actual = event;
                departed = true;
                onTheWay = true;
                reach(event, "IN_TRANSIT");
            }
            case "ARRIVED" -> {
                actual = event;
                boarded = null;
                stand(event, "AT_SITE");
                if (node == consignment.lane().last()) {
                    arrivedAt = event.at();
                }
            }
            case "UNLOADED" -> stand(event, "AT_SITE");
            case "OUT_FOR_DELIVERY" -> reach(event, "OUT_FOR_DELIVERY");
            case "DELIVERED" -> {
                deliveredAt = event.at();
                reach(event, "DELIVERED");
            }
            case "ACCEPTED" -> stand(event, "ACCEPTED");
            default -> {}
        }
    }

    private void stand(Event event, String as) {
        node = event.node();
        onTheWay = false;
        reach(event, as);
    }

    private void reach(Event event, String as) {
        status = as;
        statusAt = event.at();
        statusSource = event.source();
    }

    /** Minutes behind the plan that the rest of the way is expected to keep. */
    int shift() {
        if (actual == null) {
            return 0;
        }
        boolean waits = node < consignment.lane().last() - (onTheWay ? 1 : 0);
        return waits ? Math.max(0, consignment.delay()) : consignment.delay();
    }

    /** The vehicle it is on or was on last, else the one planned from where it is. */
    int vehicle() {
        if (boarded != null) {
            return boarded.vehicle();
        }
        boolean atTheEnd = node == consignment.lane().last() && departed;
        return atTheEnd && lastVehicle != null ? lastVehicle : consignment.vehicle(node, vehicles);
    }
}
