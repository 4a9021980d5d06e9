package io.yunzong.delivery;

import static io.yunzong.delivery.LastMile.now;
import static io.yunzong.journey.Voyages.HEADQUARTERS;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.YunzongTest;
import io.yunzong.delivery.HandOver.Result;
import io.yunzong.delivery.LastMile.Stop;
import io.yunzong.documents.Document;
import io.yunzong.documents.DocumentContent;
import io.yunzong.documents.DocumentFinder;
import io.yunzong.identity.Role;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.Reported;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.TaskFinder;
import io.yunzong.watch.NodeFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What the consignee signs, once. */
@YunzongTest
@RecordApplicationEvents
@Tag("A-34")
class ReceiptTest {
    private final LastMile mile;
    private final ReceiptDesk desk;
    private final JourneyDesk journeys;
    private final JourneyFinder finder;
    private final DocumentFinder documents;
    private final TaskFinder tasks;
    private final DeliveryFacts facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptTest(
            LastMile mile,
            ReceiptDesk desk,
            JourneyDesk journeys,
            JourneyFinder finder,
            DocumentFinder documents,
            TaskFinder tasks,
            DeliveryFacts facts,
            JdbcClient jdbc,
            Clock clock) {
        this.mile = mile;
        this.desk = desk;
        this.journeys = journeys;
        this.finder = finder;
        this.documents = documents;
        this.tasks = tasks;
        this.facts = facts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private ConsignmentStatus status(Stop stop) {
        return finder.get(stop.id(), Scope.all()).status();
    }

    @Test
    void refusesADeliveryNobodySignedForWhicheverWay() {
        Stop stop = mile.arrived(2);
        mile.out(stop);

        for (Source source : List.of(Source.PERSON, Source.SCAN, Source.IMPORT, Source.PARTNER)) {
            assertRefused(() -> journeys.record(
                            RecordEvent.at(
                                    stop.id(),
                                    JourneyEventKind.DELIVERED,
                                    clock.instant(),
                                    stop.voyage().chengdu(),
                                    null,
                                    source,
                                    UUID.randomUUID().toString()),
                            HEADQUARTERS))
                    .containsExactly("delivery.receipt_missing");
        }
    }

    @Test
    void refusesAHandOverThatSaysTooLittle() {
        Stop stop = mile.arrived(3);
        ReleaseId id = mile.out(stop);
        HandOver silent = new HandOver(
                List.of(new HandOver.PieceOutcome(stop.pieces().getFirst(), Result.OK, null)),
                null,
                null,
                false,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null);

        assertRefused(() -> desk.handOver(id, silent, now(), stop.courier()))
                .containsExactlyInAnyOrder(
                        "delivery.piece_missing",
                        "delivery.signer_missing",
                        "delivery.relation_missing",
                        "delivery.signature_missing",
                        "delivery.clean_unsaid",
                        "delivery.check_unanswered");
        assertRefused(() -> desk.handOver(
                        id,
                        mile.handOver(stop, LastMile.outcomes(stop, 1, Result.DAMAGED), true, null),
                        now(),
                        stop.courier()))
                .containsExactly("delivery.not_clean");
        assertRefused(() -> desk.handOver(
                        id,
                        mile.handOver(stop, LastMile.outcomes(stop, 0, Result.OK), false, null),
                        now(),
                        stop.courier()))
                .containsExactly("delivery.reservation_missing");
    }

    @Test
    @Tag("A-31")
    void onlyTheNamedCourierHandsOver() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.out(stop);

        assertRefused(() -> desk.handOver(id, mile.allWell(stop), now(), stop.keeper()))
                .containsExactly("delivery.not_the_courier");
    }

    @Test
    void nothingIsSignedBeforeTheReleaseIsWhole() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.submitted(stop);

        assertRefused(() -> desk.handOver(id, mile.allWell(stop), now(), stop.courier()))
                .containsExactly("delivery.awaits_dispatcher", "delivery.awaits_operations_manager");
    }

    @Test
    @Tag("A-38")
    void aSignatureDeliversAndIsInWritingAndIsFollowedByACall(ApplicationEvents events) {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.out(stop);

        SignedReceipt receipt = desk.handOver(id, mile.allWell(stop), now(), stop.courier());

        assertThat(status(stop)).isEqualTo(ConsignmentStatus.DELIVERED);
        assertThat(documents.findByKey("delivery:receipt:" + id).orElseThrow().number())
                .contains("-HD-");
        assertThat(events.stream(ReceiptSigned.class))
                .singleElement()
                .satisfies(signed -> assertThat(signed.clean()).isTrue());
        assertThat(events.stream(DeliveryDifference.class)).isEmpty();
        assertThat(tasks.listOpen(Subject.of(stop.id()))).singleElement().satisfies(task -> {
            assertThat(task.kind().code()).isEqualTo("delivery_callback");
            assertThat(task.dueAt()).isEqualTo(receipt.signedAt().plus(Duration.ofHours(72)));
        });
        assertThat(facts.of(stop.id())).extracting(NodeFacts.Fact::label).contains("出库审核", "送货", "签收");
    }

    private void isNotTakenBack(Stop stop, JourneyEventKind kind) {
        EventId event = finder.listEvents(stop.id(), Scope.all()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
        assertRefused(() -> journeys.retract(stop.id(), event, "点错了", Voyages.HEADQUARTERS))
                .containsExactly("delivery.signed_stands");
    }

    @Test
    void whatWasSignedIsNotTakenBackInTheJourney() {
        Stop stop = mile.arrived(10);
        ReleaseId id = mile.out(stop);
        desk.handOver(
                id,
                mile.handOver(stop, LastMile.outcomes(stop, 2, Result.REFUSED), false, mile.wet(stop)),
                now(),
                stop.courier());

        isNotTakenBack(stop, JourneyEventKind.DELIVERED);
        isNotTakenBack(stop, JourneyEventKind.REFUSED);
        assertThat(status(stop)).isEqualTo(ConsignmentStatus.PARTLY_DELIVERED);
    }

    @Test
    void eightOfTenIsPartialAndSaysSo(ApplicationEvents events) {
        Stop stop = mile.arrived(10);
        ReleaseId id = mile.out(stop);

        desk.handOver(
                id, mile.handOver(stop, LastMile.outcomes(stop, 2, Result.SHORT), false, null), now(), stop.courier());

        assertThat(status(stop)).isEqualTo(ConsignmentStatus.PARTLY_DELIVERED);
        assertThat(events.stream(DeliveryDifference.class))
                .singleElement()
                .satisfies(difference -> assertThat(difference.missing())
                        .containsExactlyElementsOf(stop.pieces().subList(8, 10)));
    }

    @Test
    void aReceiptIsNeverChangedAndNeverSignedTwice() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.out(stop);
        Reported once = now();
        HandOver said = mile.allWell(stop);
        SignedReceipt receipt = desk.handOver(id, said, once, stop.courier());

        assertThat(desk.handOver(id, said, once, stop.courier()).id())
                .as("the same report again")
                .isEqualTo(receipt.id());
        assertRefused(() -> desk.handOver(id, mile.allWell(stop), now(), stop.courier()))
                .containsExactly("delivery.already_signed");
        for (String change : List.of(
                "update delivery.receipt set signer_name = 'x' where id = " + receipt.id(),
                "delete from delivery.receipt_piece where receipt_id = " + receipt.id(),
                "truncate delivery.receipt cascade")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void twoWhoSignAtOnceAreOneReceipt() throws Exception {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.out(stop);
        HandOver one = mile.allWell(stop);
        HandOver other = mile.allWell(stop);

        List<String> outcomes = ReleaseTest.atOnce(
                () -> desk.handOver(id, one, now(), stop.courier()),
                () -> desk.handOver(id, other, now(), stop.courier()));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "delivery.already_signed");
        assertThat(jdbc.sql("select count(*) from delivery.receipt where consignment_id = :id")
                        .param("id", stop.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("C-14")
    void whatWasSignedWithoutANetworkCountsFromWhenItWasSigned() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.approved(stop);
        Instant signed = clock.instant().minus(Duration.ofMinutes(30));
        Instant nineAhead = signed.plus(Duration.ofHours(9));

        SignedReceipt receipt = desk.handOver(
                id,
                mile.allWell(stop),
                new Reported(
                        UUID.randomUUID().toString(),
                        nineAhead,
                        Duration.ofHours(9).toMillis()),
                stop.courier());

        assertThat(receipt.signedAt()).isCloseTo(signed, org.assertj.core.api.Assertions.within(Duration.ofSeconds(1)));
        assertThat(receipt.deviceTime()).isNotNull();
        assertThat(receipt.deviceClockOffsetMs()).isEqualTo(Duration.ofHours(9).toMillis());
    }

    @Test
    void aSignatureOfOtherGoodsIsNone() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.out(stop);
        Stop other = mile.arrived(2);
        HandOver borrowed = new HandOver(
                LastMile.outcomes(stop, 0, Result.OK),
                "陈晓明",
                "agent",
                false,
                true,
                List.of(),
                null,
                mile.signature(other),
                List.of(),
                31.0,
                null,
                null,
                LastMile.SAFELY,
                null);

        assertRefused(() -> desk.handOver(id, borrowed, now(), stop.courier()))
                .containsExactlyInAnyOrder(
                        "delivery.agent_missing", "delivery.coordinates_invalid", "delivery.evidence_unknown");
    }

    @Test
    @Tag("A-31")
    void whoeverDeliversAnswersForTheSafeHandling() {
        Stop stop = mile.arrived(2);
        ReleaseId id = mile.out(stop);

        assertRefused(() -> desk.handOver(id, mile.answering(stop), now(), stop.courier()))
                .as("not said at all")
                .containsExactly("delivery.check_unanswered");
        assertRefused(() -> desk.handOver(
                        id,
                        mile.answering(stop, new HandOver.CheckAnswer("safe_delivery", false, "  ")),
                        now(),
                        stop.courier()))
                .as("a no without a why")
                .containsExactly("delivery.remark_missing");
        assertRefused(() -> desk.handOver(
                        id,
                        mile.answering(
                                stop, LastMile.SAFELY.getFirst(), new HandOver.CheckAnswer("polite", true, null)),
                        now(),
                        stop.courier()))
                .as("nobody asked for it")
                .containsExactly("delivery.code_unknown");

        SignedReceipt receipt = desk.handOver(
                id,
                mile.answering(stop, new HandOver.CheckAnswer("safe_delivery", false, "与另一票同车")),
                now(),
                stop.courier());

        assertThat(receipt.handOver().checks())
                .containsExactly(new HandOver.CheckAnswer("safe_delivery", false, "与另一票同车"));
        Document written = documents.findByKey("delivery:receipt:" + id).orElseThrow();
        assertThat(documents.content(written.id(), 1, HEADQUARTERS).fields())
                .contains(new DocumentContent.Field("专人专送，安全装卸", "未做到：与另一票同车"));
        assertThat(documents.receipts(written.id(), 1, HEADQUARTERS))
                .as("what was not done goes before the quality group")
                .extracting(one -> one.addressee().role())
                .contains(Role.QUALITY_CONTROLLER);
    }

    @Test
    @Tag("A-31")
    void nobodyAsksItOfGoodsThatAreNotRegulated() {
        Stop stop = mile.arrivedForOrdinaryCustomer();
        ReleaseId id = mile.out(stop);

        SignedReceipt receipt = desk.handOver(id, mile.answering(stop), now(), stop.courier());

        assertThat(receipt.handOver().checks()).isEmpty();
    }
}
