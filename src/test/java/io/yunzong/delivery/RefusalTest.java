package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static io.yunzong.journey.Voyages.HEADQUARTERS;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.RouteNode;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.delivery.domain.Refusals;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.identity.Role;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.Hold;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.PlaceHold;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.TaskFinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the consignee would not take, until it is back or signed for. */
@YunzongTest
@Tag("A-37")
class RefusalTest {
    private final LastMile mile;
    private final ReceiptDesk receipts;
    private final ReleaseDesk releases;
    private final RefusalDesk desk;
    private final Refusals refusals;
    private final HoldDesk holds;
    private final JourneyDesk journeys;
    private final JourneyFinder finder;
    private final ConsignmentFinder consignments;
    private final DocumentFinder documents;
    private final TaskFinder tasks;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final Clock clock;

    RefusalTest(
            LastMile mile,
            ReceiptDesk receipts,
            ReleaseDesk releases,
            RefusalDesk desk,
            Refusals refusals,
            HoldDesk holds,
            JourneyDesk journeys,
            JourneyFinder finder,
            ConsignmentFinder consignments,
            DocumentFinder documents,
            TaskFinder tasks,
            TestPeople people,
            JdbcClient jdbc,
            Clock clock) {
        this.mile = mile;
        this.receipts = receipts;
        this.releases = releases;
        this.desk = desk;
        this.refusals = refusals;
        this.holds = holds;
        this.journeys = journeys;
        this.finder = finder;
        this.consignments = consignments;
        this.documents = documents;
        this.tasks = tasks;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private Refusal refuse(Stop stop, int last) {
        ReleaseId id = mile.out(stop);
        receipts.handOver(id, mile.refusing(stop, last), now(), stop.courier());
        return refusals.list(List.of(stop.id())).getLast();
    }

    private ConsignmentStatus status(ConsignmentId id) {
        return finder.get(id, Scope.all()).status();
    }

    private Refusal read(Refusal refusal) {
        return refusals.find(refusal.id()).orElseThrow();
    }

    private void say(ConsignmentId id, JourneyEventKind kind, SiteId site) {
        journeys.record(
                RecordEvent.at(
                        id,
                        kind,
                        clock.instant(),
                        site,
                        null,
                        Source.SCAN,
                        UUID.randomUUID().toString()),
                HEADQUARTERS);
    }

    @Test
    void twoOfTenRefusedAreEightSignedAndTwoInQuarantine() {
        Stop stop = mile.arrived(10);

        Refusal refusal = refuse(stop, 2);

        assertThat(status(stop.id())).isEqualTo(ConsignmentStatus.PARTLY_DELIVERED);
        assertThat(refusal.pieceIds()).containsExactlyElementsOf(stop.pieces().subList(8, 10));
        assertThat(holds.list(stop.id(), Scope.all())).singleElement().satisfies(hold -> {
            assertThat(hold.pieceIds()).containsExactlyElementsOf(refusal.pieceIds());
            assertThat(hold.stands()).isTrue();
        });
        assertThat(documents
                        .findByKey("delivery:refusal:" + releaseOf(stop))
                        .orElseThrow()
                        .number())
                .contains("-JSTZ-");
        assertThat(tasks.listOpen(Subject.of(stop.id())))
                .filteredOn(task -> task.kind().code().equals("refusal_decision"))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.siteId()).isEqualTo(stop.voyage().shanghai());
                    assertThat(task.dueAt()).isEqualTo(refusal.refusedAt().plus(Duration.ofHours(4)));
                });
        assertRefused(() -> releases.plan(stop.id(), LastMile.door(stop), now(), stop.dispatcher()))
                .containsExactly("delivery.all_delivered");
    }

    private long releaseOf(Stop stop) {
        return jdbc.sql("select max(id) from delivery.release_order where consignment_id = :id")
                .param("id", stop.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    @Tag("A-24")
    void goodsThatAreHeldForAnotherReasonDoNotGoBackUnderAWaybillOfTheirOwn() {
        Stop stop = mile.arrived(2);
        Refusal refusal = refuse(stop, 2);
        HoldId other = holds.place(
                new PlaceHold(
                        stop.id(),
                        List.of(stop.pieces().getFirst()),
                        "incident",
                        null,
                        UUID.randomUUID().toString()),
                HEADQUARTERS);

        assertRefused(() -> desk.decide(refusal.id(), Refusal.Decision.RETURN, "退回", now(), stop.shippingManager()))
                .containsExactly("delivery.goods_held");
        holds.release(other, "已查清", HEADQUARTERS);
        desk.decide(refusal.id(), Refusal.Decision.RETURN, "退回", now(), stop.shippingManager());

        assertThat(read(refusal).returnConsignmentId()).isNotNull();
    }

    @Test
    void refusesARefusalWithoutPhotosReasonStatementAndPlace() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.out(stop);
        HandOver bare = mile.handOver(
                stop,
                LastMile.outcomes(stop, 1, HandOver.Result.REFUSED),
                false,
                new HandOver.Refused("", null, "", "", null, "", List.of()));

        assertRefused(() -> receipts.handOver(id, bare, now(), stop.courier()))
                .containsExactlyInAnyOrder(
                        "delivery.reason_missing",
                        "delivery.refuser_missing",
                        "delivery.statement_missing",
                        "delivery.quarantine_missing",
                        "delivery.photos_missing");
    }

    @Test
    void refusesRefusalAndReturnSaidPastTheDesks() {
        Stop stop = mile.arrived(2);
        mile.out(stop);

        assertRefused(() ->
                        say(stop.id(), JourneyEventKind.REFUSED, stop.voyage().chengdu()))
                .containsExactly("delivery.refusal_missing");
        assertRefused(() ->
                        say(stop.id(), JourneyEventKind.RETURNED, stop.voyage().chengdu()))
                .containsExactly("delivery.refusal_missing");
    }

    @Test
    void onlyTheShippingBranchDecidesAndOnlyOnce() {
        Stop stop = mile.arrived(2);
        Refusal refusal = refuse(stop, 1);

        for (var stranger : List.of(stop.manager(), stop.courier(), people.hire(Role.ADMINISTRATOR))) {
            assertRefused(() -> desk.decide(refusal.id(), Refusal.Decision.RETURN, null, now(), stranger))
                    .containsExactly("delivery.deciders_only");
        }
        desk.decide(refusal.id(), Refusal.Decision.REDELIVER, null, now(), stop.shippingTracker());
        assertRefused(() -> desk.decide(refusal.id(), Refusal.Decision.RETURN, null, now(), stop.shippingManager()))
                .containsExactly("delivery.already_decided");
    }

    @Test
    void twoDecisionsAtOnceAreOneReturn() throws Exception {
        Stop stop = mile.arrived(2);
        Refusal refusal = refuse(stop, 1);

        List<String> outcomes = ReleaseTest.atOnce(
                () -> desk.decide(refusal.id(), Refusal.Decision.RETURN, null, now(), stop.shippingManager()),
                () -> desk.decide(refusal.id(), Refusal.Decision.RETURN, null, now(), stop.shippingTracker()));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "delivery.already_decided");
    }

    @Test
    void aReturnGoesBackUnderAWaybillOfItsOwnUntilItIsConfirmed() {
        Stop stop = mile.arrived(10);
        Refusal refusal = refuse(stop, 2);
        desk.contact(refusal.id(), "电话", "上海跟踪员", "已告知两件受潮", now(), stop.manager());

        Refusal decided = desk.decide(refusal.id(), Refusal.Decision.RETURN, "返厂检验", now(), stop.shippingManager());

        ConsignmentId under = requireNonNull(decided.returnConsignmentId());
        Consignment back = consignments.get(under, Scope.all());
        assertThat(back.pieceCount()).isEqualTo(2);
        assertThat(back.route())
                .extracting(RouteNode::siteId)
                .containsExactly(
                        stop.voyage().chengdu(),
                        stop.voyage().wuhan(),
                        stop.voyage().shanghai());
        assertThat(back.route())
                .extracting(RouteNode::role)
                .containsExactly(NodeRole.SHIPPING, NodeRole.TRANSIT, NodeRole.ARRIVAL);
        assertThat(decided.returnDueAt()).isEqualTo(refusal.refusedAt().plus(Duration.ofHours(24)));
        assertRefused(() -> desk.confirmReturn(refusal.id(), null, now(), stop.shippingManager()))
                .containsExactly("delivery.return_not_arrived");

        say(under, JourneyEventKind.DEPARTED, stop.voyage().chengdu());
        assertThat(read(refusal).departedAt()).isNotNull();
        assertThat(status(stop.id())).isEqualTo(ConsignmentStatus.RETURNED);
        assertThat(tasks.listOpen(Subject.of(stop.id())))
                .extracting(task -> task.kind().code())
                .containsExactly("delivery_callback");
        assertRefused(() -> desk.confirmReturn(refusal.id(), null, now(), stop.shippingManager()))
                .containsExactly("delivery.return_not_arrived");

        say(under, JourneyEventKind.ARRIVED, stop.voyage().shanghai());
        assertRefused(() -> desk.confirmReturn(refusal.id(), null, now(), stop.manager()))
                .containsExactly("delivery.deciders_only");
        desk.confirmReturn(refusal.id(), "两件已收到", now(), stop.shippingManager());
        assertThat(read(refusal).state()).isEqualTo(Refusal.State.CLOSED);
        assertThat(holds.list(stop.id(), Scope.all())).noneMatch(Hold::stands);
    }

    @Test
    void theReturnOfAKeyCustomersGoodsIsRegulatedItself() {
        Stop stop = mile.arrivedForKeyCustomer(2);
        ReleaseId id = mile.approved(stop);
        receipts.handOver(id, mile.refusing(stop, 1), now(), stop.courier());
        Refusal refusal = refusals.list(List.of(stop.id())).getLast();
        ConsignmentId under =
                requireNonNull(desk.decide(refusal.id(), Refusal.Decision.RETURN, null, now(), stop.shippingManager())
                        .returnConsignmentId());

        assertThat(jdbc.sql(
                                "select count(*) from consignments.consignment where customer_class is not null and id = :id")
                        .param("id", under.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReturnThatIsRefusedGoesForthAgainLinked() {
        Stop stop = mile.arrived(2);
        Refusal refusal = refuse(stop, 2);
        ConsignmentId back =
                requireNonNull(desk.decide(refusal.id(), Refusal.Decision.RETURN, null, now(), stop.shippingManager())
                        .returnConsignmentId());
        say(back, JourneyEventKind.DEPARTED, stop.voyage().chengdu());
        say(back, JourneyEventKind.ARRIVED, stop.voyage().shanghai());
        mile.regulate(back);
        Stop mirrored = new Stop(
                stop.voyage(),
                back,
                mile.pieces(back),
                people.hire(Role.WAREHOUSE_KEEPER, stop.voyage().shanghai()),
                people.hire(Role.DISPATCHER, stop.voyage().shanghai()),
                stop.shippingManager(),
                people.hire(Role.DELIVERY_COURIER, stop.voyage().shanghai()),
                stop.manager(),
                stop.keeper());

        Refusal again = refuse(mirrored, 2);
        ConsignmentId forth =
                requireNonNull(desk.decide(again.id(), Refusal.Decision.RETURN, null, now(), stop.manager())
                        .returnConsignmentId());

        assertThat(again.shippingSiteId()).isEqualTo(stop.voyage().chengdu());
        assertThat(consignments.get(forth, Scope.all()).route())
                .extracting(RouteNode::siteId)
                .containsExactly(
                        stop.voyage().shanghai(),
                        stop.voyage().wuhan(),
                        stop.voyage().chengdu());
        assertThat(refusals.listReturning(List.of(forth)))
                .singleElement()
                .satisfies(link -> assertThat(link.consignmentId()).isEqualTo(back));
        assertThat(refusals.listReturning(List.of(back)))
                .singleElement()
                .satisfies(link -> assertThat(link.consignmentId()).isEqualTo(stop.id()));
    }

    @Test
    void repackedAndBroughtAgainItEndsWithTheSignature() {
        Stop stop = mile.arrived(10);
        Refusal refusal = refuse(stop, 2);
        desk.decide(refusal.id(), Refusal.Decision.REPACK, null, now(), stop.shippingManager());
        assertThat(holds.list(stop.id(), Scope.all())).anyMatch(Hold::stands);
        desk.repacked(refusal.id(), "换新纸箱", now(), stop.keeper());
        assertThat(holds.list(stop.id(), Scope.all())).noneMatch(Hold::stands);
        assertThat(read(refusal).state()).isEqualTo(Refusal.State.REDELIVERING);

        Stop rest = stop.with(refusal.pieceIds());
        ReleaseId second = mile.out(rest);
        assertThat(status(stop.id())).isEqualTo(ConsignmentStatus.OUT_FOR_DELIVERY);
        receipts.handOver(second, mile.allWell(rest), now(), stop.courier());

        assertThat(status(stop.id())).isEqualTo(ConsignmentStatus.DELIVERED);
        assertThat(read(refusal).state()).isEqualTo(Refusal.State.CLOSED);
    }

    @Test
    void refusedTwiceBothEndTogether() {
        Stop stop = mile.arrived(2);
        Refusal first = refuse(stop, 2);
        assertThat(status(stop.id())).isEqualTo(ConsignmentStatus.REFUSED);
        desk.decide(first.id(), Refusal.Decision.REDELIVER, null, now(), stop.shippingManager());
        Refusal second = refuse(stop, 2);
        ConsignmentId back =
                requireNonNull(desk.decide(second.id(), Refusal.Decision.RETURN, null, now(), stop.shippingManager())
                        .returnConsignmentId());
        say(back, JourneyEventKind.DEPARTED, stop.voyage().chengdu());
        say(back, JourneyEventKind.ARRIVED, stop.voyage().shanghai());
        desk.confirmReturn(second.id(), null, now(), stop.shippingManager());

        assertThat(read(second).state()).isEqualTo(Refusal.State.CLOSED);
        assertThat(read(first).state()).isEqualTo(Refusal.State.CLOSED);
        assertThat(status(stop.id())).isEqualTo(ConsignmentStatus.RETURNED);
    }
}
