package io.yunzong.consignments;

import io.yunzong.kernel.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A consignment as interfaces tell it: plain numbers for ids, kilograms and cubic metres. */
public record ConsignmentSheet(
        long id,
        String number,
        long customerId,
        @Nullable String customerReference,
        @Nullable String note,
        PartySheet consignor,
        PartySheet consignee,
        GoodsSheet goods,
        int pieceCount,
        @Nullable BigDecimal weightKg,
        @Nullable BigDecimal volumeM3,
        @Nullable Long declaredValueFen,
        @Nullable String serviceLevel,
        Instant bookedAt,
        @Nullable Instant promisedPickupAt,
        @Nullable Instant promisedDeliveryAt,
        List<NodeSheet> route,
        @Nullable Long laneId,
        @Nullable Long vehicleId,
        @Nullable Long carrierId,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        BookingSource source,
        boolean simulated,
        Instant createdAt,
        int version) {
    /** Consignor or consignee. */
    public record PartySheet(
            String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable Long siteId) {
        static PartySheet of(Party party) {
            return new PartySheet(party.name(), party.phone(), party.address(), value(party.siteId()));
        }
    }

    /** What is carried. */
    public record GoodsSheet(
            String name,
            Set<GoodsNature> nature,
            @Nullable Packaging packaging,
            @Nullable Integer stackLimit,
            @Nullable BigDecimal minCelsius,
            @Nullable BigDecimal maxCelsius) {
        static GoodsSheet of(Goods goods) {
            return new GoodsSheet(
                    goods.name(),
                    goods.nature(),
                    goods.packaging(),
                    goods.stackLimit(),
                    goods.minCelsius(),
                    goods.maxCelsius());
        }
    }

    /** One stop of the planned route. */
    public record NodeSheet(
            int seq,
            long siteId,
            NodeRole role,
            @Nullable Instant plannedArrivalAt,
            @Nullable Instant plannedDepartureAt,
            @Nullable Long vehicleId) {
        static NodeSheet of(RouteNode node) {
            return new NodeSheet(
                    node.seq(),
                    node.siteId().value(),
                    node.role(),
                    node.plannedArrivalAt(),
                    node.plannedDepartureAt(),
                    value(node.vehicleId()));
        }
    }

    /** @param shown as from {@link Consignment#shownTo} */
    public static ConsignmentSheet of(Consignment shown) {
        Waybill waybill = shown.waybill();
        Measures measures = waybill.measures();
        return new ConsignmentSheet(
                shown.id().value(),
                shown.number(),
                waybill.customerId().value(),
                waybill.customerReference(),
                waybill.note(),
                PartySheet.of(waybill.consignor()),
                PartySheet.of(waybill.consignee()),
                GoodsSheet.of(waybill.goods()),
                shown.pieceCount(),
                measures.weight() == null ? null : measures.weight().kilograms(),
                measures.volumeCubicMetres(),
                measures.declaredValue() == null
                        ? null
                        : measures.declaredValue().fen(),
                waybill.promise().serviceLevel(),
                shown.bookedAt(),
                waybill.promise().pickupAt(),
                waybill.promise().deliveryAt(),
                waybill.route().stream().map(NodeSheet::of).toList(),
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

    private static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
