package io.yunzong.journey.web;

import io.yunzong.consignments.BookingSource;
import io.yunzong.consignments.Consignment;
import io.yunzong.consignments.Goods;
import io.yunzong.consignments.GoodsNature;
import io.yunzong.consignments.NodeRole;
import io.yunzong.consignments.Packaging;
import io.yunzong.consignments.Party;
import io.yunzong.consignments.RouteNode;
import io.yunzong.consignments.Waybill;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.SiteId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The waybill as the page shows it and as the form edits it. */
record WaybillAnswer(
        long id,
        String number,
        long customerId,
        @Nullable String customerReference,
        @Nullable String note,
        PartyAnswer consignor,
        PartyAnswer consignee,
        GoodsAnswer goods,
        int pieceCount,
        @Nullable BigDecimal weightKg,
        @Nullable BigDecimal volumeM3,
        @Nullable Long declaredValueFen,
        @Nullable String serviceLevel,
        Instant bookedAt,
        @Nullable Instant promisedPickupAt,
        @Nullable Instant promisedDeliveryAt,
        List<NodeAnswer> route,
        @Nullable Long laneId,
        @Nullable Long vehicleId,
        @Nullable Long carrierId,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        BookingSource source,
        boolean simulated,
        Instant createdAt,
        int version) {
    record PartyAnswer(
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Long siteId) {
        static PartyAnswer of(Party party) {
            return new PartyAnswer(party.name(), party.phone(), party.address(), value(party.siteId()));
        }
    }

    record GoodsAnswer(
            String name,
            Set<GoodsNature> nature,
            @Nullable Packaging packaging,
            @Nullable Integer stackLimit,
            @Nullable BigDecimal minCelsius,
            @Nullable BigDecimal maxCelsius) {
        static GoodsAnswer of(Goods goods) {
            return new GoodsAnswer(
                    goods.name(),
                    goods.nature(),
                    goods.packaging(),
                    goods.stackLimit(),
                    goods.minCelsius(),
                    goods.maxCelsius());
        }
    }

    record NodeAnswer(
            int seq,
            long siteId,
            String siteName,
            NodeRole role,
            @Nullable Instant plannedArrivalAt,
            @Nullable Instant plannedDepartureAt,
            @Nullable Long vehicleId) {
        static NodeAnswer of(RouteNode node, Function<SiteId, String> siteName) {
            return new NodeAnswer(
                    node.seq(),
                    node.siteId().value(),
                    siteName.apply(node.siteId()),
                    node.role(),
                    node.plannedArrivalAt(),
                    node.plannedDepartureAt(),
                    value(node.vehicleId()));
        }
    }

    /** @param shown already masked as its viewer may see it */
    static WaybillAnswer of(Consignment shown, Function<SiteId, String> siteName) {
        Waybill waybill = shown.waybill();
        return new WaybillAnswer(
                shown.id().value(),
                shown.number(),
                waybill.customerId().value(),
                waybill.customerReference(),
                waybill.note(),
                PartyAnswer.of(waybill.consignor()),
                PartyAnswer.of(waybill.consignee()),
                GoodsAnswer.of(waybill.goods()),
                shown.pieceCount(),
                waybill.measures().weight() == null
                        ? null
                        : waybill.measures().weight().kilograms(),
                waybill.measures().volumeCubicMetres(),
                waybill.measures().declaredValue() == null
                        ? null
                        : waybill.measures().declaredValue().fen(),
                waybill.promise().serviceLevel(),
                shown.bookedAt(),
                waybill.promise().pickupAt(),
                waybill.promise().deliveryAt(),
                waybill.route().stream()
                        .map(node -> NodeAnswer.of(node, siteName))
                        .toList(),
                value(waybill.carriage().laneId()),
                value(waybill.carriage().vehicleId()),
                value(waybill.carriage().carrierId()),
                shown.cancelledAt(),
                shown.cancelReason(),
                shown.source(),
                shown.simulated(),
                shown.createdAt(),
                shown.version());
    }

    static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
