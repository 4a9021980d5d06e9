package io.yunzong.journey;

import static io.yunzong.journey.JourneyEventKind.*;
import static io.yunzong.journey.Voyages.HEADQUARTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.ConsignmentDesk;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.EventId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@YunzongTest
class JourneyDeskTest {
    private final JourneyDesk desk;
    private final JourneyFinder finder;
    private final ConsignmentDesk consignments;
    private final TestPeople people;
    private final Voyages voyages;
    private final JdbcClient jdbc;
    private final Voyage voyage;

    JourneyDeskTest(
            JourneyDesk desk,
            JourneyFinder finder,
            ConsignmentDesk consignments,
            TestPeople people,
            Voyages voyages,
            JdbcClient jdbc) {
        this.desk = desk;
        this.finder = finder;
        this.consignments = consignments;
        this.people = people;
        this.voyages = voyages;
        this.jdbc = jdbc;
        this.voyage = voyages.voyage();
    }

    private static RecordEvent claim(ConsignmentId id, JourneyEventKind kind, Instant at, SiteId site) {
        return RecordEvent.at(
                id, kind, at, site, null, Source.SCAN, UUID.randomUUID().toString());
    }

    private JourneyState state(ConsignmentId id) {
        return finder.get(id, Scope.all());
    }

    private static void assertRefused(Refusal.Kind kind, String code, Runnable deed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(deed::run).satisfies(refusal -> {
            assertThat(refusal.unmet()).extracting("code").contains(code);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }

    @Test
    void refusesUnloadingBeforeLoading() {
        ConsignmentId id = voyages.booked(voyage);

        assertRefused(
                Refusal.Kind.CONFLICT,
                "journey.not_loaded",
                () -> desk.record(claim(id, UNLOADED, voyage.hour(1), voyage.shanghai()), HEADQUARTERS));
    }

    @Test
    void refusesAReportKeyThatBelongsToAnotherConsignment() {
        ConsignmentId one = voyages.booked(voyage);
        ConsignmentId other = voyages.booked(voyage);
        String key = UUID.randomUUID().toString();
        desk.record(
                RecordEvent.at(one, ACCEPTED, voyage.hour(0), voyage.shanghai(), null, Source.SCAN, key), HEADQUARTERS);

        assertRefused(
                Refusal.Kind.CONFLICT,
                "journey.report_key_taken",
                () -> desk.record(
                        RecordEvent.at(other, ACCEPTED, voyage.hour(0), voyage.shanghai(), null, Source.SCAN, key),
                        HEADQUARTERS));
    }

    @Test
    @Tag("H-08")
    void refusesWhoeverSeesNoneOfItsBranches() {
        ConsignmentId id = voyages.booked(voyage);
        Caller stranger = people.hire(Role.WAREHOUSE_KEEPER, voyages.site("别处", 22.5, 114.0));

        assertRefused(
                Refusal.Kind.NOT_FOUND,
                "journey.not_found",
                () -> desk.record(claim(id, ACCEPTED, voyage.hour(0), voyage.shanghai()), stranger));
    }

    @Test
    @Tag("H-08")
    void refusesWorkOfAnotherBranchAndTakesOnesOwn() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        Caller keeperInWuhan = people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan());

        assertRefused(
                Refusal.Kind.FORBIDDEN,
                "journey.not_your_branch",
                () -> desk.record(claim(id, ARRIVED, voyage.hour(9), voyage.chengdu()), keeperInWuhan));
        desk.record(claim(id, ARRIVED, voyage.hour(4), voyage.wuhan()), keeperInWuhan);
        assertThat(state(id).status()).isEqualTo(ConsignmentStatus.AT_SITE);
    }

    @Test
    void refusesEventsOfACancelledConsignment() {
        ConsignmentId id = voyages.booked(voyage);
        consignments.cancel(id, "客户取消", HEADQUARTERS);

        assertThat(state(id).status()).isEqualTo(ConsignmentStatus.CANCELLED);
        assertRefused(
                Refusal.Kind.CONFLICT,
                "journey.cancelled",
                () -> desk.record(claim(id, ACCEPTED, voyage.hour(0), voyage.shanghai()), HEADQUARTERS));
    }

    @Test
    void refusesToCancelWhatWasLoaded() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);

        assertThatThrownBy(() -> consignments.cancel(id, "不要了", HEADQUARTERS))
                .hasMessageContaining("cancel_after_loading");
    }

    @Test
    void refusesToTakeBackWhatHasAHistoryAndForgetsWhatHasNone() {
        ConsignmentId moved = voyages.onTheWayToWuhan(voyage);
        ConsignmentId untouched = voyages.booked(voyage);

        assertThat(consignments.withdraw(List.of(moved, untouched), HEADQUARTERS))
                .isNotEmpty();
        assertThat(consignments.withdraw(List.of(untouched), HEADQUARTERS)).isEmpty();
        assertThat(jdbc.sql("select consignment_id from journey.current where consignment_id = any(:ids)")
                        .param("ids", new Long[] {moved.value(), untouched.value()})
                        .query(Long.class)
                        .list())
                .containsExactly(moved.value());
    }

    @Test
    void refusesAllOfABatchWithOneBadClaimAndNamesIt() {
        ConsignmentId id = voyages.booked(voyage);

        assertThatExceptionOfType(JourneyRefused.class)
                .isThrownBy(() -> desk.recordAll(
                        List.of(
                                claim(id, ACCEPTED, voyage.hour(0), voyage.shanghai()),
                                claim(id, UNLOADED, voyage.hour(0.2), voyage.shanghai())),
                        HEADQUARTERS))
                .satisfies(refusal ->
                        assertThat(refusal.unmet()).extracting("field").containsExactly("events[1].kind"));
        assertThat(finder.listEvents(id, Scope.all())).isEmpty();
    }

    @Test
    @Tag("C-03")
    void theDatabaseRefusesToChangeOrForgetAnEvent() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);

        for (String change : List.of(
                "update journey.event set note = 'x' where consignment_id = " + id,
                "delete from journey.event where consignment_id = " + id,
                "truncate journey.event")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void answersARepeatWithTheSameEvent() {
        ConsignmentId id = voyages.booked(voyage);
        RecordEvent claim = claim(id, ACCEPTED, voyage.hour(0), voyage.shanghai());

        EventId first = desk.record(claim, HEADQUARTERS);

        assertThat(desk.record(claim, HEADQUARTERS)).isEqualTo(first);
        assertThat(desk.record(claim.withNote("重发"), HEADQUARTERS)).isEqualTo(first);
        assertThat(desk.recordAll(List.of(claim, claim), HEADQUARTERS)).containsExactly(first, first);
        assertThat(finder.listEvents(id, Scope.all())).hasSize(1);
    }

    @Test
    void recordsARepeatOnceWhenManySendItAtOnce() throws Exception {
        ConsignmentId id = voyages.booked(voyage);
        RecordEvent claim = claim(id, ACCEPTED, voyage.hour(0), voyage.shanghai());
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            List<Future<EventId>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> senders.submit(() -> desk.record(claim, HEADQUARTERS)))
                    .toList();
            EventId first = answers.getFirst().get();
            for (Future<EventId> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(finder.listEvents(id, Scope.all())).hasSize(1);
    }

    @Test
    @Tag("C-03")
    void takesAnEventBackAndKeepsItVisible() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        JourneyState before = state(id);
        EventId mistaken = desk.record(claim(id, ARRIVED, voyage.hour(2), voyage.wuhan()), HEADQUARTERS);

        desk.retract(id, mistaken, "扫错了车", HEADQUARTERS);

        assertThat(state(id)).isEqualTo(before);
        assertThat(finder.listEvents(id, Scope.all()))
                .extracting(JourneyEvent::kind)
                .containsExactly(LOADED, DEPARTED, ARRIVED, RETRACTED);
        assertRefused(
                Refusal.Kind.CONFLICT,
                "journey.already_retracted",
                () -> desk.retract(id, mistaken, "再撤一次", HEADQUARTERS));
    }

    @Test
    void derivesTheSameWhenReportsComeOutOfOrder() {
        ConsignmentId inOrder = voyages.onTheWayToWuhan(voyage);
        voyages.say(inOrder, ARRIVED, voyage.hour(4.5), voyage.wuhan());
        voyages.say(inOrder, DEPARTED, voyage.hour(5.5), voyage.wuhan());
        ConsignmentId outOfOrder = voyages.booked(voyage);
        voyages.say(outOfOrder, DEPARTED, voyage.hour(5.5), voyage.wuhan());
        voyages.say(outOfOrder, DEPARTED, voyage.hour(1), voyage.shanghai());
        voyages.say(outOfOrder, ARRIVED, voyage.hour(4.5), voyage.wuhan());
        voyages.say(outOfOrder, LOADED, voyage.hour(0.5), voyage.shanghai());

        assertThat(state(outOfOrder)).isEqualTo(state(inOrder));
    }

    @Test
    void knowsPiecesThatStayedBehind() {
        ConsignmentId id = voyages.booked(voyage);
        var pieces = jdbc.sql("select id from consignments.piece_v where consignment_id = :id order by seq")
                .param("id", id.value())
                .query((row, index) -> new io.yunzong.kernel.PieceId(row.getLong(1)))
                .list();
        voyages.say(id, ACCEPTED, voyage.hour(0.1), voyage.shanghai());
        desk.record(
                new RecordEvent(
                        id,
                        LOADED,
                        voyage.hour(0.5),
                        voyage.shanghai(),
                        pieces.subList(0, 2),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Source.SCAN,
                        UUID.randomUUID().toString()),
                HEADQUARTERS);

        var statuses = finder.view(id, Scope.all()).pieceStatuses();

        assertThat(statuses.get(pieces.getFirst())).isEqualTo(ConsignmentStatus.LOADED);
        assertThat(statuses).hasSize(2);
    }

    @Test
    @Tag("C-14")
    void flagsAnEntryMadeFarAwayAndLongAfter() {
        ConsignmentId id = voyages.booked(voyage);
        desk.record(claim(id, ACCEPTED, voyage.hour(0), voyage.shanghai()).withPlace(39.9, 116.4, null), HEADQUARTERS);

        assertThat(finder.listEvents(id, Scope.all()).getFirst().flags())
                .isEqualTo(Set.of(EventFlag.BACKDATED, EventFlag.FAR_FROM_SITE));
        assertThat(finder.listEvents(id, Scope.all()).getFirst().recordedAt())
                .isAfter(voyage.hour(0).plus(Duration.ofHours(2)));
    }
}
