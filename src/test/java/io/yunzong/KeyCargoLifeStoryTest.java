package io.yunzong;

import static io.yunzong.network.NetworkFixtures.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.delivery.DeliveryFinder;
import io.yunzong.delivery.LastMile;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.delivery.ReceiptDesk;
import io.yunzong.delivery.Refusal;
import io.yunzong.delivery.RefusalDesk;
import io.yunzong.delivery.ReleaseId;
import io.yunzong.delivery.ReviewDesk;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.handling.Docks;
import io.yunzong.handling.LoadCommand;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.LoadStep;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.VehicleId;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.watch.WatchClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The life of a key customer's consignment under the regulation: three cases of instruments from Shanghai over Hefei
 * and Wuhan to Chengdu, where one of them is refused and travels all the way back. Nothing passes a gate before what
 * the regulation wants has been done.
 */
@YunzongTest
@Tag("A-01")
@Tag("A-08")
@Tag("A-13")
@Tag("A-16")
@Tag("A-19")
@Tag("A-26")
@Tag("A-30")
@Tag("A-34")
@Tag("A-37")
class KeyCargoLifeStoryTest {
    private final Docks docks;
    private final LastMile mile;
    private final ReviewDesk reviews;
    private final ReceiptDesk receipts;
    private final RefusalDesk refusals;
    private final DeliveryFinder delivery;
    private final JourneyFinder journeys;
    private final WatchClock watch;
    private final DocumentFinder documents;
    private final TaskFinder tasks;
    private final TestClock clock;
    private final Voyage day;
    private final SiteId hefei;
    private final ConsignmentId id;

    KeyCargoLifeStoryTest(
            Docks docks,
            LastMile mile,
            Voyages voyages,
            ReviewDesk reviews,
            ReceiptDesk receipts,
            RefusalDesk refusals,
            DeliveryFinder delivery,
            JourneyFinder journeys,
            WatchClock watch,
            DocumentFinder documents,
            TaskFinder tasks,
            TestClock clock) {
        this.docks = docks;
        this.mile = mile;
        this.reviews = reviews;
        this.receipts = receipts;
        this.refusals = refusals;
        this.delivery = delivery;
        this.journeys = journeys;
        this.watch = watch;
        this.documents = documents;
        this.tasks = tasks;
        this.clock = clock;
        this.day = docks.keyVoyage();
        this.hefei = voyages.site("合肥分公司", 31.82, 117.23);
        this.id = docks.booked(overHefei(voyages.order(day)));
    }

    private BookConsignment overHefei(BookConsignment order) {
        List<RouteNode> route = List.of(
                RouteNode.at(day.shanghai(), NodeRole.SHIPPING, null, day.hour(1)),
                RouteNode.at(hefei, NodeRole.TRANSIT, day.hour(3), day.hour(3.5)),
                RouteNode.at(day.wuhan(), NodeRole.TRANSIT, day.hour(5), day.hour(5.5)),
                RouteNode.at(day.chengdu(), NodeRole.ARRIVAL, day.hour(9), null));
        return new BookConsignment(
                order.number(),
                order.waybill().withRoute(route),
                order.pieces(),
                order.bookedAt(),
                order.source(),
                order.simulated());
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void fromLoadingToTheReturnOfWhatWasRefused() {
        isLateBeforeItLeaves();
        isLoadedInShanghaiUnderTheEyesOfASupervisor();
        isAnnouncedToEverybodyOnItsWay();
        changesTheTruckIn(hefei, day.truck(), day.otherTruck(), 3, "HF-1");
        changesTheTruckIn(day.wuhan(), day.otherTruck(), day.truck(), 5, "WH-1");
        isPutAwayInChengdu();
        Stop chengdu = mile.standing(day, id);
        ReleaseId release = isReleasedByTwo(chengdu);
        Refusal refusal = isTakenButForOneCase(release, chengdu);
        ConsignmentId back = isSentBackUnderAWaybillOfItsOwn(refusal, chengdu);
        travelsBackThroughTheSameGates(back);
        isReceivedWhereItCameFrom(refusal, back, chengdu);
    }

    private void isLateBeforeItLeaves() {
        watch.runDue();
        assertThat(openDuties()).as("it should have left nine hours ago").contains("departure_delay");
    }

    private void isAnnouncedToEverybodyOnItsWay() {
        watch.runDue();
        assertThat(openDuties())
                .as("the departure through the gates of the dock ended it")
                .doesNotContain("departure_delay");
        Document sheet = documents.findByKey("watch:sheet:" + id).orElseThrow();
        assertThat(documents.receipts(sheet.id(), sheet.version(), Voyages.HEADQUARTERS))
                .as("every branch it will come to has it in writing")
                .extracting(one -> one.addressee().site())
                .contains(hefei, day.wuhan(), day.chengdu());
    }

    private List<String> openDuties() {
        return tasks.listOpen(Subject.of(id)).stream()
                .map(task -> task.kind().code())
                .toList();
    }

    private void isLoadedInShanghaiUnderTheEyesOfASupervisor() {
        LoadId load = docks.prepared(at(0.3), LoadKind.LOADING, day.shanghai(), day.truck(), id);
        assertRefused(() -> docks.apply(load, new LoadCommand.Start(at(0.4)), docks.keeper(day.shanghai())))
                .as("nobody begins before the checks and the photos")
                .contains("handling.check_missing", "handling.photo_missing", "handling.waybill_photo_missing");

        docks.satisfy(load, LoadStep.START);
        docks.apply(load, new LoadCommand.Start(at(0.5)), docks.keeper(day.shanghai()));
        assertRefused(() -> docks.apply(load, new LoadCommand.Close(at(0.6)), docks.keeper(day.shanghai())))
                .as("no supervisor has been there, three cases have not been scanned")
                .contains("handling.presence_missing", "handling.piece_short");
        docks.apply(load, new LoadCommand.CheckIn(at(0.6), null, null, "1号月台"), docks.supervisor(day.shanghai()));
        docks.scanAll(load, at(0.6));
        docks.close(load, at(0.9));
        docks.depart(load, "SH-1", at(1));

        assertThat(now().status()).isEqualTo(ConsignmentStatus.IN_TRANSIT);
        assertThat(now().nextSite()).isEqualTo(hefei);
    }

    private void changesTheTruckIn(SiteId site, VehicleId from, VehicleId to, double hour, String seal) {
        LoadId off = docks.prepared(at(hour - 0.1), LoadKind.UNLOADING, site, from);
        docks.satisfy(off, LoadStep.START);
        assertRefused(() -> docks.apply(off, new LoadCommand.Start(at(hour)), docks.keeper(site)))
                .as("the seal is compared before the doors are opened")
                .contains("handling.seal_not_checked");
        docks.start(off, at(hour));
        docks.scanAll(off, at(hour + 0.05));
        docks.close(off, at(hour + 0.15));
        docks.putAway(off, at(hour + 0.2));
        assertThat(now().status()).isEqualTo(ConsignmentStatus.AT_SITE);

        docks.sent(site, to, seal, day.hour(hour + 0.3), day.hour(hour + 0.5), id);
        assertThat(now().status()).isEqualTo(ConsignmentStatus.IN_TRANSIT);
    }

    private void isPutAwayInChengdu() {
        JourneyState state = now();
        assertThat(state.nextSite()).isEqualTo(day.chengdu());
        assertThat(state.vehicleId()).isEqualTo(day.truck());
        assertThat(requireNonNull(state.eta()).at()).as("left Wuhan as planned").isEqualTo(day.hour(9));

        docks.received(day.chengdu(), day.truck(), day.hour(8.9), day.hour(9.2));

        assertThat(now().status()).isEqualTo(ConsignmentStatus.AT_SITE);
        assertThat(now().arrivedAt()).isEqualTo(day.hour(8.9));
    }

    private ReleaseId isReleasedByTwo(Stop chengdu) {
        ReleaseId release = mile.submitted(chengdu);
        assertRefused(() -> receipts.setOut(release, LastMile.now(), chengdu.courier()))
                .as("neither has approved, nothing is on the vehicle")
                .contains("delivery.awaits_dispatcher", "delivery.awaits_operations_manager");
        reviews.approve(release, mile.revision(release), null, null, LastMile.now(), chengdu.dispatcher());
        assertRefused(() -> receipts.setOut(release, LastMile.now(), chengdu.courier()))
                .as("one is not two")
                .contains("delivery.awaits_operations_manager")
                .doesNotContain("delivery.awaits_dispatcher");
        reviews.approve(release, mile.revision(release), null, "同意", LastMile.now(), chengdu.manager());

        mile.loaded(chengdu);
        receipts.setOut(release, LastMile.now(), chengdu.courier());
        assertThat(now().status()).isEqualTo(ConsignmentStatus.OUT_FOR_DELIVERY);
        return release;
    }

    private Refusal isTakenButForOneCase(ReleaseId release, Stop chengdu) {
        receipts.handOver(release, mile.refusing(chengdu, 1), LastMile.now(), chengdu.courier());

        assertThat(now().status()).isEqualTo(ConsignmentStatus.PARTLY_DELIVERED);
        Refusal refusal = delivery.listRefusals(id, Scope.all()).getLast();
        assertThat(refusal.pieceIds()).containsExactly(docks.piece(id, 3));
        return refusal;
    }

    private ConsignmentId isSentBackUnderAWaybillOfItsOwn(Refusal refusal, Stop chengdu) {
        assertRefused(() ->
                        refusals.decide(refusal.id(), Refusal.Decision.RETURN, null, LastMile.now(), chengdu.manager()))
                .as("whoever holds the goods does not decide")
                .containsExactly("delivery.deciders_only");
        Refusal decided = refusals.decide(
                refusal.id(), Refusal.Decision.RETURN, "返厂检验", LastMile.now(), chengdu.shippingManager());
        return requireNonNull(decided.returnConsignmentId());
    }

    private void travelsBackThroughTheSameGates(ConsignmentId back) {
        LoadId load = docks.prepared(LoadKind.LOADING, day.chengdu(), day.otherTruck(), back);
        assertRefused(() -> docks.apply(load, new LoadCommand.Start(Docks.now()), docks.keeper(day.chengdu())))
                .as("a key customer's return is regulated as its way there was")
                .contains("handling.check_missing", "handling.photo_missing", "handling.waybill_photo_missing");
        docks.start(load, Docks.now());
        docks.scanAll(load, Docks.now());
        docks.close(load, Docks.now());
        docks.depart(load, "R-1", Docks.now());

        changesTheTruckOnItsWayBack(back, day.wuhan(), day.otherTruck(), day.truck());
        changesTheTruckOnItsWayBack(back, hefei, day.truck(), day.otherTruck());
        clock.move(Duration.ofHours(2));
        docks.received(day.shanghai(), day.otherTruck(), minutesAgo(20), minutesAgo(10));
    }

    private void changesTheTruckOnItsWayBack(ConsignmentId back, SiteId site, VehicleId from, VehicleId to) {
        clock.move(Duration.ofHours(2));
        docks.received(site, from, minutesAgo(40), minutesAgo(30));
        docks.sent(site, to, "R-" + site, minutesAgo(20), minutesAgo(10), back);
    }

    private Instant minutesAgo(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    private void isReceivedWhereItCameFrom(Refusal refusal, ConsignmentId back, Stop chengdu) {
        assertThat(journeys.get(back, Scope.all()).arrivedAt()).isNotNull();
        assertThat(delivery.listRefusals(id, Scope.all()).getLast().state()).isNotEqualTo(Refusal.State.CLOSED);
        refusals.confirmReturn(refusal.id(), "一件已收到", LastMile.now(), chengdu.shippingManager());

        assertThat(delivery.listRefusals(id, Scope.all()).getLast().state()).isEqualTo(Refusal.State.CLOSED);
        assertThat(journeys.get(back, Scope.all()).status())
                .as("in the store of the shipping branch, for the consignor")
                .isEqualTo(ConsignmentStatus.AT_SITE);
        assertThat(now().status()).isEqualTo(ConsignmentStatus.RETURNED);
    }

    private JourneyState now() {
        return journeys.get(id, Scope.all());
    }

    private Reported at(double hour) {
        return new Reported(UUID.randomUUID().toString(), day.hour(hour), 0);
    }
}
