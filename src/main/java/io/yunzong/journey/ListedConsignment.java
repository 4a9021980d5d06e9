package io.yunzong.journey;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consignment as a row of a list, with the five fields that are always shown (Clause B-14): origin, destination,
 * position, means of transport and expected arrival, each with its source and the instant it is about.
 *
 * @param bookedBy how the waybill came in
 * @param minutesLate at the last node; counts on while an expected arrival lies in the past
 * @param vehiclePosition the vehicle's own latest position, newer than {@code place}, while it is on board
 */
public record ListedConsignment(
        ConsignmentId id,
        String number,
        @Nullable String customerReference,
        CustomerId customerId,
        String customerName,
        String customerClass,
        String consignorName,
        String consigneeName,
        String goodsName,
        int pieceCount,
        @Nullable Long weightGrams,
        Instant bookedAt,
        Source bookedBy,
        @Nullable Instant promisedDeliveryAt,
        SiteId originId,
        String originName,
        SiteId destinationId,
        String destinationName,
        ConsignmentStatus status,
        Instant statusAt,
        Source statusSource,
        Place place,
        String placeName,
        @Nullable GeoPoint placePoint,
        @Nullable SeenVehicle vehiclePosition,
        @Nullable SiteId nextSiteId,
        @Nullable String nextSiteName,
        @Nullable VehicleId vehicleId,
        @Nullable String plate,
        @Nullable Instant onBoardSince,
        @Nullable Source onBoardSource,
        @Nullable Eta eta,
        @Nullable Instant plannedArrivalAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant deliveredAt,
        @Nullable Integer minutesLate,
        boolean simulated) {
    /** Where the vehicle that carries it was last. */
    public record SeenVehicle(GeoPoint point, Instant at, Source source) {}
}
