package io.yunzong.journey.domain;

import static io.yunzong.journey.ConsignmentStatus.ACCEPTED;
import static io.yunzong.journey.ConsignmentStatus.AT_SITE;
import static io.yunzong.journey.ConsignmentStatus.BOOKED;
import static io.yunzong.journey.ConsignmentStatus.DELIVERED;
import static io.yunzong.journey.ConsignmentStatus.IN_TRANSIT;
import static io.yunzong.journey.ConsignmentStatus.LOADED;
import static io.yunzong.journey.ConsignmentStatus.OUT_FOR_DELIVERY;
import static io.yunzong.journey.ConsignmentStatus.PARTLY_DELIVERED;
import static io.yunzong.journey.ConsignmentStatus.REFUSED;
import static io.yunzong.journey.ConsignmentStatus.RETURNED;

import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.Place;
import io.yunzong.journey.Ride;
import io.yunzong.journey.Source;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks along the route, one standing event after another in the order they happened, and remembers where the goods
 * are, what they ride on and when each node was reached and left.
 */
final class Walk {
    /** When and how we know. */
    record Actual(Instant at, Source source) {}

    private final JourneyPlan plan;
    private final List<@Nullable Actual> arrivals = new ArrayList<>();
    private final List<@Nullable Actual> departures = new ArrayList<>();
    private final List<Ride> rides = new ArrayList<>();
    /** Pieces named as signed for, refused and gone back; what concerns all names none. */
    private final Set<PieceId> signed = new HashSet<>();

    private final Set<PieceId> refused = new HashSet<>();
    private final Set<PieceId> returned = new HashSet<>();

    /** The node the goods are at, or left last. */
    private int node;

    private boolean onTheWay;
    private boolean aboard;
    private boolean everLoaded;
    private boolean everDeparted;
    private @Nullable VehicleId lastVehicle;

    private ConsignmentStatus status = BOOKED;
    private Instant statusAt;
    private Source statusSource = Source.PLAN;
    private Place place;
    private @Nullable Instant deliveredAt;
    private boolean ended;
    private @Nullable JourneyEvent delay;

    Walk(JourneyPlan plan) {
        this.plan = plan;
        this.statusAt = plan.bookedAt();
        this.place = new Place(plan.origin(), null, null, plan.bookedAt(), Source.PLAN);
        plan.nodes().forEach(ignored -> {
            arrivals.add(null);
            departures.add(null);
        });
    }

    /** Takes the next event; once all is delivered or gone back, nothing moves the goods any more. */
    void take(JourneyEvent event) {
        if (ended) {
            return;
        }
        switch (event.kind()) {
            case ACCEPTED -> stand(event, ACCEPTED);
            case LOADED -> {
                stand(event, LOADED);
                board(event);
            }
            case DEPARTED -> leave(event);
            case ARRIVED -> arrive(event);
            case UNLOADED -> {
                stand(event, AT_SITE);
                alight(event.occurredAt());
                aboard = false;
            }
            case OUT_FOR_DELIVERY -> goOut(event);
            case DELIVERED -> handOver(event);
            case REFUSED -> refuse(event);
            case RETURNED -> goBack(event);
            case DELAY_REPORTED -> delay = event.expectedArrivalAt() == null ? delay : event;
            case PASSED, NOTE, RETRACTED -> {}
        }
        see(event);
    }

    private void reach(ConsignmentStatus next, JourneyEvent event) {
        status = next;
        statusAt = event.occurredAt();
        statusSource = event.source();
    }

    /** The goods stand at the site, whether anybody reported their arrival or not. */
    private void stand(JourneyEvent event, ConsignmentStatus as) {
        int found = findNode(event.siteId(), node);
        if (found >= 0) {
            node = found;
        }
        onTheWay = false;
        reach(as, event);
    }

    private void arrive(JourneyEvent event) {
        int found = findNode(event.siteId(), onTheWay ? node + 1 : node);
        if (found >= 0) {
            if (found < node || (found == node && onTheWay)) {
                turnBackTo(found);
            }
            node = found;
            if (arrivals.get(node) == null) {
                arrivals.set(node, new Actual(event.occurredAt(), event.source()));
            }
        }
        onTheWay = false;
        alight(event.occurredAt());
        reach(AT_SITE, event);
    }

    private void leave(JourneyEvent event) {
        int found = findNode(event.siteId(), node);
        if (found >= 0) {
            node = found;
        }
        while (plan.samePlaceAsNext(node)) {
            node++;
        }
        if (departures.get(node) == null) {
            departures.set(node, new Actual(event.occurredAt(), event.source()));
        }
        board(event);
        onTheWay = true;
        everDeparted = true;
        reach(IN_TRANSIT, event);
    }

    private void goOut(JourneyEvent event) {
        alight(event.occurredAt());
        if (event.vehicleId() != null) {
            board(event);
        }
        onTheWay = true;
        reach(OUT_FOR_DELIVERY, event);
    }

    private void handOver(JourneyEvent event) {
        alight(event.occurredAt());
        node = plan.last();
        signed.addAll(event.pieceIds());
        if (event.pieceIds().isEmpty() || nothingLeft()) {
            deliveredAt = event.occurredAt();
            ended = true;
            reach(returned.isEmpty() ? DELIVERED : RETURNED, event);
        } else {
            onTheWay = false;
            reach(PARTLY_DELIVERED, event);
        }
    }

    /** What was refused comes back into the branch's hands; it is no delivery and moves nothing by itself. */
    private void refuse(JourneyEvent event) {
        refused.addAll(event.pieceIds());
        boolean all = event.pieceIds().isEmpty() || refused.size() + returned.size() >= plan.pieceCount();
        if (signed.isEmpty() && all) {
            alight(event.occurredAt());
            node = plan.last();
            onTheWay = false;
            reach(REFUSED, event);
        }
    }

    private void goBack(JourneyEvent event) {
        returned.addAll(event.pieceIds());
        if (event.pieceIds().isEmpty() || nothingLeft()) {
            ended = true;
            reach(RETURNED, event);
        }
    }

    private boolean nothingLeft() {
        return signed.size() + returned.size() >= plan.pieceCount();
    }

    /** The vehicle came back: what lies ahead has not happened after all, and it will depart from here again. */
    private void turnBackTo(int found) {
        for (int i = found; i <= plan.last(); i++) {
            departures.set(i, null);
            if (i > found) {
                arrivals.set(i, null);
            }
        }
    }

    private void board(JourneyEvent event) {
        aboard = true;
        everLoaded = true;
        VehicleId vehicle = event.vehicleId() == null ? expectedVehicle() : event.vehicleId();
        Ride open = ride();
        if (vehicle == null || (open != null && open.vehicleId().equals(vehicle))) {
            return;
        }
        alight(event.occurredAt());
        rides.add(new Ride(vehicle, event.occurredAt(), null, event.source()));
        lastVehicle = vehicle;
    }

    private void alight(Instant at) {
        Ride open = ride();
        if (open != null) {
            rides.set(rides.size() - 1, new Ride(open.vehicleId(), open.from(), at, open.source()));
        }
    }

    private @Nullable Ride ride() {
        return rides.isEmpty() || rides.getLast().to() != null ? null : rides.getLast();
    }

    /** The vehicle planned from here, else the one the goods were never unloaded from, else the waybill's. */
    private @Nullable VehicleId expectedVehicle() {
        VehicleId planned = plan.nodes().get(node).vehicleId();
        if (planned != null) {
            return planned;
        }
        return aboard && lastVehicle != null ? lastVehicle : plan.vehicleId();
    }

    private void see(JourneyEvent event) {
        boolean placed = event.siteId() != null || event.point() != null || event.placeText() != null;
        if (event.kind() == JourneyEventKind.DELIVERED && !placed) {
            place = new Place(plan.destination(), null, null, event.occurredAt(), event.source());
        } else if (placed && event.kind() != JourneyEventKind.NOTE && event.kind() != JourneyEventKind.RETRACTED) {
            place = new Place(event.siteId(), event.placeText(), event.point(), event.occurredAt(), event.source());
        }
    }

    /** The next node at this site from the given one on, else the nearest one behind, else -1. */
    private int findNode(@Nullable SiteId site, int from) {
        for (int i = from; i <= plan.last(); i++) {
            if (plan.nodes().get(i).siteId().equals(site)) {
                return i;
            }
        }
        for (int i = Math.min(from - 1, plan.last()); i >= 0; i--) {
            if (plan.nodes().get(i).siteId().equals(site)) {
                return i;
            }
        }
        return -1;
    }

    JourneyPlan plan() {
        return plan;
    }

    @Nullable
    Actual arrival(int index) {
        return arrivals.get(index);
    }

    @Nullable
    Actual departure(int index) {
        return departures.get(index);
    }

    int node() {
        return node;
    }

    boolean onTheWay() {
        return onTheWay;
    }

    boolean aboard() {
        return aboard;
    }

    boolean everLoaded() {
        return everLoaded;
    }

    boolean everDeparted() {
        return everDeparted;
    }

    /** Out for delivery they have left the last branch, which they must have reached for that. */
    boolean reachedTheEnd() {
        return node == plan.last() && (!onTheWay || status == OUT_FOR_DELIVERY);
    }

    List<Ride> rides() {
        return rides;
    }

    @Nullable
    VehicleId vehicle() {
        Ride open = ride();
        if (open != null) {
            return open.vehicleId();
        }
        // unloaded at the end, or on the way without a known vehicle: there is nothing to expect
        return node == plan.last() && everDeparted ? lastVehicle : expectedVehicle();
    }

    ConsignmentStatus status() {
        return status;
    }

    Instant statusAt() {
        return statusAt;
    }

    Source statusSource() {
        return statusSource;
    }

    Place place() {
        return place;
    }

    /** Whether nothing is left to deliver. */
    boolean ended() {
        return ended;
    }

    /** Pieces that were signed for or went back before the rest. */
    boolean settled(PieceId piece) {
        return signed.contains(piece) || returned.contains(piece);
    }

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    JourneyEvent delay() {
        return delay;
    }
}
