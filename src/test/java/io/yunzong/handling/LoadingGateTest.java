package io.yunzong.handling;

import static io.yunzong.handling.Docks.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.JourneyDesk;
import io.yunzong.journey.JourneyEventKind;
import io.yunzong.journey.JourneyFinder;
import io.yunzong.journey.RecordEvent;
import io.yunzong.journey.Source;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.LoadId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.Unmet;
import io.yunzong.regulation.Stage;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Goods of a key customer are loaded and sent off only as the regulation wants. */
@YunzongTest
class LoadingGateTest {
    private final Docks docks;
    private final JourneyDesk journeys;
    private final JourneyFinder journey;
    private final TestPeople people;
    private final Voyages voyages;
    private final Voyage voyage;
    private final ConsignmentId id;
    private final LoadId load;

    LoadingGateTest(Docks docks, JourneyDesk journeys, JourneyFinder journey, TestPeople people, Voyages voyages) {
        this.docks = docks;
        this.journeys = journeys;
        this.journey = journey;
        this.people = people;
        this.voyages = voyages;
        this.voyage = docks.keyVoyage();
        this.id = docks.booked(voyage);
        this.load = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.truck(), id);
    }

    private Caller keeper() {
        return docks.keeper(voyage.shanghai());
    }

    private Caller supervisor() {
        return docks.supervisor(voyage.shanghai());
    }

    static List<String> refused(Kind kind, ThrowingCallable call) {
        List<Unmet> unmet = new java.util.ArrayList<>();
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            unmet.addAll(refusal.unmet());
        });
        return unmet.stream()
                .map(one -> one.code() + (one.field() == null ? "" : " " + one.field()))
                .toList();
    }

    @Test
    @Tag("A-01")
    @Tag("A-05")
    void refusesToBeginWithoutChecksAndPhotos() {
        List<String> unmet = refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Start(now()), keeper()));

        assertThat(unmet)
                .containsExactlyInAnyOrder(
                        "handling.check_missing check:LOADING:carriage_clean",
                        "handling.check_missing check:LOADING:carriage_dry",
                        "handling.check_missing check:LOADING:rain_proof",
                        "handling.check_missing check:LOADING:theft_proof",
                        "handling.photo_missing slot:LOADING:empty_carriage",
                        "handling.waybill_photo_missing slot:LOADING:load_off:" + id);
    }

    @Test
    @Tag("A-01")
    void onlyTheKeeperOfTheBranchSigns() {
        Caller elsewhere = people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan());
        Caller administrator = people.hire(Role.ADMINISTRATOR);

        assertThat(refused(Kind.FORBIDDEN, () -> sign("carriage_clean", supervisor())))
                .containsExactly("handling.role_needed");
        assertThat(refused(Kind.FORBIDDEN, () -> sign("carriage_clean", administrator)))
                .as("who may grant every right still has not the role")
                .containsExactly("handling.role_needed");
        assertThat(refused(Kind.NOT_FOUND, () -> sign("carriage_clean", elsewhere)))
                .containsExactly("handling.not_found");
        sign("carriage_clean", keeper());
        assertThat(docks.sheet(load).facts().passed(new ItemKey(Stage.LOADING, "carriage_clean", null)))
                .isTrue();
    }

    private void sign(String code, Caller caller) {
        docks.sign(load, Stage.LOADING, code, null, caller);
    }

    @Test
    @Tag("A-01")
    void aFailBlocksUntilSignedAnew() {
        docks.satisfy(load, LoadStep.START);
        docks.apply(
                load,
                new LoadCommand.Check(now(), Stage.LOADING, "carriage_dry", null, CheckOutcome.FAIL, "车厢左后角有积水"),
                keeper());

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Start(now()), keeper())))
                .containsExactly("handling.check_failed check:LOADING:carriage_dry");

        sign("carriage_dry", keeper());
        docks.apply(load, new LoadCommand.Start(now()), keeper());
        assertThat(docks.sheet(load).load().state()).isEqualTo(LoadState.WORKING);
    }

    @Test
    @Tag("A-01")
    void aFailNeedsWordsAndNothingIsNotApplicable() {
        assertThat(refused(
                        Kind.INVALID,
                        () -> docks.apply(
                                load,
                                new LoadCommand.Check(
                                        now(), Stage.LOADING, "carriage_dry", null, CheckOutcome.FAIL, " "),
                                keeper())))
                .containsExactly("handling.note_missing note");
        assertThat(refused(
                        Kind.INVALID,
                        () -> docks.apply(
                                load,
                                new LoadCommand.Check(
                                        now(), Stage.LOADING, "carriage_dry", null, CheckOutcome.NOT_APPLICABLE, "不用看"),
                                keeper())))
                .containsExactly("handling.outcome_not_allowed outcome");
    }

    @Test
    @Tag("A-05")
    @Tag("A-01")
    void refusesEveryOtherEntranceAsWell() {
        assertThat(refused(Kind.CONFLICT, () -> journeys.record(claim(JourneyEventKind.LOADED, 0.5), keeper())))
                .containsExactly("handling.not_loaded_by_rules");
        assertThat(refused(
                        Kind.CONFLICT,
                        () -> journeys.record(claim(JourneyEventKind.DEPARTED, 1), Voyages.HEADQUARTERS)))
                .as("back-dated, by headquarters")
                .containsExactly("handling.loading_not_closed");

        docks.start(load, now());
        docks.scanAll(load, now());
        assertThat(refused(Kind.CONFLICT, () -> journeys.record(claim(JourneyEventKind.DEPARTED, 1), keeper())))
                .as("begun is not closed")
                .containsExactly("handling.loading_not_closed");
    }

    private RecordEvent claim(JourneyEventKind kind, double hour) {
        return RecordEvent.at(id, kind, voyage.hour(hour), voyage.shanghai(), voyage.truck(), Source.SCAN, Docks.key());
    }

    @Test
    @Tag("A-05")
    void refusesToDepartWithPhotosOnTheVehicleOnly() {
        docks.sign(load, LoadStep.START);
        docks.photo(load, new Subject("load", load.value()), "empty_carriage", voyage.shanghai(), keeper());
        docks.photo(load, Subject.of(id), "load_on", voyage.shanghai(), keeper());

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Start(now()), keeper())))
                .as("names the photo off the vehicle")
                .containsExactly("handling.waybill_photo_missing slot:LOADING:load_off:" + id);
        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Depart(now()), keeper())))
                .contains("handling.not_closed", "handling.seal_missing seal");
    }

    @Test
    @Tag("A-03")
    void refusesToCloseWithoutASupervisorOnSite() {
        docks.satisfy(load, LoadStep.START);
        docks.apply(load, new LoadCommand.Start(now()), keeper());
        docks.scanAll(load, now());
        docks.satisfy(load, LoadStep.CLOSE);

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Close(now()), keeper())))
                .containsExactly("handling.presence_missing presence");

        docks.apply(load, new LoadCommand.CheckIn(now(), null, null, null), supervisor());
        docks.apply(load, new LoadCommand.Close(now()), keeper());
        assertThat(docks.sheet(load).load().state()).isEqualTo(LoadState.CLOSED);
    }

    @Test
    @Tag("A-03")
    void whoCommandsDoesNotTick() {
        Caller both = people.hire(
                java.util.Set.of(Role.WAREHOUSE_KEEPER, Role.LOADING_SUPERVISOR),
                java.util.Set.of(voyage.shanghai()),
                java.util.Set.of());
        docks.apply(load, new LoadCommand.CheckIn(now(), 31.23, 121.47, "3号月台"), both);

        assertThat(refused(Kind.CONFLICT, () -> sign("carriage_clean", both)))
                .containsExactly("handling.supervisor_ticks check:LOADING:carriage_clean");

        LoadId other = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.otherTruck(), docks.booked(voyage));
        docks.sign(other, Stage.LOADING, "carriage_clean", null, both);
        assertThat(refused(
                        Kind.CONFLICT,
                        () -> docks.apply(other, new LoadCommand.CheckIn(now(), null, null, null), both)))
                .containsExactly("handling.signer_supervises presence");
    }

    @Test
    void refusesToBeginWithNothingOnTheList() {
        LoadId empty = docks.prepared(LoadKind.LOADING, voyage.shanghai(), voyage.otherTruck());

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(empty, new LoadCommand.Start(now()), keeper())))
                .containsExactly("handling.no_goods");
    }

    @Test
    @Tag("A-01")
    @Tag("A-05")
    void whatWasWantedBeforeTheStartIsAskedAgainAtTheClose() {
        docks.start(load, now());
        ConsignmentId late = docks.booked(voyage);
        docks.apply(load, new LoadCommand.AddGoods(now(), List.of(PrepareLoad.Goods.whole(late))), keeper());
        docks.scanAll(load, now());
        docks.satisfy(load, LoadStep.CLOSE);
        docks.apply(
                load,
                new LoadCommand.Check(now(), Stage.LOADING, "carriage_dry", null, CheckOutcome.FAIL, "雨水渗入"),
                keeper());

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Close(now()), keeper())))
                .containsExactlyInAnyOrder(
                        "handling.check_failed check:LOADING:carriage_dry",
                        "handling.waybill_photo_missing slot:LOADING:load_off:" + late);
    }

    @Test
    @Tag("A-02")
    void refusesToDepartWithoutASeal() {
        docks.start(load, now());
        docks.scanAll(load, now());
        docks.close(load, now());

        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Depart(now()), keeper())))
                .containsExactlyInAnyOrder("handling.seal_missing seal", "handling.photo_missing slot:DEPARTURE:seal");
        assertThat(refused(Kind.CONFLICT, () -> journeys.record(claim(JourneyEventKind.DEPARTED, 9), keeper())))
                .containsExactlyInAnyOrder("handling.seal_missing seal", "handling.photo_missing slot:DEPARTURE:seal");

        docks.depart(load, "SH-0001", now());
        assertThat(journey.get(id, Scope.all()).status()).isEqualTo(ConsignmentStatus.IN_TRANSIT);
    }

    @Test
    @Tag("A-05")
    @Tag("A-01")
    void isLoadedAndDepartsWhenEverythingIsThere() {
        ConsignmentId other = docks.booked(voyage);
        docks.sent(voyage.shanghai(), voyage.otherTruck(), "SH-0002", voyage.hour(0.4), voyage.hour(1), other);

        var state = journey.get(other, Scope.all());
        assertThat(state.status()).isEqualTo(ConsignmentStatus.IN_TRANSIT);
        assertThat(state.rides()).singleElement().satisfies(ride -> {
            assertThat(ride.vehicleId()).isEqualTo(voyage.otherTruck());
            assertThat(ride.source()).isEqualTo(Source.SCAN);
        });
    }

    @Test
    @Tag("A-05")
    void aDepartureSaidElsewhereSendsTheLoadOff() {
        docks.start(load, now());
        docks.scanAll(load, now());
        docks.close(load, now());
        docks.satisfy(load, LoadStep.DEPART);
        docks.apply(load, new LoadCommand.ApplySeal(now(), "SH-0003", null, null), keeper());
        journeys.record(
                RecordEvent.at(
                        id,
                        JourneyEventKind.DEPARTED,
                        docks.sheet(load).load().preparedAt().plusSeconds(1),
                        voyage.shanghai(),
                        null,
                        Source.GPS,
                        Docks.key()),
                Voyages.HEADQUARTERS);

        assertThat(docks.sheet(load).load().state()).isEqualTo(LoadState.DEPARTED);
        LoadId off = docks.prepared(LoadKind.UNLOADING, voyage.wuhan(), voyage.truck());
        assertThat(docks.sheet(off).consignments()).containsExactly(id);
        assertThat(refused(Kind.CONFLICT, () -> docks.apply(load, new LoadCommand.Depart(now()), keeper())))
                .containsExactly("handling.already_departed");
    }

    @Test
    @Tag("A-01")
    void ordinaryGoodsAreNotGated() {
        Voyage ordinary = ordinary();
        ConsignmentId free = docks.booked(ordinary);
        journeys.record(
                RecordEvent.at(
                        free,
                        JourneyEventKind.LOADED,
                        ordinary.hour(0.5),
                        ordinary.shanghai(),
                        null,
                        Source.SCAN,
                        Docks.key()),
                Voyages.HEADQUARTERS);
        assertThat(journey.get(free, Scope.all()).status()).isEqualTo(ConsignmentStatus.LOADED);
    }

    private Voyage ordinary() {
        return voyages.voyage();
    }
}
