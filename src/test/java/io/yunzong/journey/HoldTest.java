package io.yunzong.journey;

import static io.yunzong.journey.JourneyEventKind.ARRIVED;
import static io.yunzong.journey.JourneyEventKind.DELIVERED;
import static io.yunzong.journey.JourneyEventKind.DEPARTED;
import static io.yunzong.journey.JourneyEventKind.LOADED;
import static io.yunzong.journey.JourneyEventKind.OUT_FOR_DELIVERY;
import static io.yunzong.journey.JourneyEventKind.UNLOADED;
import static io.yunzong.journey.Voyages.HEADQUARTERS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.consignments.ConsignmentFinder;
import io.yunzong.consignments.Piece;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.HoldId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Held goods stay where they are. */
@YunzongTest
@Tag("A-24")
class HoldTest {
    private final HoldDesk holds;
    private final JourneyDesk journeys;
    private final JourneyFinder finder;
    private final ConsignmentFinder consignments;
    private final Voyages voyages;
    private final TestPeople people;
    private final Browser.Factory browsers;
    private final JdbcClient jdbc;
    private final Voyage voyage;

    HoldTest(
            HoldDesk holds,
            JourneyDesk journeys,
            JourneyFinder finder,
            ConsignmentFinder consignments,
            Voyages voyages,
            TestPeople people,
            Browser.Factory browsers,
            JdbcClient jdbc) {
        this.holds = holds;
        this.journeys = journeys;
        this.finder = finder;
        this.consignments = consignments;
        this.voyages = voyages;
        this.people = people;
        this.browsers = browsers;
        this.jdbc = jdbc;
        this.voyage = voyages.voyage();
    }

    private HoldId hold(ConsignmentId id, PieceId... pieces) {
        return holds.place(new PlaceHold(id, List.of(pieces), "damage", "外箱破损", key()), HEADQUARTERS);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private RecordEvent claim(ConsignmentId id, JourneyEventKind kind, List<PieceId> pieces) {
        return new RecordEvent(
                id,
                kind,
                voyage.hour(5),
                voyage.wuhan(),
                pieces,
                null,
                null,
                null,
                null,
                null,
                null,
                Source.SCAN,
                key());
    }

    private List<PieceId> pieces(ConsignmentId id) {
        return consignments.listPieces(id, Scope.all()).stream().map(Piece::id).toList();
    }

    private ConsignmentId inWuhan() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        voyages.say(id, ARRIVED, voyage.hour(4), voyage.wuhan());
        voyages.say(id, UNLOADED, voyage.hour(4.5), voyage.wuhan());
        return id;
    }

    @ParameterizedTest
    @EnumSource(names = {"LOADED", "DEPARTED", "OUT_FOR_DELIVERY", "DELIVERED"})
    void refusesEveryOnwardStepOfWhatIsHeld(JourneyEventKind kind) {
        ConsignmentId id = inWuhan();
        HoldId hold = hold(id);

        assertThatThrownBy(() -> journeys.record(claim(id, kind, List.of()), HEADQUARTERS))
                .isInstanceOfSatisfying(JourneyRefused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refused.unmet())
                            .singleElement()
                            .satisfies(unmet -> assertThat(unmet.code()).isEqualTo("journey.on_hold"))
                            .satisfies(unmet -> assertThat(unmet.clause()).isEqualTo("A-24"));
                });

        holds.release(hold, "已加固，同意转运", HEADQUARTERS);
        assertThat(journeys.record(claim(id, kind, List.of()), HEADQUARTERS)).isNotNull();
    }

    @Test
    void namesTheHoldBesideWhateverElseIsWrong() {
        ConsignmentId id = voyages.booked(voyage);
        hold(id);

        assertThatThrownBy(() -> journeys.record(
                        RecordEvent.at(id, DELIVERED, voyage.hour(5), voyage.chengdu(), null, Source.SCAN, key()),
                        HEADQUARTERS))
                .isInstanceOfSatisfying(
                        JourneyRefused.class,
                        refused -> assertThat(refused.unmet())
                                .extracting("code")
                                .contains("journey.not_departed", "journey.on_hold"));
    }

    @Test
    void refusesOverHttpAndInABatchAndSaysWhich() {
        ConsignmentId held = inWuhan();
        ConsignmentId free = inWuhan();
        hold(held);
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan()));
        Map<String, Object> body = Map.of(
                "kind", "LOADED",
                "occurredAt", voyage.hour(5).toString(),
                "siteId", voyage.wuhan().value(),
                "reportKey", key());

        Browser.Answer answer = keeper.post("/api/consignments/" + held + "/events", body);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("journey.on_hold", "扣留", "A-24");

        List<RecordEvent> both = List.of(claim(free, LOADED, List.of()), claim(held, LOADED, List.of()));
        assertThatThrownBy(() -> journeys.recordAll(both, HEADQUARTERS))
                .isInstanceOfSatisfying(
                        JourneyRefused.class,
                        refused -> assertThat(refused.unmet())
                                .singleElement()
                                .satisfies(unmet -> assertThat(unmet.field()).isEqualTo("events[1]")));
        assertThat(finder.get(free, Scope.all()).status()).isEqualTo(ConsignmentStatus.AT_SITE);

        assertThat(journeys.recordThoseThatMay(both, HEADQUARTERS)).containsOnlyKeys(held);
        assertThat(finder.get(free, Scope.all()).status()).isEqualTo(ConsignmentStatus.LOADED);
        assertThat(finder.get(held, Scope.all()).status()).isEqualTo(ConsignmentStatus.AT_SITE);
    }

    @Test
    void letsPiecesGoThatAreNotHeld() {
        ConsignmentId id = inWuhan();
        List<PieceId> pieces = pieces(id);
        hold(id, pieces.getFirst());

        assertThatThrownBy(() -> journeys.record(claim(id, LOADED, List.of()), HEADQUARTERS))
                .hasMessageContaining("on_hold");
        assertThatThrownBy(() -> journeys.record(claim(id, LOADED, pieces.subList(0, 2)), HEADQUARTERS))
                .hasMessageContaining("on_hold");
        assertThat(journeys.record(claim(id, LOADED, pieces.subList(1, 3)), HEADQUARTERS))
                .isNotNull();
    }

    @Test
    void heldGoodsStillArriveAndAreUnloaded() {
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        hold(id);

        voyages.say(id, ARRIVED, voyage.hour(4), voyage.wuhan());
        voyages.say(id, UNLOADED, voyage.hour(4.5), voyage.wuhan());

        assertThat(finder.get(id, Scope.all()).status()).isEqualTo(ConsignmentStatus.AT_SITE);
    }

    @Test
    void onlyTheQualityDepartmentReleases() {
        ConsignmentId id = inWuhan();
        HoldId hold = hold(id);
        for (Role role : List.of(Role.OPERATIONS_MANAGER, Role.WAREHOUSE_KEEPER)) {
            Caller caller = people.hire(role, voyage.wuhan());
            assertThatThrownBy(() -> holds.release(hold, "好了", caller)).hasMessageContaining("release_not_allowed");
            assertThat(browsers.of(caller)
                            .post("/api/holds/" + hold + "/release", Map.of("solution", "好了"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(browsers.as(Role.ADMINISTRATOR)
                        .post("/api/holds/" + hold + "/release", Map.of("solution", "好了"))
                        .status())
                .as("holds every permission, but not the role")
                .isEqualTo(403);

        Browser quality = browsers.as(Role.QUALITY_CONTROLLER);
        assertThat(quality.post("/api/holds/" + hold + "/release", Map.of("solution", "　"))
                        .status())
                .isEqualTo(422);
        assertThat(quality.post("/api/holds/" + hold + "/release", Map.of("solution", "加固后放行"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void refusesAHoldWithoutReasonOrOnStrangersPiecesOrOutOfSight() {
        ConsignmentId id = inWuhan();
        PieceId strange = pieces(inWuhan()).getFirst();

        assertThatThrownBy(() -> holds.place(new PlaceHold(id, List.of(strange), " ", null, ""), HEADQUARTERS))
                .hasMessageContaining("hold_reason_missing")
                .hasMessageContaining("piece_unknown")
                .hasMessageContaining("report_key_missing");
        assertThatThrownBy(
                        () -> holds.place(PlaceHold.onAll(id, "damage", null, key()), people.hire(Role.HOTLINE_AGENT)))
                .hasMessageContaining("hold_not_allowed");
        Caller elsewhere = people.hire(Role.WAREHOUSE_KEEPER, voyages.site("别处", 30, 100));
        assertThatThrownBy(() -> holds.place(PlaceHold.onAll(id, "damage", null, key()), elsewhere))
                .hasMessageContaining("not_found");
    }

    @Test
    void placesAndReleasesOnceHoweverOftenItIsSent() throws Exception {
        ConsignmentId id = inWuhan();
        PlaceHold order = PlaceHold.onAll(id, "damage", null, key());
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            Callable<HoldId> send = () -> holds.place(order, HEADQUARTERS);
            List<Future<HoldId>> answers = senders.invokeAll(List.of(send, send, send, send));
            for (Future<HoldId> answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
        }
        HoldId hold = holds.list(id, Scope.all()).getFirst().id();
        holds.release(hold, "第一次", HEADQUARTERS);
        holds.release(hold, "第二次", HEADQUARTERS);

        assertThat(holds.list(id, Scope.all()))
                .singleElement()
                .satisfies(one ->
                        assertThat(requireNonNull(one.release()).solution()).isEqualTo("第一次"));
    }

    @Test
    @Tag("C-03")
    void historyStaysAndIsShownOnThePage() {
        ConsignmentId id = inWuhan();
        HoldId first = hold(id);
        holds.release(first, "误扣", HEADQUARTERS);
        hold(id, pieces(id).getFirst());

        var page = browsers.as(Role.QUALITY_CONTROLLER)
                .get("/api/consignments/" + id)
                .json()
                .get("holds");
        assertThat(page).hasSize(2);
        assertThat(page.get(0).get("stands").asBoolean()).isFalse();
        assertThat(page.get(0).get("solution").asString()).isEqualTo("误扣");
        assertThat(page.get(1).get("stands").asBoolean()).isTrue();
        assertThat(page.get(1).get("pieceIds")).hasSize(1);
        for (String change : List.of(
                "update journey.hold set reason = 'x' where consignment_id = " + id,
                "delete from journey.hold_release where hold_id = " + first,
                "truncate journey.hold cascade")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void aHoldAlsoStopsWhatIsReportedLate() {
        ConsignmentId id = inWuhan();
        hold(id);

        assertThatThrownBy(() -> journeys.record(
                        RecordEvent.at(id, DEPARTED, voyage.hour(4.6), voyage.wuhan(), null, Source.IMPORT, key()),
                        HEADQUARTERS))
                .hasMessageContaining("on_hold");
        assertThatThrownBy(() -> journeys.record(
                        RecordEvent.at(
                                id, OUT_FOR_DELIVERY, voyage.hour(4.6), voyage.chengdu(), null, Source.IMPORT, key()),
                        HEADQUARTERS))
                .hasMessageContaining("on_hold");
    }
}
