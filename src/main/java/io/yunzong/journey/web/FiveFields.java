package io.yunzong.journey.web;

import io.yunzong.journey.Eta;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.journey.ListedConsignment.SeenVehicle;
import io.yunzong.journey.Source;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The five fields every consignment shows wherever it appears, each with the source of the fact and the instant the fact
 * is about. Clause B-14.
 */
record FiveFields(
        Field<PlaceValue> origin,
        Field<PlaceValue> destination,
        Field<PlaceValue> position,
        Field<MeansValue> means,
        Field<Instant> eta) {
    /** The later of what was reported of the goods and where their vehicle is. Clause B-17. */
    static Field<PlaceValue> position(ListedConsignment row) {
        SeenVehicle vehicle = row.vehiclePosition();
        if (vehicle != null) {
            String text = row.nextSiteName() == null ? row.placeName() : row.placeName() + " → " + row.nextSiteName();
            return new Field<>(
                    new PlaceValue(
                            text, vehicle.point().latitude(), vehicle.point().longitude(), null),
                    vehicle.source(),
                    vehicle.at());
        }
        GeoPoint point = row.placePoint();
        SiteId site = row.place().siteId();
        return new Field<>(
                new PlaceValue(
                        row.placeName(),
                        point == null ? null : point.latitude(),
                        point == null ? null : point.longitude(),
                        site == null ? null : site.value()),
                row.place().source(),
                row.place().at());
    }

    static FiveFields of(ListedConsignment row) {
        return new FiveFields(
                new Field<>(
                        new PlaceValue(
                                row.originName(), null, null, row.originId().value()),
                        row.bookedBy(),
                        row.bookedAt()),
                new Field<>(
                        new PlaceValue(
                                row.destinationName(),
                                null,
                                null,
                                row.destinationId().value()),
                        row.bookedBy(),
                        row.bookedAt()),
                position(row),
                means(row),
                eta(row));
    }

    private static Field<MeansValue> means(ListedConsignment row) {
        boolean onBoard = row.onBoardSince() != null;
        MeansValue value =
                row.vehicleId() == null ? null : new MeansValue(row.vehicleId().value(), row.plate(), onBoard);
        return row.onBoardSource() != null && row.onBoardSince() != null
                ? new Field<>(value, row.onBoardSource(), row.onBoardSince())
                : new Field<>(value, Source.PLAN, row.bookedAt());
    }

    private static Field<Instant> eta(ListedConsignment row) {
        Eta eta = row.eta();
        return eta == null
                ? new Field<>(null, Source.PLAN, row.bookedAt())
                : new Field<>(eta.at(), eta.source(), eta.asOf());
    }

    /** @param value null when nobody knows */
    record Field<T>(@Nullable T value, Source source, Instant at) {}

    /** @param text a name, or "from → to" on the way */
    record PlaceValue(
            String text,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long siteId) {}

    /** @param onBoard false while the vehicle is only expected to take the goods on */
    record MeansValue(long vehicleId, @Nullable String text, boolean onBoard) {}
}
