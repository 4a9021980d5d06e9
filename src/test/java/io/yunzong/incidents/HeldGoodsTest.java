package io.yunzong.incidents;

import static io.yunzong.incidents.Troubles.now;
import static io.yunzong.network.NetworkFixtures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.handling.Docks;
import io.yunzong.handling.LoadKind;
import io.yunzong.handling.Repack;
import io.yunzong.handling.RepackDesk;
import io.yunzong.handling.ScanOutcome;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.incidents.Troubles.Goods;
import io.yunzong.journey.Hold;
import io.yunzong.journey.HoldDesk;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.TaskFinder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an incident stops does not move by any way, until headquarters has spoken and the problem is solved. */
@YunzongTest
@Tag("A-24")
class HeldGoodsTest {
    private final Troubles troubles;
    private final OpinionDesk opinions;
    private final IncidentDesk desk;
    private final HoldDesk holds;
    private final JourneyDesk journeys;
    private final RepackDesk repacks;
    private final TaskFinder tasks;
    private final Docks docks;
    private final TestPeople people;
    private final Browser.Factory browsers;
    private final Clock clock;

    HeldGoodsTest(
            Troubles troubles,
            OpinionDesk opinions,
            IncidentDesk desk,
            HoldDesk holds,
            JourneyDesk journeys,
            RepackDesk repacks,
            TaskFinder tasks,
            Docks docks,
            TestPeople people,
            Browser.Factory browsers,
            Clock clock) {
        this.troubles = troubles;
        this.opinions = opinions;
        this.desk = desk;
        this.holds = holds;
        this.journeys = journeys;
        this.repacks = repacks;
        this.tasks = tasks;
        this.docks = docks;
        this.people = people;
        this.browsers = browsers;
        this.clock = clock;
    }

    private void move(Goods goods, JourneyEventKind kind, Source source, PieceId... pieces) {
        RecordEvent claim = new RecordEvent(
                goods.id(),
                kind,
                clock.instant(),
                goods.site(),
                List.of(pieces),
                null,
                null,
                null,
                null,
                null,
                null,
                source,
                UUID.randomUUID().toString());
        journeys.record(claim, goods.tracker());
    }

    private List<Hold> standing(Goods goods) {
        return holds.listStanding(List.of(goods.id()), Scope.all());
    }

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"PERSON", "SCAN", "GPS", "IMPORT", "PARTNER", "SIMULATION"})
    void refusesToMoveThemWhicheverWayItIsSaid(Source source) {
        Goods goods = troubles.inTransit();
        troubles.opened(goods, IncidentKind.DAMAGE, goods.piece(1));

        for (JourneyEventKind kind : List.of(JourneyEventKind.LOADED, JourneyEventKind.DEPARTED)) {
            assertRefused(() -> move(goods, kind, source)).contains("journey.on_hold");
            assertRefused(() -> move(goods, kind, source, goods.piece(1))).contains("journey.on_hold");
        }
        move(goods, JourneyEventKind.LOADED, source, goods.piece(2));
    }

    @Test
    @Tag("A-10")
    void refusesOverHttpForPeopleAndSaysSo() {
        Goods goods = troubles.inTransit();
        troubles.opened(goods, IncidentKind.DAMAGE);
        Browser tracker = browsers.of(goods.tracker());

        Browser.Answer answer = tracker.post(
                "/api/consignments/" + goods.id() + "/events",
                Map.of(
                        "kind", "DEPARTED",
                        "occurredAt", clock.instant().toString(),
                        "siteId", goods.site().value(),
                        "reportKey", UUID.randomUUID().toString()));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.text()).contains("journey.on_hold");
    }

    @Test
    void refusesAtTheScanOfTheDock() {
        Voyage voyage = docks.keyVoyage();
        ConsignmentId id = docks.booked(voyage);
        Goods goods = troubles.goods(voyage, id, voyage.shanghai());
        troubles.opened(goods, IncidentKind.WET, goods.piece(1));
        LoadId load = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.truck(), id);
        docks.start(load, now());

        assertRefused(() -> docks.scan(load, now(), docks.pieces(id).getFirst()))
                .containsExactly("handling.piece_held");
        assertThat(Objects.requireNonNull(
                                docks.scan(load, now(), docks.pieces(id).get(1)))
                        .outcome())
                .isEqualTo(ScanOutcome.COUNTED);
    }

    @Test
    @Tag("A-20")
    void packingAgainFreesNothing() {
        Voyage voyage = docks.keyVoyage();
        ConsignmentId id = docks.booked(voyage);
        Goods goods = troubles.goods(voyage, id, voyage.shanghai());
        troubles.opened(goods, IncidentKind.DAMAGE, goods.piece(1));
        assertRefused(() -> repacks.repack(
                        new Repack(now(), goods.piece(1), voyage.shanghai(), "taped", null, null, null, null),
                        docks.keeper(voyage.shanghai())))
                .isNotEmpty();

        assertThat(standing(goods))
                .singleElement()
                .satisfies(hold -> assertThat(hold.covers(goods.piece(1))).isTrue());
    }

    @Test
    void refusesToReleaseTheHoldBesideTheIncident() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);
        Hold hold = standing(goods).getFirst();

        assertRefused(() -> holds.release(hold.id(), "先放行", goods.quality()))
                .containsExactly("incidents.hold_of_incident");
        assertThat(standing(goods)).hasSize(1);
        troubles.solved(troubles.reported(incident, goods), goods);
        opinions.release(incident.id(), null, now(), goods.quality());
        assertThat(standing(goods)).isEmpty();
    }

    @Test
    @Tag("A-23")
    void onlyHeadquartersGivesAnOpinionReleasesAndCloses() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.DAMAGE);
        Caller administrator = people.hire(Role.ADMINISTRATOR);
        Opinion go = new Opinion("continue", null, List.of());

        for (Caller other : List.of(
                goods.tracker(),
                people.hire(Role.BRANCH_HEAD, goods.site()),
                people.hire(Role.LEADERSHIP),
                administrator)) {
            assertRefused(() -> opinions.give(incident.id(), go, now(), other))
                    .containsExactly("incidents.headquarters_only");
            assertRefused(() -> opinions.release(incident.id(), null, now(), other))
                    .containsExactly("incidents.headquarters_only");
            assertRefused(() -> opinions.close(incident.id(), "已解决", now(), other))
                    .containsExactly("incidents.headquarters_only");
        }
    }

    @Test
    @Tag("A-23")
    void refusesReleaseUntilThereIsAnOpinionAndProof() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.reported(troubles.opened(goods, IncidentKind.DAMAGE), goods);

        assertRefused(() -> opinions.release(incident.id(), null, now(), goods.quality()))
                .containsExactly("incidents.opinion_missing", "incidents.not_solved");
        assertRefused(() -> opinions.solve(incident.id(), "好了", List.of(), now(), goods.tracker()))
                .containsExactly("incidents.opinion_missing", "incidents.proof_missing");
        opinions.give(incident.id(), new Opinion("hold", "等待货主", List.of()), now(), goods.quality());
        assertRefused(() -> opinions.solve(incident.id(), "好了", List.of(troubles.photo(goods)), now(), goods.tracker()))
                .containsExactly("incidents.opinion_holds");
        assertRefused(() -> move(goods, JourneyEventKind.DEPARTED, Source.PERSON))
                .contains("journey.on_hold");

        troubles.solved(incident, goods);
        assertRefused(() -> move(goods, JourneyEventKind.DEPARTED, Source.PERSON))
                .contains("journey.on_hold");
        opinions.release(incident.id(), null, now(), goods.quality());

        move(goods, JourneyEventKind.DEPARTED, Source.PERSON);
        assertThat(holds.list(goods.id(), Scope.all()).getFirst().release())
                .satisfies(release ->
                        assertThat(Objects.requireNonNull(release).solution()).contains(incident.number(), "继续转运"));
    }

    @Test
    void headquartersMaySendASolutionBack() {
        Goods goods = troubles.inTransit();
        Incident incident =
                troubles.solved(troubles.reported(troubles.opened(goods, IncidentKind.DAMAGE), goods), goods);

        assertRefused(() -> opinions.sendBack(incident.id(), " ", now(), goods.quality()))
                .containsExactly("incidents.words_missing");
        opinions.sendBack(incident.id(), "照片看不出加固", now(), goods.quality());

        assertThat(troubles.read(incident).waiting()).isEqualTo(Incident.Waiting.SOLUTION);
        assertRefused(() -> opinions.release(incident.id(), null, now(), goods.quality()))
                .containsExactly("incidents.not_solved");
    }

    @Test
    void unaffectedPiecesGoOnWhenHeadquartersSaysSoAndOnlyThese() {
        Goods goods = troubles.inTransit();
        Incident incident = troubles.opened(goods, IncidentKind.WET);
        assertRefused(() -> move(goods, JourneyEventKind.LOADED, Source.PERSON, goods.piece(3)))
                .contains("journey.on_hold");

        opinions.give(
                incident.id(), new Opinion("split", "第 3 件未受潮，先行", List.of(goods.piece(3))), now(), goods.quality());

        move(goods, JourneyEventKind.LOADED, Source.PERSON, goods.piece(3));
        assertRefused(() -> move(goods, JourneyEventKind.LOADED, Source.PERSON, goods.piece(1)))
                .contains("journey.on_hold");
        assertThat(troubles.read(incident).pieceIds()).containsExactly(goods.piece(1), goods.piece(2));
        assertRefused(() -> holds.release(standing(goods).getFirst().id(), "都放", goods.quality()))
                .containsExactly("incidents.hold_of_incident");
    }

    @Test
    void theSameFoundAgainAfterTheReleaseStopsThemAgain() {
        Goods goods = troubles.inTransit();
        Incident incident =
                troubles.solved(troubles.reported(troubles.opened(goods, IncidentKind.DAMAGE), goods), goods);
        opinions.release(incident.id(), null, now(), goods.quality());

        troubles.opened(goods, IncidentKind.DAMAGE, goods.piece(1));

        assertThat(standing(goods)).hasSize(1);
        assertThat(troubles.read(incident).waiting()).isEqualTo(Incident.Waiting.OPINION);
        assertThat(tasks.listOpen(Subject.of(goods.id())))
                .anyMatch(task -> task.kind().code().equals("hq_opinion"));
    }

    @Test
    void oneIncidentOverLeavesTheHoldOfAnother() {
        Goods goods = troubles.inTransit();
        Incident damage = troubles.opened(goods, IncidentKind.DAMAGE, goods.piece(1));
        troubles.opened(goods, IncidentKind.WET, goods.piece(1));

        opinions.dismiss(damage.id(), "只是灰尘", now(), goods.quality());

        assertThat(troubles.read(damage).outcome()).isEqualTo(Incident.Outcome.MISTAKEN);
        assertRefused(() -> move(goods, JourneyEventKind.DEPARTED, Source.PERSON))
                .contains("journey.on_hold");
    }

    @Test
    @Tag("A-12")
    void isClosedOnlyWithEverythingThere() {
        Goods goods = troubles.inTransit();
        Incident incident =
                troubles.solved(troubles.reported(troubles.opened(goods, IncidentKind.DAMAGE), goods), goods);

        assertRefused(() -> opinions.close(incident.id(), null, now(), goods.quality()))
                .containsExactly("incidents.goods_held", "incidents.material_incomplete", "incidents.words_missing");
        opinions.release(incident.id(), null, now(), goods.quality());
        troubles.complete(incident, goods);
        opinions.close(incident.id(), "加固后完好送达中转", now(), goods.quality());

        assertThat(troubles.read(incident).outcome()).isEqualTo(Incident.Outcome.SETTLED);
        assertThat(tasks.listOpen(Subject.of(goods.id())))
                .noneMatch(task -> task.kind().module().equals("incidents"));
        assertThat(desk.open(Troubles.found(goods, IncidentKind.DAMAGE), now(), goods.tracker()))
                .as("a new one")
                .isNotEqualTo(incident.id());
    }
}
