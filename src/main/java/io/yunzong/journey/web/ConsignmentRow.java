package io.yunzong.journey.web;

import io.yunzong.identity.Caller;
import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Masking;
import io.yunzong.kernel.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the list as it is answered. */
record ConsignmentRow(
        long id,
        String number,
        @Nullable String customerReference,
        long customerId,
        String customerName,
        String customerClass,
        @Nullable String consignorName,
        @Nullable String consigneeName,
        String goodsName,
        int pieceCount,
        @Nullable BigDecimal weightKg,
        long originId,
        String originName,
        long destinationId,
        String destinationName,
        ConsignmentStatus status,
        Instant statusAt,
        @Nullable Integer minutesLate,
        Instant bookedAt,
        @Nullable Instant promisedDeliveryAt,
        @Nullable Instant plannedArrivalAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant deliveredAt,
        FiveFields fields,
        @Nullable Long vehicleId,
        @Nullable String vehiclePlate,
        @Nullable String nextSiteName,
        boolean simulated) {
    static ConsignmentRow of(ListedConsignment row, Caller viewer) {
        return new ConsignmentRow(
                row.id().value(),
                row.number(),
                row.customerReference(),
                row.customerId().value(),
                row.customerName(),
                row.customerClass(),
                personal(row.consignorName(), viewer),
                personal(row.consigneeName(), viewer),
                row.goodsName(),
                row.pieceCount(),
                row.weightGrams() == null ? null : new Weight(row.weightGrams()).kilograms(),
                row.originId().value(),
                row.originName(),
                row.destinationId().value(),
                row.destinationName(),
                row.status(),
                row.statusAt(),
                row.minutesLate(),
                row.bookedAt(),
                row.promisedDeliveryAt(),
                row.plannedArrivalAt(),
                row.arrivedAt(),
                row.deliveredAt(),
                FiveFields.of(row),
                row.vehicleId() == null ? null : row.vehicleId().value(),
                row.plate(),
                row.nextSiteName(),
                row.simulated());
    }

    static @Nullable String personal(String name, Caller viewer) {
        return viewer.seesPersonalData() ? name : Masking.name(name);
    }

    static @Nullable Long value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
