package io.yunzong.demo;

import io.yunzong.consignments.Consignment;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.HandOver;
import io.yunzong.delivery.HandOver.PieceOutcome;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.delivery.NotePaper;
import io.yunzong.delivery.PlanDelivery;
import io.yunzong.delivery.ReceiptDesk;
import io.yunzong.delivery.ReleaseDesk;
import io.yunzong.delivery.ReleaseOrder;
import io.yunzong.delivery.ReleaseView;
import io.yunzong.delivery.RequiredPaper;
import io.yunzong.delivery.ReviewDesk;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadState;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.kernel.EvidenceId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.VehicleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The last stretch of the demonstration's regulated cargo: planned, reviewed by two, loaded, taken to the door, signed
 * for, now and then refused in part. It looks at how far each order has come and does what is due. What somebody else
 * has taken in hand meanwhile it leaves alone.
 */
@Component
class DemoDoor {
    private static final Logger log = LoggerFactory.getLogger(DemoDoor.class);
    private static final Duration PLANNED = Duration.ofMinutes(10);
    private static final Duration SUBMITTED = Duration.ofMinutes(15);
    private static final Duration REVIEWED = Duration.ofMinutes(25);
    private static final Duration APPROVED = Duration.ofMinutes(35);
    private static final Duration LOADING = Duration.ofMinutes(45);
    private static final Duration LOADED = Duration.ofMinutes(60);
    private static final Duration LEFT = Duration.ofMinutes(65);
    private static final Duration AT_THE_DOOR = Duration.ofMinutes(95);
    /** One consignment of several pieces in so many is refused in part. */
    private static final int REFUSED = 6;

    private final DemoStaff staff;
    private final DemoHands hands;
    private final DemoCamera camera;
    private final DeliveryFinder finder;
    private final ReleaseDesk releases;
    private final ReviewDesk reviews;
    private final ReceiptDesk receipts;

    DemoDoor(
            DemoStaff staff,
            DemoHands hands,
            DemoCamera camera,
            DeliveryFinder finder,
            ReleaseDesk releases,
            ReviewDesk reviews,
            ReceiptDesk receipts) {
        this.staff = staff;
        this.hands = hands;
        this.camera = camera;
        this.finder = finder;
        this.releases = releases;
        this.reviews = reviews;
        this.receipts = receipts;
    }

    /**
     * Goods that go to their consignees on one trip.
     *
     * @param start when they stood in the store
     * @param waitsUntil until then the reviews are left to people; the start for not at all
     */
    record Trip(String key, SiteId site, VehicleId van, List<Consignment> goods, Instant start, Instant waitsUntil) {}

    private record Crew(Caller keeper, Caller dispatcher, Caller manager, Caller courier) {}

    /** Does what is due, and says whether nothing more will be done. */
    boolean advance(Trip trip, Instant now) {
        Crew crew = crew(trip.site()).orElse(null);
        if (crew == null) {
            return true;
        }
        List<Consignment> ready = new ArrayList<>();
        boolean waiting = false;
        for (Consignment one : trip.goods()) {
            ReleaseOrder.State state = release(trip, one, crew, now);
            if (state == ReleaseOrder.State.APPROVED || state == ReleaseOrder.State.DONE) {
                ready.add(one);
            }
            waiting |= state == null || state == ReleaseOrder.State.DRAFT || state == ReleaseOrder.State.IN_REVIEW;
        }
        if (waiting) {
            return false;
        }
        return ready.isEmpty() || (left(trip, ready, now) && delivered(trip, ready, crew, now));
    }

    private Optional<Crew> crew(SiteId site) {
        Caller keeper = staff.at(site, Role.WAREHOUSE_KEEPER).orElse(null);
        Caller dispatcher = staff.at(site, Role.DISPATCHER).orElse(null);
        Caller manager = staff.at(site, Role.OPERATIONS_MANAGER).orElse(null);
        Caller courier = staff.at(site, Role.DELIVERY_COURIER).orElse(null);
        return keeper == null || dispatcher == null || manager == null || courier == null
                ? Optional.empty()
                : Optional.of(new Crew(keeper, dispatcher, manager, courier));
    }

    private ReleaseOrder.@Nullable State release(Trip trip, Consignment one, Crew crew, Instant now) {
        try {
            ReleaseOrder order = order(one);
            if (order == null && isDue(trip, PLANNED, now)) {
                releases.plan(one.id(), door(trip, crew), reported(one, "plan", trip, PLANNED), crew.dispatcher());
                order = order(one);
            }
            if (order != null && order.state() == ReleaseOrder.State.DRAFT && isDue(trip, SUBMITTED, now)) {
                submit(trip, one, order, crew);
                order = order(one);
            }
            if (order != null && order.state() == ReleaseOrder.State.IN_REVIEW && !now.isBefore(trip.waitsUntil())) {
                review(trip, one, order, crew, now);
                order = order(one);
            }
            return order == null ? null : order.state();
        } catch (Refusal refused) {
            log.debug("the demonstration leaves {} to people: {}", one.number(), refused.getMessage());
            return ReleaseOrder.State.CANCELLED;
        }
    }

    private @Nullable ReleaseOrder order(Consignment one) {
        List<ReleaseOrder> orders = finder.listOrders(one.id(), Scope.all());
        return orders.isEmpty() ? null : orders.getLast();
    }

    private PlanDelivery door(Trip trip, Crew crew) {
        PersonId courier = Objects.requireNonNull(crew.courier().personId());
        // a branch has one van, which carries what goes out at that time
        return new PlanDelivery(
                ReleaseOrder.Mode.DOOR, List.of(), trip.van(), "closed_body", null, courier, "same_route", null, null);
    }

    private void submit(Trip trip, Consignment one, ReleaseOrder order, Crew crew) {
        ReleaseView view = finder.release(order.id(), crew.keeper());
        for (RequiredPaper paper : view.papers()) {
            NotePaper noted =
                    paper.required() ? NotePaper.present(paper.code()) : NotePaper.absent(paper.code(), "not_required");
            releases.notePaper(
                    order.id(), noted, reported(one, "paper:" + paper.code(), trip, SUBMITTED), crew.keeper());
        }
        int revision = finder.release(order.id(), crew.keeper()).order().revision();
        releases.submit(order.id(), revision, reported(one, "submit", trip, SUBMITTED), crew.keeper());
    }

    private void review(Trip trip, Consignment one, ReleaseOrder order, Crew crew, Instant now) {
        if (order.awaiting().contains(Role.DISPATCHER) && isDue(trip, REVIEWED, now)) {
            reviews.approve(
                    order.id(),
                    order.revision(),
                    null,
                    null,
                    reported(one, "dispatcher", trip, REVIEWED),
                    crew.dispatcher());
        }
        if (order.awaiting().contains(Role.OPERATIONS_MANAGER) && isDue(trip, APPROVED, now)) {
            reviews.approve(
                    order.id(),
                    order.revision(),
                    null,
                    "手续齐全，同意出库（模拟）",
                    reported(one, "manager", trip, APPROVED),
                    crew.manager());
        }
    }

    private boolean left(Trip trip, List<Consignment> ready, Instant now) {
        Instant from = trip.waitsUntil().isAfter(trip.start()) ? trip.waitsUntil() : trip.start();
        DemoHands.Plan plan = new DemoHands.Plan(
                trip.key() + ":door",
                LoadKind.DELIVERY_LOADING,
                trip.site(),
                trip.van(),
                ready.stream().map(Consignment::id).toList(),
                from.plus(LOADING),
                from.plus(LOADING).plus(Duration.ofMinutes(5)),
                from.plus(LOADED),
                from.plus(LEFT),
                from.plus(LEFT));
        return hands.advance(plan, now) == LoadState.DEPARTED;
    }

    private boolean delivered(Trip trip, List<Consignment> ready, Crew crew, Instant now) {
        boolean all = true;
        for (int i = 0; i < ready.size(); i++) {
            Instant at = later(trip, AT_THE_DOOR.plus(Duration.ofMinutes(12L * i)));
            ReleaseOrder order = order(ready.get(i));
            if (order == null || order.state() != ReleaseOrder.State.APPROVED) {
                continue;
            }
            if (now.isBefore(at)) {
                all = false;
                continue;
            }
            handOver(trip, ready.get(i), order, crew.courier(), at);
        }
        return all;
    }

    private void handOver(Trip trip, Consignment one, ReleaseOrder order, Caller courier, Instant at) {
        Visit visit = new Visit(
                trip.site(),
                one,
                Objects.requireNonNullElse(one.waybill().consignee().name(), "收货人"),
                courier,
                at);
        try {
            receipts.handOver(order.id(), said(visit, order), new Reported(visit.key("receipt"), at, 0), courier);
        } catch (Refusal refusal) {
            log.debug("the demonstration leaves {} to people: {}", one.number(), refusal.getMessage());
        }
    }

    /** The courier is at the consignee's door. */
    private record Visit(SiteId site, Consignment goods, String name, Caller courier, Instant at) {
        String key(String what) {
            return "demo:" + goods.number() + ":" + what;
        }

        DemoCamera.Shot shot(String slot) {
            return new DemoCamera.Shot(Subject.of(goods.id()), slot, site, key(slot), at, null);
        }
    }

    private HandOver said(Visit visit, ReleaseOrder order) {
        List<PieceId> pieces = order.plan().pieceIds();
        boolean refuses = isRefusedInPart(visit.goods().number(), pieces.size());
        List<PieceOutcome> outcomes = new ArrayList<>();
        for (PieceId piece : pieces) {
            boolean refused = refuses && piece.equals(pieces.getLast());
            outcomes.add(new PieceOutcome(piece, refused ? Result.REFUSED : Result.OK, null));
        }
        return new HandOver(
                outcomes,
                visit.name(),
                "consignee",
                false,
                !refuses,
                List.of(),
                null,
                camera.sign(visit.shot("signature"), visit.courier(), visit.name()),
                List.of(),
                null,
                null,
                null,
                finder.release(order.id(), visit.courier()).checks().stream()
                        .map(check -> new HandOver.CheckAnswer(check.code(), true, null))
                        .toList(),
                refuses ? refused(visit) : null);
    }

    /** Follows from the number, so that it is the same however often it is asked. */
    static boolean isRefusedInPart(String number, int pieces) {
        return pieces > 1 && Math.floorMod(number.hashCode(), REFUSED) == 0;
    }

    private HandOver.Refused refused(Visit visit) {
        EvidenceId photo = camera.photograph(
                visit.shot("refused_goods"),
                visit.courier(),
                "拒收货物",
                visit.goods().number());
        return new HandOver.Refused(
                "packaging_damaged",
                null,
                visit.name(),
                "外包装破损，此件不收（模拟）",
                null,
                "隔离区 G-" + (1 + visit.goods().id().value() % 6),
                List.of(photo));
    }

    private static boolean isDue(Trip trip, Duration after, Instant now) {
        return !now.isBefore(trip.start().plus(after));
    }

    private static Instant later(Trip trip, Duration after) {
        return (trip.waitsUntil().isAfter(trip.start()) ? trip.waitsUntil() : trip.start()).plus(after);
    }

    private static Reported reported(Consignment one, String what, Trip trip, Duration after) {
        return new Reported("demo:" + one.number() + ":" + what, trip.start().plus(after), 0);
    }
}
