package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static io.yunzong.handling.LoadingGateTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.YunzongTest;
import io.yunzong.consignments.BookConsignment;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Piece;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.watch.NodeFacts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole ways over the docks: several transits, two roles in one branch, one waybill on two trucks. */
@YunzongTest
@Tag("A-39")
class DockVoyageTest {
    private final Docks docks;
    private final Voyages voyages;
    private final LoadDesk desk;
    private final JourneyDesk journeys;
    private final JourneyFinder journey;
    private final NodeFacts facts;
    private final Voyage day;

    DockVoyageTest(
            Docks docks, Voyages voyages, LoadDesk desk, JourneyDesk journeys, JourneyFinder journey, DockFacts facts) {
        this.docks = docks;
        this.voyages = voyages;
        this.desk = desk;
        this.journeys = journeys;
        this.journey = journey;
        this.facts = facts;
        this.day = docks.keyVoyage();
    }

    private BookConsignment order(RouteNode... route) {
        BookConsignment plain = voyages.order(day);
        Waybill waybill = plain.waybill().withRoute(List.of(route));
        return new BookConsignment(
                plain.number(), waybill, plain.pieces(), plain.bookedAt(), plain.source(), plain.simulated());
    }

    @Test
    @Tag("A-19")
    @Tag("A-28")
    @Tag("A-08")
    void overThreeTransits() {
        SiteId hefei = voyages.site("合肥分公司", 31.82, 117.23);
        SiteId chongqing = voyages.site("重庆分公司", 29.56, 106.55);
        ConsignmentId id = docks.booked(order(
                RouteNode.at(day.shanghai(), NodeRole.SHIPPING, null, day.hour(1)),
                RouteNode.at(hefei, NodeRole.TRANSIT, day.hour(2), day.hour(3)),
                RouteNode.at(day.wuhan(), NodeRole.TRANSIT, day.hour(4), day.hour(5)),
                RouteNode.at(chongqing, NodeRole.TRANSIT, day.hour(6), day.hour(7)),
                RouteNode.at(day.chengdu(), NodeRole.ARRIVAL, day.hour(8), null)));
        docks.sent(day.shanghai(), day.truck(), "S1", day.hour(0.5), day.hour(1), id);
        docks.received(hefei, day.truck(), day.hour(2), day.hour(2.5));
        docks.sent(hefei, day.otherTruck(), "S2", day.hour(2.7), day.hour(3), id);
        docks.received(day.wuhan(), day.otherTruck(), day.hour(4), day.hour(4.5));
        docks.sent(day.wuhan(), day.truck(), "S3", day.hour(4.7), day.hour(5), id);
        docks.received(chongqing, day.truck(), day.hour(6), day.hour(6.5));
        docks.sent(chongqing, day.otherTruck(), "S4", day.hour(6.7), day.hour(7), id);
        docks.received(day.chengdu(), day.otherTruck(), day.hour(8), day.hour(8.5));
        docks.out(day.chengdu(), day.truck(), day.hour(8.7), day.hour(9), id);

        assertThat(journey.get(id, Scope.all()).status()).isEqualTo(ConsignmentStatus.OUT_FOR_DELIVERY);
        assertThat(journey.get(id, Scope.all()).rides()).hasSizeGreaterThanOrEqualTo(5);
        List<NodeFacts.Fact> told = facts.of(id);
        assertThat(told.stream().map(NodeFacts.Fact::site).distinct())
                .containsExactlyInAnyOrder(day.shanghai(), hefei, day.wuhan(), chongqing, day.chengdu());
        assertThat(told)
                .filteredOn(fact -> fact.site().equals(day.wuhan()))
                .extracting(NodeFacts.Fact::label)
                .contains("检查", "现场负责人", "封签", "核对封签", "卸车件数", "装车件数", "库位", "现场照片");
        assertThat(told)
                .filteredOn(fact -> fact.label().equals("现场照片") || fact.label().equals("封签"))
                .allSatisfy(fact -> assertThat(fact.photos()).isNotEmpty());
    }

    @Test
    @Tag("A-05")
    void theShippingBranchMayBeTheOneThatDeparts() {
        ConsignmentId same = docks.booked(day);
        LoadId load = docks.prepared(LoadKind.LOADING, day.shanghai(), day.truck(), same);
        assertThat(docks.sheet(load).cargo().getFirst().node()).isEqualTo(io.yunzong.regulation.NodeKind.SHIPPING);
        assertThat(docks.sheet(load).demands().slots())
                .extracting(SlotDemand::code)
                .contains("load_off", "load_on", "seal");

        ConsignmentId apart = docks.booked(order(
                RouteNode.at(day.wuhan(), NodeRole.SHIPPING, null, day.hour(1)),
                RouteNode.at(day.shanghai(), NodeRole.DEPARTURE, day.hour(2), day.hour(3)),
                RouteNode.at(day.chengdu(), NodeRole.ARRIVAL, day.hour(8), null)));
        LoadId other = docks.prepared(LoadKind.LOADING, day.shanghai(), day.otherTruck(), apart);
        assertThat(docks.sheet(other).cargo().getFirst().node()).isEqualTo(io.yunzong.regulation.NodeKind.DEPARTURE);
        assertThat(docks.sheet(other).demands().slots())
                .extracting(SlotDemand::code)
                .contains("load_off", "load_on", "seal");
    }

    @Test
    @Tag("A-16")
    void oneWaybillOnTwoTrucks() {
        ConsignmentId id = docks.booked(day);
        List<Piece> pieces = docks.pieces(id);
        LoadId first = part(day.truck(), id, pieces.get(0).id(), pieces.get(1).id());
        assertThat(refused(
                        Kind.CONFLICT,
                        () -> part(day.otherTruck(), id, pieces.get(1).id())))
                .containsExactly("handling.on_other_load goods:" + id);
        LoadId second = part(day.otherTruck(), id, pieces.get(2).id());

        docks.start(first, now());
        assertThat(refused(Kind.CONFLICT, () -> docks.scan(first, now(), pieces.get(2))))
                .as("it rides on the other truck")
                .hasSize(1);
        docks.scanAll(first, now());
        docks.close(first, now());
        docks.depart(first, "P1", now());
        RecordEvent rest = RecordEvent.at(
                id, JourneyEventKind.DEPARTED, day.hour(9), day.shanghai(), day.otherTruck(), Source.SCAN, Docks.key());
        assertThat(refused(Kind.CONFLICT, () -> journeys.record(rest, Voyages.HEADQUARTERS)))
                .as("one truck's work does not let the other go")
                .containsExactly("handling.loading_not_closed");

        docks.start(second, now());
        docks.scanAll(second, now());
        docks.close(second, now());
        docks.depart(second, "P2", now());
        assertThat(journey.view(id, Scope.all()).events())
                .filteredOn(event -> event.kind() == JourneyEventKind.DEPARTED)
                .extracting(JourneyEvent::vehicleId, event -> event.pieceIds().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day.truck(), 2),
                        org.assertj.core.groups.Tuple.tuple(day.otherTruck(), 1));
        LoadId off = docks.prepared(LoadKind.UNLOADING, day.wuhan(), day.otherTruck());
        assertThat(docks.sheet(off).cargo())
                .singleElement()
                .satisfies(cargo -> assertThat(cargo.pieces())
                        .extracting(Piece::id)
                        .containsExactly(pieces.get(2).id()));
    }

    private LoadId part(io.yunzong.kernel.VehicleId truck, ConsignmentId id, PieceId... pieces) {
        return desk.prepare(
                        new PrepareLoad(
                                now(),
                                LoadKind.LOADING,
                                day.shanghai(),
                                truck,
                                null,
                                List.of(new PrepareLoad.Goods(id, List.of(pieces)))),
                        docks.keeper(day.shanghai()))
                .loadId();
    }
}
