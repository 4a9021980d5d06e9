package io.yunzong.journey.domain;

import static io.yunzong.journey.JourneyEventKind.*;
import static io.yunzong.journey.domain.JourneyFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.journey.EventFlag;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.RecordEvent;
import io.yunzong.kernel.PieceId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.VehicleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EventRulesTest {
    private static final Scope EVERYTHING = Scope.all();

    private static List<String> refusals(List<JourneyEvent> history, RecordEvent claim, Scope scope) {
        return refusals(shanghaiToChengdu(), history, claim, scope);
    }

    private static List<String> refusals(JourneyPlan plan, List<JourneyEvent> history, RecordEvent claim, Scope scope) {
        return EventRules.check(plan, history, claim, knownPlaces(), scope, hour(60)).stream()
                .map(Unmet::code)
                .toList();
    }

    @Test
    void refusesUnloadingBeforeLoading() {
        assertThat(refusals(List.of(), claim(UNLOADED, 9, SHANGHAI), EVERYTHING))
                .containsExactly("journey.not_loaded");
    }

    @Test
    void refusesUnloadingTwice() {
        List<JourneyEvent> history = new ArrayList<>(onTheWayToWuhan());
        history.add(event(ARRIVED, 18, WUHAN));
        history.add(event(UNLOADED, 18.5, WUHAN));

        assertThat(refusals(history, claim(UNLOADED, 19, WUHAN), EVERYTHING)).containsExactly("journey.not_loaded");
    }

    @Test
    void refusesUnloadingAtATimeBeforeTheLoading() {
        assertThat(refusals(onTheWayToWuhan(), claim(UNLOADED, 6.5, SHANGHAI), EVERYTHING))
                .containsExactly("journey.not_loaded");
    }

    @Test
    @Tag("A-39")
    void refusesLoadingAwayFromTheRoute() {
        assertThat(refusals(List.of(), claim(LOADED, 9, XIAN), EVERYTHING))
                .containsExactly("journey.site_not_on_route");
    }

    @Test
    @Tag("B-13")
    void refusesAnArrivalWithoutItsSite() {
        assertThat(refusals(onTheWayToWuhan(), claim(ARRIVED, 18, null), EVERYTHING))
                .containsExactly("journey.site_missing");
    }

    @Test
    void refusesDeliveryBeforeDeparture() {
        assertThat(refusals(List.of(event(ACCEPTED, 6, SHANGHAI)), claim(DELIVERED, 9, null), EVERYTHING))
                .containsExactly("journey.not_departed");
    }

    @Test
    void refusesDeliveryBeforeWorkThatWasRecorded() {
        assertThat(refusals(onTheWayToWuhan(), claim(DELIVERED, 7.5, null), EVERYTHING))
                .contains("journey.later_events_stand");
    }

    @Test
    void refusesASecondDeliveryAndWorkAfterIt() {
        List<JourneyEvent> history = new ArrayList<>(onTheWayToWuhan());
        history.add(event(DELIVERED, 39, null));

        assertThat(refusals(history, claim(DELIVERED, 41, null), EVERYTHING))
                .containsExactly("journey.already_delivered");
        assertThat(refusals(history, claim(ARRIVED, 41, CHENGDU), EVERYTHING))
                .containsExactly("journey.after_delivery");
        assertThat(refusals(history, claim(NOTE, 41, null), EVERYTHING)).isEmpty();
        assertThat(refusals(history, claim(ARRIVED, 38, CHENGDU), EVERYTHING))
                .as("an arrival that is reported late")
                .isEmpty();
    }

    @Test
    void refusesEverythingOnceCancelled() {
        assertThat(refusals(cancelled(), List.of(), claim(ACCEPTED, 6, SHANGHAI), EVERYTHING))
                .containsExactly("journey.cancelled");
    }

    @Test
    @Tag("C-14")
    void refusesTheFuture() {
        assertThat(refusals(List.of(), claim(ACCEPTED, 60.2, SHANGHAI), EVERYTHING))
                .containsExactly("journey.in_the_future");
        assertThat(refusals(List.of(), claim(ACCEPTED, 60.05, SHANGHAI), EVERYTHING))
                .isEmpty();
    }

    @Test
    @Tag("H-08")
    void refusesWhatHappenedAtOthersBranches() {
        Scope wuhan = Scope.of(Set.of(WUHAN), Set.of());

        assertThat(refusals(List.of(), claim(ACCEPTED, 6, null), wuhan)).containsExactly("journey.not_your_branch");
        assertThat(refusals(onTheWayToWuhan(), claim(DELIVERED, 39, null), wuhan))
                .containsExactly("journey.not_your_branch");
        assertThat(refusals(onTheWayToWuhan(), claim(ARRIVED, 18, WUHAN), wuhan))
                .isEmpty();
        assertThat(refusals(onTheWayToWuhan(), claim(NOTE, 18, null), wuhan)).isEmpty();
    }

    @Test
    void namesEverythingWrongAtOnce() {
        RecordEvent nonsense = new RecordEvent(
                CONSIGNMENT,
                LOADED,
                hour(99),
                XIAN,
                List.of(new PieceId(77)),
                91.0,
                0.0,
                null,
                new VehicleId(99),
                null,
                "x".repeat(501),
                io.yunzong.journey.Source.PERSON,
                " ");

        assertThat(refusals(List.of(), nonsense, EVERYTHING))
                .containsExactlyInAnyOrder(
                        "journey.report_key_missing",
                        "journey.text_too_long",
                        "journey.in_the_future",
                        "journey.site_not_on_route",
                        "journey.coordinates_invalid",
                        "journey.vehicle_unknown",
                        "journey.piece_unknown");
    }

    @Test
    void refusesAPassageWithoutPlaceANoteWithoutWordsAndADirectRetraction() {
        assertThat(refusals(List.of(), claim(PASSED, 9, null), EVERYTHING)).containsExactly("journey.place_missing");
        assertThat(refusals(List.of(), claim(NOTE, 9, null).withNote(" "), EVERYTHING))
                .containsExactly("journey.note_missing");
        assertThat(refusals(List.of(), claim(RETRACTED, 9, null), EVERYTHING))
                .containsExactly("journey.kind_not_recordable");
    }

    @Test
    @Tag("C-03")
    void refusesToRetractTwiceOrWithoutReasonOrARetraction() {
        JourneyEvent mistaken = event(ARRIVED, 18, WUHAN);
        JourneyEvent retraction = retraction(mistaken, 19);
        List<JourneyEvent> history = List.of(mistaken, retraction);

        assertThat(EventRules.checkRetraction(history, mistaken, " ", EVERYTHING))
                .extracting(Unmet::code)
                .containsExactly("journey.reason_missing", "journey.already_retracted");
        assertThat(EventRules.checkRetraction(history, retraction, "错了", EVERYTHING))
                .extracting(Unmet::code)
                .containsExactly("journey.not_retractable");
    }

    @Test
    @Tag("C-14")
    void flagsWhatIsBackdatedAheadOfTimeOrFarFromTheSite() {
        Neighbours.SitePlace shanghai = knownPlaces().findSite(SHANGHAI).orElseThrow();

        assertThat(Plausibility.flags(claim(ACCEPTED, 6, SHANGHAI), shanghai, hour(8.1)))
                .containsExactly(EventFlag.BACKDATED);
        assertThat(Plausibility.flags(claim(ACCEPTED, 6, SHANGHAI), shanghai, hour(5.98)))
                .containsExactly(EventFlag.AHEAD_OF_TIME);
        assertThat(Plausibility.flags(claim(ACCEPTED, 6, SHANGHAI).withPlace(30.0, 120.0, null), shanghai, hour(6)))
                .containsExactly(EventFlag.FAR_FROM_SITE);
        assertThat(Plausibility.flags(claim(ACCEPTED, 6, SHANGHAI).withPlace(31.23, 121.47, null), shanghai, hour(7)))
                .isEmpty();
    }
}
