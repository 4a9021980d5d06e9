package io.yunzong.journey.domain;

import static io.yunzong.journey.JourneyEventKind.*;
import static io.yunzong.journey.domain.JourneyFixtures.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.Eta.Basis;
import io.yunzong.journey.JourneyEvent;
import io.yunzong.journey.JourneyState;
import io.yunzong.journey.Milestone;
import io.yunzong.journey.Ride;
import io.yunzong.journey.Source;
import io.yunzong.kernel.SiteId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-01")
class JourneyTest {
    private static JourneyState after(JourneyEvent... events) {
        List<JourneyEvent> history = new ArrayList<>(onTheWayToWuhan());
        history.addAll(Arrays.asList(events));
        return Journey.derive(shanghaiToChengdu(), history);
    }

    private static Milestone milestone(JourneyState state, SiteId site, Milestone.Kind kind) {
        return state.milestones().stream()
                .filter(m -> m.siteId().equals(site) && m.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beginsAtItsOriginByPlan() {
        JourneyState state = Journey.derive(shanghaiToChengdu(), List.of());

        assertThat(state.status()).isEqualTo(ConsignmentStatus.BOOKED);
        assertThat(state.place().siteId()).isEqualTo(SHANGHAI);
        assertThat(state.place().source()).isEqualTo(Source.PLAN);
        assertThat(state.vehicleId()).isEqualTo(TRUCK);
        assertThat(state.nextSite()).isEqualTo(WUHAN);
        assertThat(requireNonNull(state.eta()).at()).isEqualTo(hour(38));
        assertThat(requireNonNull(state.eta()).basis()).isEqualTo(Basis.PLANNED);
    }

    @Test
    void isOnTheWayAfterDeparture() {
        JourneyState state = after();

        assertThat(state.status()).isEqualTo(ConsignmentStatus.IN_TRANSIT);
        assertThat(state.nextSite()).isEqualTo(WUHAN);
        assertThat(state.ride()).isEqualTo(new Ride(TRUCK, hour(7), null, Source.SCAN));
        assertThat(state.minutesLate()).isZero();
    }

    @Test
    @Tag("B-13")
    void carriesADelayToTheEnd() {
        JourneyState state = after(event(ARRIVED, 21, WUHAN));

        assertThat(milestone(state, WUHAN, Milestone.Kind.ARRIVAL).minutesLate())
                .isEqualTo(180);
        assertThat(milestone(state, WUHAN, Milestone.Kind.DEPARTURE).estimated())
                .isEqualTo(hour(23));
        assertThat(requireNonNull(state.eta()).at()).isEqualTo(hour(41));
        assertThat(requireNonNull(state.eta()).asOf()).isEqualTo(hour(21));
        assertThat(requireNonNull(state.eta()).source()).isEqualTo(Source.SCAN);
        assertThat(requireNonNull(state.eta()).basis()).isEqualTo(Basis.SHIFTED);
        assertThat(state.minutesLate()).isEqualTo(180);
    }

    @Test
    void waitsForThePlannedDepartureWhenEarly() {
        JourneyState state = after(event(ARRIVED, 16, WUHAN));

        assertThat(milestone(state, WUHAN, Milestone.Kind.DEPARTURE).estimated())
                .isEqualTo(hour(20));
        assertThat(requireNonNull(state.eta()).at()).isEqualTo(hour(38));
    }

    @Test
    void expectsNothingBeforeWhatAlreadyHappened() {
        JourneyState state = after(
                event(ARRIVED, 17, WUHAN), event(UNLOADED, 17.5, WUHAN), event(LOADED, 45, 45, WUHAN, OTHER_TRUCK));

        assertThat(requireNonNull(state.eta()).at()).isEqualTo(hour(38));
        JourneyState departed = after(event(DEPARTED, 19, WUHAN));
        assertThat(requireNonNull(departed.eta()).at()).isAfterOrEqualTo(hour(19));
    }

    @Test
    void takesAReportedArrivalUntilSomethingHappens() {
        JourneyState reported = after(delay(12, 44));
        assertThat(requireNonNull(reported.eta()).at()).isEqualTo(hour(44));
        assertThat(requireNonNull(reported.eta()).basis()).isEqualTo(Basis.REPORTED);
        assertThat(reported.minutesLate()).isEqualTo(360);

        JourneyState overtaken = after(delay(12, 44), event(ARRIVED, 18, WUHAN));
        assertThat(requireNonNull(overtaken.eta()).at()).isEqualTo(hour(38));
    }

    @Test
    void expectsThePromiseWhenNothingWasPlanned() {
        JourneyState state = Journey.derive(withoutPlannedTimes(), List.of());

        assertThat(requireNonNull(state.eta()).at()).isEqualTo(hour(40));
        assertThat(requireNonNull(state.eta()).source()).isEqualTo(Source.PLAN);
        assertThat(state.minutesLate()).isNull();
    }

    @Test
    void isOnBoardOnlyBetweenLoadingAndArrival() {
        JourneyState state = after(
                event(ARRIVED, 18, WUHAN),
                event(UNLOADED, 18.5, WUHAN),
                event(LOADED, 19, 19, WUHAN, OTHER_TRUCK),
                event(DEPARTED, 20, WUHAN),
                event(ARRIVED, 38, CHENGDU));

        assertThat(state.rides())
                .containsExactly(
                        new Ride(TRUCK, hour(7), hour(18), Source.SCAN),
                        new Ride(OTHER_TRUCK, hour(19), hour(38), Source.SCAN));
        assertThat(state.ride()).isNull();
    }

    @Test
    void staysOnTheSameTruckWhenNobodyUnloads() {
        JourneyState state = after(event(ARRIVED, 18, WUHAN), event(DEPARTED, 20, WUHAN));

        assertThat(state.ride()).isEqualTo(new Ride(TRUCK, hour(20), null, Source.SCAN));
    }

    @Test
    void endsWithDelivery() {
        JourneyState state = after(
                event(ARRIVED, 18, WUHAN),
                event(DEPARTED, 20, WUHAN),
                event(ARRIVED, 37, CHENGDU),
                event(OUT_FOR_DELIVERY, 39, null),
                event(DELIVERED, 40, null));

        assertThat(state.status()).isEqualTo(ConsignmentStatus.DELIVERED);
        assertThat(state.deliveredAt()).isEqualTo(hour(40));
        assertThat(state.arrivedAt()).isEqualTo(hour(37));
        assertThat(state.minutesLate()).isEqualTo(-60);
        assertThat(state.nextSite()).isNull();
    }

    @Test
    @Tag("C-03")
    void forgetsWhatWasRetracted() {
        JourneyEvent mistaken = event(ARRIVED, 10, WUHAN);

        assertThat(after(mistaken).status()).isEqualTo(ConsignmentStatus.AT_SITE);
        assertThat(after(mistaken, retraction(mistaken, 11))).isEqualTo(after());
    }

    @Test
    void derivesTheSameFromLateFacts() {
        JourneyEvent arrival = event(ARRIVED, 18, WUHAN);
        JourneyEvent departure = event(DEPARTED, 20, WUHAN);
        JourneyEvent lateArrival = new JourneyEvent(
                arrival.id(),
                arrival.consignmentId(),
                List.of(),
                ARRIVED,
                arrival.occurredAt(),
                hour(30),
                WUHAN,
                null,
                null,
                null,
                null,
                null,
                Source.SCAN,
                "person:1",
                "测试",
                "late",
                null,
                java.util.Set.of());

        assertThat(after(departure, lateArrival)).isEqualTo(after(arrival, departure));
    }

    @Test
    void comesBackAndDepartsAgain() {
        JourneyState state = after(event(ARRIVED, 9, SHANGHAI));
        assertThat(state.status()).isEqualTo(ConsignmentStatus.AT_SITE);
        assertThat(milestone(state, SHANGHAI, Milestone.Kind.DEPARTURE).actual())
                .isNull();

        JourneyState again = after(event(ARRIVED, 9, SHANGHAI), event(DEPARTED, 10, SHANGHAI));
        assertThat(milestone(again, SHANGHAI, Milestone.Kind.DEPARTURE).actual())
                .isEqualTo(hour(10));
        assertThat(requireNonNull(again.eta()).at()).isEqualTo(hour(40));
    }

    @Test
    void isSeenOnTheWay() {
        JourneyState state = after(passed(12, "合肥服务区", 31.86, 117.28));

        assertThat(state.status()).isEqualTo(ConsignmentStatus.IN_TRANSIT);
        assertThat(state.place().text()).isEqualTo("合肥服务区");
        assertThat(state.place().source()).isEqualTo(Source.GPS);
    }

    @Test
    void expectsNothingOfANodeItPassedUnreported() {
        JourneyState state = after(event(ARRIVED, 38, CHENGDU));

        assertThat(milestone(state, WUHAN, Milestone.Kind.ARRIVAL).estimated()).isNull();
        assertThat(milestone(state, WUHAN, Milestone.Kind.ARRIVAL).actual()).isNull();
        assertThat(state.arrivedAt()).isEqualTo(hour(38));
    }

    @Test
    void shippingAndDepartureAtOneSiteAreOneDeparture() {
        JourneyPlan plan = new JourneyPlan(
                CONSIGNMENT,
                hour(1),
                null,
                null,
                TRUCK,
                List.of(
                        new PlannedNode(1, SHANGHAI, "SHIPPING", null, null, null),
                        new PlannedNode(2, SHANGHAI, "DEPARTURE", null, hour(8), null),
                        new PlannedNode(3, CHENGDU, "ARRIVAL", hour(38), null, null)));

        JourneyState state = Journey.derive(plan, List.of(event(DEPARTED, 9, SHANGHAI)));

        assertThat(state.milestones()).hasSize(2);
        assertThat(state.nextSite()).isEqualTo(CHENGDU);
        assertThat(state.minutesLate()).isEqualTo(60);
    }
}
