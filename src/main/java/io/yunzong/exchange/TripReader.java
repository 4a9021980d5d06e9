package io.yunzong.exchange;

import static io.yunzong.imports.ImportField.dateTime;
import static io.yunzong.imports.ImportField.number;
import static io.yunzong.imports.ImportField.point;
import static io.yunzong.imports.ImportField.text;

import io.yunzong.exchange.domain.Ping;
import io.yunzong.exchange.domain.Trip;
import io.yunzong.exchange.domain.TripPlace;
import io.yunzong.imports.ImportField;
import io.yunzong.imports.ImportRow;
import io.yunzong.kernel.GeoPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a trips file, and how a row of them reads as a trip. */
final class TripReader {
    private TripReader() {}

    static List<ImportField> fields() {
        return List.of(
                text("number", "MVCV0000759/082021").mandatory(),
                dateTime("bookedAt", "2020-08-13 15:58"),
                text("plate", "鲁Q12345").mandatory(),
                text("vehicleType", "17.5 米平板"),
                text("originCode", "LY01"),
                text("originName", "临沂发货站").mandatory(),
                point("originPoint", "35.0653,118.3463"),
                text("destinationCode", "HF01"),
                text("destinationName", "合肥到货站").mandatory(),
                point("destinationPoint", "31.8870,117.3630"),
                dateTime("plannedArrivalAt", "2020-08-14 08:00"),
                dateTime("actualArrivalAt", "2020-08-14 07:40"),
                dateTime("startedAt", "2020-08-13 18:00"),
                dateTime("endedAt", "2020-08-14 09:00"),
                dateTime("pingedAt", "2020-08-14 07:30"),
                number("pingLatitude", "31.90"),
                number("pingLongitude", "117.30"),
                text("pingPlace", "合肥市肥东县"),
                text("flaggedOnTime", "G"),
                text("flaggedLate", "R"),
                text("customerCode", "KH001").mandatory(),
                text("customerName", "山东沂蒙机械制造有限公司").mandatory(),
                text("carrierCode", "CY01").mandatory(),
                text("carrierName", "沂蒙顺达运输").mandatory(),
                text("goods", "液压缸"),
                text("terms", "合同车"));
    }

    static Trip read(ImportRow row) {
        return new Trip(
                required(row, "number"),
                row.instant("bookedAt"),
                row.instant("startedAt"),
                row.instant("plannedArrivalAt"),
                row.instant("actualArrivalAt"),
                row.instant("endedAt"),
                TripPlace.of(row.text("originCode"), required(row, "originName"), row.point("originPoint")),
                TripPlace.of(
                        row.text("destinationCode"), required(row, "destinationName"), row.point("destinationPoint")),
                required(row, "customerCode").toUpperCase(Locale.ROOT),
                required(row, "customerName"),
                required(row, "carrierCode").toUpperCase(Locale.ROOT),
                required(row, "carrierName"),
                required(row, "plate"),
                row.text("vehicleType"),
                row.text("goods"),
                row.text("terms"),
                ping(row),
                "G".equals(row.text("flaggedOnTime")),
                "R".equals(row.text("flaggedLate")));
    }

    private static @Nullable Ping ping(ImportRow row) {
        Instant at = row.instant("pingedAt");
        BigDecimal latitude = row.number("pingLatitude");
        BigDecimal longitude = row.number("pingLongitude");
        if (at == null
                || latitude == null
                || longitude == null
                || !GeoPoint.isValid(latitude.doubleValue(), longitude.doubleValue())) {
            return null;
        }
        return new Ping(at, new GeoPoint(latitude.doubleValue(), longitude.doubleValue()), row.text("pingPlace"));
    }

    private static String required(ImportRow row, String field) {
        return Objects.requireNonNull(row.text(field), field).strip();
    }
}
