package io.yunzong.consignments.domain;

import static io.yunzong.consignments.WaybillFixtures.MORNING;
import static io.yunzong.consignments.WaybillFixtures.waybill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.ConsignmentsRefused.Why;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.consignments.WaybillFixtures;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import io.yunzong.kernel.Weight;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WaybillRulesTest {
    private static final CustomerId CUSTOMER = new CustomerId(1);
    private static final SiteId LINYI = new SiteId(1);
    private static final SiteId HEFEI = new SiteId(2);
    private static final SiteId SHANGHAI = new SiteId(3);
    private static final Waybill GOOD = waybill(CUSTOMER, LINYI, HEFEI, SHANGHAI);

    private static List<String> refusals(Waybill waybill, List<PieceSpec> pieces) {
        return WaybillRules.check(waybill, pieces).stream().map(Unmet::code).toList();
    }

    private static List<String> refusals(Goods goods) {
        return refusals(WaybillFixtures.with(GOOD, goods), PieceSpec.plain(1));
    }

    private static List<String> refusals(List<RouteNode> route) {
        return refusals(GOOD.withRoute(route), PieceSpec.plain(1));
    }

    private static Goods goods(
            Set<GoodsNature> nature, @Nullable Integer stack, @Nullable String min, @Nullable String max) {
        return new Goods(
                "疫苗",
                nature,
                null,
                stack,
                min == null ? null : new BigDecimal(min),
                max == null ? null : new BigDecimal(max));
    }

    private static RouteNode node(SiteId site, NodeRole role) {
        return RouteNode.at(site, role, null, null);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Waybill empty = new Waybill(
                CUSTOMER,
                "x".repeat(201),
                null,
                Party.named(" "),
                new Party("", "call me", null, null),
                Goods.named(""),
                new Measures(new Weight(0), BigDecimal.ZERO, new Money(-1)),
                new Promise(null, MORNING, MORNING.minusSeconds(1)),
                Carriage.unknown(),
                List.of());

        assertThat(WaybillRules.check(empty, List.of()))
                .extracting(Unmet::code, Unmet::field)
                .contains(
                        tuple(Why.TEXT_TOO_LONG.code(), "customerReference"),
                        tuple(Why.PARTY_NAME_MISSING.code(), "consignor.name"),
                        tuple(Why.PARTY_NAME_MISSING.code(), "consignee.name"),
                        tuple(Why.PHONE_INVALID.code(), "consignee.phone"),
                        tuple(Why.GOODS_NAME_MISSING.code(), "goods.name"),
                        tuple(Why.WEIGHT_INVALID.code(), "weightKg"),
                        tuple(Why.VOLUME_INVALID.code(), "volumeM3"),
                        tuple(Why.VALUE_INVALID.code(), "declaredValueFen"),
                        tuple(Why.PROMISE_REVERSED.code(), "promisedDeliveryAt"),
                        tuple(Why.PIECE_COUNT_INVALID.code(), "pieceCount"),
                        tuple(Why.ROUTE_TOO_SHORT.code(), "route"));
    }

    @Test
    @Tag("A-04")
    void refusesTemperatureLimitsForGoodsThatAreNotControlled() {
        assertThat(refusals(goods(Set.of(GoodsNature.FRAGILE), null, "2", "8")))
                .containsExactly(Why.TEMPERATURE_NOT_CONTROLLED.code());
    }

    @Test
    void refusesTemperaturesUpsideDownOrImpossible() {
        Set<GoodsNature> cold = Set.of(GoodsNature.TEMPERATURE_CONTROLLED);
        assertThat(refusals(goods(cold, null, "8", "2"))).containsExactly(Why.TEMPERATURE_REVERSED.code());
        assertThat(refusals(goods(cold, null, "-300", null))).containsExactly(Why.TEMPERATURE_IMPOSSIBLE.code());
    }

    @Test
    @Tag("A-04")
    void refusesAStackLimitThatContradictsItselfOrTheGoods() {
        assertThat(refusals(goods(Set.of(), 0, null, null))).containsExactly(Why.STACK_LIMIT_INVALID.code());
        assertThat(refusals(goods(Set.of(GoodsNature.DO_NOT_STACK), 3, null, null)))
                .containsExactly(Why.STACK_LIMIT_CONTRADICTS.code());
    }

    @Test
    void refusesTooManyPieces() {
        assertThat(refusals(GOOD, PieceSpec.plain(10_000))).containsExactly(Why.PIECE_COUNT_INVALID.code());
    }

    @Test
    @Tag("A-39")
    void refusesARouteWithRolesOutOfPlace() {
        assertThat(refusals(List.of(node(LINYI, NodeRole.TRANSIT), node(SHANGHAI, NodeRole.TRANSIT))))
                .containsExactly(Why.ROUTE_WITHOUT_SHIPPING.code(), Why.ROUTE_WITHOUT_ARRIVAL.code());
        assertThat(refusals(List.of(
                        node(LINYI, NodeRole.SHIPPING),
                        node(HEFEI, NodeRole.TRANSIT),
                        node(LINYI, NodeRole.DEPARTURE),
                        node(SHANGHAI, NodeRole.ARRIVAL))))
                .containsExactly(Why.ROUTE_ROLE_MISPLACED.code());
        assertThat(refusals(List.of(node(LINYI, NodeRole.SHIPPING)))).containsExactly(Why.ROUTE_TOO_SHORT.code());
    }

    @Test
    @Tag("A-39")
    void refusesTheSameSiteTwiceInARow() {
        assertThat(refusals(List.of(
                        node(LINYI, NodeRole.SHIPPING), node(HEFEI, NodeRole.TRANSIT), node(HEFEI, NodeRole.ARRIVAL))))
                .containsExactly(Why.ROUTE_SITE_REPEATED.code());
    }

    @Test
    @Tag("A-39")
    void letsALocalRoundTripEndWhereItBegan() {
        assertThat(refusals(List.of(node(LINYI, NodeRole.SHIPPING), node(LINYI, NodeRole.ARRIVAL))))
                .isEmpty();
    }

    @Test
    @Tag("A-39")
    void refusesPlannedTimesThatRunBackwards() {
        Instant noon = MORNING.plus(Duration.ofHours(3));
        List<RouteNode> route = List.of(
                RouteNode.at(LINYI, NodeRole.SHIPPING, null, noon),
                RouteNode.at(HEFEI, NodeRole.TRANSIT, null, null),
                RouteNode.at(SHANGHAI, NodeRole.ARRIVAL, MORNING, null));

        assertThat(WaybillRules.check(GOOD.withRoute(route), null))
                .singleElement()
                .extracting(Unmet::code, Unmet::field)
                .containsExactly(Why.ROUTE_TIMES_REVERSED.code(), "route[2].plannedArrivalAt");
    }

    @Test
    void refusesARouteWithoutEnd() {
        List<RouteNode> route = new ArrayList<>(Collections.nCopies(51, node(HEFEI, NodeRole.TRANSIT)));
        assertThat(refusals(route)).containsExactly(Why.ROUTE_TOO_LONG.code());
    }

    @Test
    @Tag("A-39")
    void takesRoutesWithAndWithoutDepartureAndTransits() {
        assertThat(refusals(List.of(node(LINYI, NodeRole.SHIPPING), node(SHANGHAI, NodeRole.ARRIVAL))))
                .isEmpty();
        assertThat(refusals(List.of(
                        node(LINYI, NodeRole.SHIPPING),
                        node(LINYI, NodeRole.DEPARTURE),
                        node(HEFEI, NodeRole.TRANSIT),
                        node(LINYI, NodeRole.TRANSIT),
                        node(HEFEI, NodeRole.TRANSIT),
                        node(SHANGHAI, NodeRole.ARRIVAL))))
                .isEmpty();
    }

    @Test
    void refusesNumbersThatCannotBePrintedOrTyped() {
        for (String number : List.of("", "ABC", "-ABCD", "ABCD/", "运单0001", "AB CD", "A".repeat(41))) {
            assertThat(WaybillNumber.isValid(WaybillNumber.normalise(number)))
                    .as(number)
                    .isFalse();
        }
        assertThat(WaybillNumber.isValid(WaybillNumber.normalise(" mvcv0000927/082021 ")))
                .isTrue();
    }

    @Test
    void issuesNumbersFromBranchDayAndSequence() {
        assertThat(WaybillNumber.issued("ly-01", "261123", 7)).isEqualTo("LY012611230007");
        assertThat(WaybillNumber.issued("临沂", "261123", 12345)).isEqualTo("YZ26112312345");
    }
}
