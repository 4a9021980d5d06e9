package io.yunzong.consignments.web;

import io.yunzong.consignments.Carriage;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.Measures;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Packaging;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.PieceSpec;
import io.yunzong.consignments.Promise;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.kernel.CarrierId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.LaneId;
import io.yunzong.kernel.Money;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.kernel.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A waybill as somebody sends it. What is left out is left to the desk to refuse, together with everything else that is
 * wrong.
 *
 * @param number only when booking; it never changes
 * @param pieceCount may stand alone when nothing particular is known of the pieces
 * @param version only when editing
 */
record ConsignmentBody(
        @Nullable String number,
        @Nullable Long customerId,
        @Nullable String customerReference,
        @Nullable String note,
        @Nullable PartyBody consignor,
        @Nullable PartyBody consignee,
        @Nullable GoodsBody goods,
        @Nullable Integer pieceCount,
        @Nullable List<PieceBody> pieces,
        @Nullable BigDecimal weightKg,
        @Nullable BigDecimal volumeM3,
        @Nullable Long declaredValueFen,
        @Nullable String serviceLevel,
        @Nullable Instant bookedAt,
        @Nullable Instant promisedPickupAt,
        @Nullable Instant promisedDeliveryAt,
        @Nullable List<NodeBody> route,
        @Nullable Long laneId,
        @Nullable Long vehicleId,
        @Nullable Long carrierId,
        @Nullable Integer version) {
    /** The order of magnitude from which {@link Weight} would overflow; far above what the rules allow. */
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000_000);

    record PartyBody(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Long siteId) {
        static Party party(@Nullable PartyBody body) {
            return body == null
                    ? Party.named("")
                    : new Party(
                            Objects.requireNonNullElse(body.name, ""),
                            body.phone,
                            body.address,
                            id(body.siteId, SiteId::new));
        }
    }

    record GoodsBody(
            @Nullable String name,
            @Nullable Set<GoodsNature> nature,
            @Nullable Packaging packaging,
            @Nullable Integer stackLimit,
            @Nullable BigDecimal minCelsius,
            @Nullable BigDecimal maxCelsius) {
        static Goods goods(@Nullable GoodsBody body) {
            return body == null
                    ? Goods.named("")
                    : new Goods(
                            Objects.requireNonNullElse(body.name, ""),
                            Objects.requireNonNullElse(body.nature, Set.of()),
                            body.packaging,
                            body.stackLimit,
                            body.minCelsius,
                            body.maxCelsius);
        }
    }

    /** @param role when left out, the first node ships, the last receives, the others are transits */
    record NodeBody(
            @Nullable Long siteId,
            @Nullable NodeRole role,
            @Nullable Instant plannedArrivalAt,
            @Nullable Instant plannedDepartureAt,
            @Nullable Long vehicleId) {
        RouteNode node(NodeRole usual) {
            return new RouteNode(
                    0,
                    new SiteId(Objects.requireNonNullElse(siteId, 0L)),
                    Objects.requireNonNullElse(role, usual),
                    plannedArrivalAt,
                    plannedDepartureAt,
                    id(vehicleId, VehicleId::new));
        }
    }

    record PieceBody(
            @Nullable String producer,
            @Nullable String batch,
            @Nullable String serial,
            @Nullable BigDecimal weightKg,
            @Nullable String description) {
        PieceSpec spec() {
            return new PieceSpec(producer, batch, serial, weight(weightKg), description);
        }
    }

    Waybill waybill() {
        return new Waybill(
                new CustomerId(Objects.requireNonNullElse(customerId, 0L)),
                customerReference,
                note,
                PartyBody.party(consignor),
                PartyBody.party(consignee),
                GoodsBody.goods(goods),
                new Measures(weight(weightKg), volumeM3, declaredValueFen == null ? null : new Money(declaredValueFen)),
                new Promise(serviceLevel, promisedPickupAt, promisedDeliveryAt),
                new Carriage(id(laneId, LaneId::new), id(carrierId, CarrierId::new), id(vehicleId, VehicleId::new)),
                nodes());
    }

    private List<RouteNode> nodes() {
        List<NodeBody> bodies = Objects.requireNonNullElse(route, List.of());
        List<RouteNode> nodes = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            boolean last = i == bodies.size() - 1;
            nodes.add(bodies.get(i).node(i == 0 ? NodeRole.SHIPPING : last ? NodeRole.ARRIVAL : NodeRole.TRANSIT));
        }
        return nodes;
    }

    /** The pieces sent, brought to the count sent: what is missing is plain, what is beyond goes. */
    List<PieceSpec> pieces(List<PieceSpec> otherwise) {
        List<PieceSpec> specs = pieces == null
                ? otherwise
                : pieces.stream().map(PieceBody::spec).toList();
        if (pieceCount == null || pieceCount == specs.size()) {
            return specs;
        }
        if (pieceCount < 0 || pieceCount > 10_000) {
            // beyond every limit; one too many is enough for the desk to say so
            return PieceSpec.plain(pieceCount < 0 ? 0 : 10_000);
        }
        List<PieceSpec> counted = new ArrayList<>(specs.subList(0, Math.min(pieceCount, specs.size())));
        counted.addAll(PieceSpec.plain(pieceCount - counted.size()));
        return counted;
    }

    /** What cannot be a weight becomes 0, which the desk refuses with the right words. */
    private static @Nullable Weight weight(@Nullable BigDecimal kilograms) {
        if (kilograms == null) {
            return null;
        }
        boolean possible = kilograms.signum() > 0 && kilograms.compareTo(HEAVIEST) < 0;
        return possible ? Weight.ofKilograms(kilograms) : new Weight(0);
    }

    private static <T> @Nullable T id(@Nullable Long value, LongFunction<T> type) {
        return value == null ? null : type.apply(value);
    }
}
