package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static io.yunzong.handling.LoadingGateTest.refused;
import static io.yunzong.journey.JourneyEventKind.ARRIVED;
import static io.yunzong.journey.JourneyEventKind.DEPARTED;
import static io.yunzong.journey.JourneyEventKind.LOADED;
import static io.yunzong.journey.JourneyEventKind.OUT_FOR_DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.delivery.LastMile;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.regulation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said past the dock holds only for the goods, the vehicle and the branch whose work was done. */
@YunzongTest
class DockGateTest {
    private final Docks docks;
    private final LastMile lastMile;
    private final Voyages voyages;
    private final JourneyDesk journeys;
    private final LoadDesk desk;
    private final Voyage day;
    private final ConsignmentId id;

    DockGateTest(Docks docks, LastMile lastMile, Voyages voyages, JourneyDesk journeys, LoadDesk desk) {
        this.docks = docks;
        this.lastMile = lastMile;
        this.voyages = voyages;
        this.journeys = journeys;
        this.desk = desk;
        this.day = docks.keyVoyage();
        this.id = docks.booked(day);
    }

    private LoadId listed() {
        return docks.prepared(LoadKind.LOADING, day.shanghai(), day.truck(), id);
    }

    /** In Shanghai, for a part of the goods. */
    private LoadId listed(Reported report, VehicleId vehicle, PieceId... part) {
        PrepareLoad.Goods goods = new PrepareLoad.Goods(id, List.of(part));
        return desk.prepare(
                        new PrepareLoad(report, LoadKind.LOADING, day.shanghai(), vehicle, null, List.of(goods)),
                        docks.keeper(day.shanghai()))
                .loadId();
    }

    private void say(ConsignmentId goods, JourneyEventKind kind, Instant at, SiteId site, VehicleId on, PieceId... of) {
        journeys.record(
                new RecordEvent(
                        goods, kind, at, site, List.of(of), null, null, null, on, null, null, Source.SCAN, Docks.key()),
                Voyages.HEADQUARTERS);
    }

    private List<String> against(JourneyEventKind kind, double hour, SiteId site, VehicleId on, PieceId... of) {
        return refused(Kind.CONFLICT, () -> say(id, kind, day.hour(hour), site, on, of));
    }

    private PieceId piece(int seq) {
        return docks.piece(id, seq);
    }

    @Test
    @Tag("A-05")
    void theWorkAtOneVehicleLetsNoOtherGo() {
        LoadId load = listed();
        docks.start(load, now());

        assertThat(against(LOADED, 0.5, day.shanghai(), day.otherTruck()))
                .containsExactly("handling.not_loaded_by_rules");
        docks.scanAll(load, now());
        docks.close(load, now());
        docks.satisfy(load, LoadStep.DEPART);
        docks.apply(load, new LoadCommand.ApplySeal(now(), "SH-1", null, null), docks.keeper(day.shanghai()));
        assertThat(against(DEPARTED, 1, day.shanghai(), day.otherTruck()))
                .containsExactly("handling.loading_not_closed");
    }

    @Test
    @Tag("A-05")
    void theWorkAtOneBranchIsNoneAtAnother() {
        docks.start(listed(), now());

        assertThat(against(LOADED, 4.5, day.wuhan(), day.truck())).containsExactly("handling.not_loaded_by_rules");
    }

    @Test
    @Tag("A-01")
    void whatFailedSinceTheStartStopsEveryEntrance() {
        LoadId load = listed();
        docks.start(load, now());
        docks.apply(
                load,
                new LoadCommand.Check(now(), Stage.LOADING, "carriage_dry", null, CheckOutcome.FAIL, "雨水渗入"),
                docks.keeper(day.shanghai()));

        assertThat(against(LOADED, 0.5, day.shanghai(), day.truck()))
                .containsExactly("handling.check_failed check:LOADING:carriage_dry");
    }

    @Test
    @Tag("A-16")
    void onlyThePiecesOnTheListAreLoaded() {
        LoadId load = listed(now(), day.truck(), piece(1), piece(2));
        docks.start(load, now());

        assertThat(against(LOADED, 0.5, day.shanghai(), day.truck(), piece(3)))
                .containsExactly("handling.not_loaded_by_rules");
        assertThat(against(LOADED, 0.5, day.shanghai(), day.truck()))
                .as("all three")
                .containsExactly("handling.not_loaded_by_rules");
        say(id, LOADED, day.hour(0.5), day.shanghai(), day.truck(), piece(1));
    }

    @Test
    @Tag("A-16")
    void aShorterListKeepsWhatWasCounted() {
        LoadId load = listed();
        docks.start(load, now());
        docks.scan(load, now(), docks.pieces(id).get(1));
        Supplier<LoadCommand> shorter =
                () -> new LoadCommand.AddGoods(now(), List.of(new PrepareLoad.Goods(id, List.of(piece(1)))));

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, shorter.get(), docks.keeper(day.shanghai()))))
                .containsExactly("handling.counted_already goods:" + id);
        docks.apply(
                load,
                new LoadCommand.UndoScan(now(), docks.pieces(id).get(1).code(), null, "扫错"),
                docks.keeper(day.shanghai()));
        docks.apply(load, shorter.get(), docks.keeper(day.shanghai()));
        assertThat(docks.sheet(load).cargo())
                .singleElement()
                .satisfies(cargo -> assertThat(cargo.pieces()).hasSize(1));
    }

    @Test
    @Tag("A-16")
    void whatWasLeftBehindDoesNotDepart() {
        LoadId load = listed();
        docks.start(load, now());
        docks.scan(load, now(), docks.pieces(id).get(0));
        docks.scan(load, now(), docks.pieces(id).get(1));
        docks.apply(
                load,
                new LoadCommand.Explain(now(), List.of("piece:" + piece(3)), "left_behind", null),
                docks.keeper(day.shanghai()));
        docks.close(load, now());

        assertThat(against(DEPARTED, 1, day.shanghai(), day.truck()))
                .as("all three")
                .containsExactly("handling.loading_not_closed");
        assertThat(against(DEPARTED, 1, day.shanghai(), day.truck(), piece(3)))
                .containsExactly("handling.loading_not_closed");
        assertThat(against(DEPARTED, 1, day.shanghai(), day.truck(), piece(1)))
                .as("what is on the vehicle lacks but the seal")
                .containsExactlyInAnyOrder("handling.seal_missing seal", "handling.photo_missing slot:DEPARTURE:seal");
    }

    @Test
    @Tag("A-19")
    void goodsThatAreToComeOffDoNotDriveThrough() {
        docks.sent(day.shanghai(), day.truck(), "SH-2", day.hour(0.5), day.hour(1), id);
        docks.prepared(LoadKind.UNLOADING, day.wuhan(), day.truck());
        say(id, ARRIVED, day.hour(4), day.wuhan(), day.truck());

        assertThat(against(DEPARTED, 5, day.wuhan(), day.truck())).containsExactly("handling.loading_not_closed");
    }

    @Test
    @Tag("A-19")
    void whatCameOffIsLoadedBeforeItDepartsAgain() {
        docks.sent(day.shanghai(), day.truck(), "SH-3", day.hour(0.5), day.hour(1), id);
        docks.received(day.wuhan(), day.truck(), day.hour(4), day.hour(4.5));

        assertThat(against(DEPARTED, 5, day.wuhan(), day.truck())).containsExactly("handling.loading_not_closed");
    }

    /** A part of the goods leaves Shanghai on a vehicle and is in Wuhan. */
    private void inWuhan(VehicleId vehicle, String seal, PieceId... part) {
        LoadId load = listed(Docks.at(day.hour(0.3)), vehicle, part);
        docks.start(load, Docks.at(day.hour(0.5)));
        docks.scanAll(load, Docks.at(day.hour(0.6)));
        docks.close(load, Docks.at(day.hour(0.8)));
        docks.depart(load, seal, Docks.at(day.hour(1)));
        say(id, ARRIVED, day.hour(4), day.wuhan(), vehicle, part);
    }

    @Test
    @Tag("A-39")
    void aVehicleTakesOnOnlyWhatItWasLoadedWith() {
        inWuhan(day.truck(), "SH-6", piece(1), piece(2));

        assertThat(against(DEPARTED, 5, day.wuhan(), day.truck(), piece(2), piece(3)))
                .containsExactly("handling.loading_not_closed");
        assertThat(against(DEPARTED, 5, day.wuhan(), day.truck()))
                .as("all three")
                .containsExactly("handling.loading_not_closed");
        say(id, DEPARTED, day.hour(5), day.wuhan(), day.truck(), piece(1), piece(2));
    }

    @Test
    @Tag("A-39")
    void onePartDrivesThroughWhereTheOtherComesOff() {
        inWuhan(day.truck(), "SH-7", piece(1), piece(2));
        inWuhan(day.otherTruck(), "SH-8", piece(3));
        docks.received(day.wuhan(), day.truck(), day.hour(4.2), day.hour(4.5));

        assertThat(against(DEPARTED, 5, day.wuhan(), day.truck(), piece(1)))
                .containsExactly("handling.loading_not_closed");
        say(id, DEPARTED, day.hour(5), day.wuhan(), day.otherTruck(), piece(3));
    }

    /** Shanghai, Hefei where everything changes vehicles, Wuhan where nothing does, Chengdu. */
    private ConsignmentId overHefei(SiteId hefei) {
        BookConsignment plain = voyages.order(day);
        List<RouteNode> route = List.of(
                RouteNode.at(day.shanghai(), NodeRole.SHIPPING, null, day.hour(1)),
                RouteNode.at(hefei, NodeRole.TRANSIT, day.hour(2), day.hour(3)),
                RouteNode.at(day.wuhan(), NodeRole.TRANSIT, day.hour(4), day.hour(5)),
                RouteNode.at(day.chengdu(), NodeRole.ARRIVAL, day.hour(9), null));
        return docks.booked(new BookConsignment(
                plain.number(),
                plain.waybill().withRoute(route),
                plain.pieces(),
                plain.bookedAt(),
                plain.source(),
                plain.simulated()));
    }

    private ConsignmentId changedInHefei(VehicleId onward) {
        SiteId hefei = voyages.site("合肥分公司", 31.82, 117.23);
        ConsignmentId goods = overHefei(hefei);
        docks.sent(day.shanghai(), day.truck(), "SH-4", day.hour(0.5), day.hour(1), goods);
        docks.received(hefei, day.truck(), day.hour(2), day.hour(2.4));
        docks.sent(hefei, onward, "HF-4", day.hour(2.8), day.hour(3), goods);
        say(goods, ARRIVED, day.hour(4), day.wuhan(), onward);
        return goods;
    }

    @Test
    @Tag("A-19")
    void aVehicleTakesNothingOnThatItGaveUpBefore() {
        ConsignmentId goods = changedInHefei(day.otherTruck());

        assertThat(refused(Kind.CONFLICT, () -> say(goods, DEPARTED, day.hour(5), day.wuhan(), day.truck())))
                .containsExactly("handling.loading_not_closed");
        say(goods, DEPARTED, day.hour(5), day.wuhan(), day.otherTruck());
    }

    @Test
    @Tag("A-19")
    void aVehicleTakesOnWhatCameOffAndWasLoadedAgain() {
        ConsignmentId goods = changedInHefei(day.truck());

        say(goods, DEPARTED, day.hour(5), day.wuhan(), day.truck());
    }

    @Test
    @Tag("A-28")
    void goodsGoOutOnTheVehicleTheyWereLoadedOnForDelivery() {
        docks.sent(day.shanghai(), day.truck(), "SH-5", day.hour(0.5), day.hour(1), id);
        docks.received(day.chengdu(), day.truck(), day.hour(8), day.hour(8.5));
        lastMile.release(day, id);

        assertThat(against(OUT_FOR_DELIVERY, 9, day.chengdu(), day.truck()))
                .as("released, but the truck was only unloaded")
                .containsExactly("handling.not_loaded_for_delivery");
        LoadId load = docks.prepared(LoadKind.DELIVERY_LOADING, day.chengdu(), day.truck(), id);
        docks.start(load, now());
        docks.scanAll(load, now());
        assertThat(against(OUT_FOR_DELIVERY, 9, day.chengdu(), day.truck()))
                .as("begun is not closed")
                .containsExactly("handling.not_loaded_for_delivery");
        docks.close(load, now());
        assertThat(against(OUT_FOR_DELIVERY, 9, day.chengdu(), day.otherTruck()))
                .contains("handling.not_loaded_for_delivery");
        say(id, OUT_FOR_DELIVERY, day.hour(9), day.chengdu(), day.truck());
    }
}
