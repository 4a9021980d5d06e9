package io.yunzong.journey.store;

import static io.yunzong.platform.Columns.findInstant;
import static io.yunzong.platform.Columns.instant;
import static io.yunzong.platform.Columns.integer;
import static io.yunzong.platform.Columns.number;
import static java.util.Objects.requireNonNullElse;

import io.yunzong.journey.ConsignmentStatus;
import io.yunzong.journey.Eta;
import io.yunzong.journey.ListedConsignment;
import io.yunzong.journey.ListedConsignment.SeenVehicle;
import io.yunzong.journey.Milestone;
import io.yunzong.journey.Place;
import io.yunzong.journey.Source;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.VehicleId;
import io.yunzong.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** A decorated row as a {@link ListedConsignment}. */
final class ListedRow implements RowMapper<ListedConsignment> {
    private final Instant now;

    ListedRow(Instant now) {
        this.now = now;
    }

    @Override
    public ListedConsignment mapRow(ResultSet row, int index) throws SQLException {
        Place place = place(row);
        return new ListedConsignment(
                new ConsignmentId(row.getLong("id")),
                row.getString("number"),
                row.getString("customer_reference"),
                new CustomerId(row.getLong("customer_id")),
                requireNonNullElse(row.getString("customer_name"), ""),
                requireNonNullElse(row.getString("customer_class"), "ORDINARY"),
                row.getString("consignor_name"),
                row.getString("consignee_name"),
                row.getString("goods_name"),
                row.getInt("piece_count"),
                row.getObject("weight_grams", Long.class),
                instant(row, "booked_at"),
                bookedBy(row),
                findInstant(row, "promised_delivery_at"),
                new SiteId(row.getLong("origin_site_id")),
                row.getString("origin_name"),
                new SiteId(row.getLong("destination_site_id")),
                row.getString("destination_name"),
                status(row),
                instant(row, "status_at"),
                Source.valueOf(row.getString("status_source")),
                place,
                placeName(row),
                place.point() == null ? point(row, "site_latitude", "site_longitude") : place.point(),
                vehicle(row),
                Columns.id(row, "next_site_id", SiteId::new),
                row.getString("next_site_name"),
                Columns.id(row, "vehicle_id", VehicleId::new),
                row.getString("plate_shown"),
                findInstant(row, "on_board_since"),
                source(row, "on_board_source"),
                eta(row),
                findInstant(row, "planned_arrival_at"),
                findInstant(row, "arrived_at"),
                findInstant(row, "delivered_at"),
                minutesLate(row),
                row.getBoolean("simulated"));
    }

    /** What is still awaited grows later while the clock runs, whatever was expected when the last fact came in. */
    private @Nullable Integer minutesLate(ResultSet row) throws SQLException {
        Integer derived = integer(row, "minutes_late");
        if (findInstant(row, "arrived_at") != null || status(row).isFinal()) {
            return derived;
        }
        Integer overdue = Milestone.minutesLate(findInstant(row, "planned_arrival_at"), now);
        boolean worse = overdue != null && overdue > 0 && (derived == null || overdue > derived);
        return worse ? overdue : derived;
    }

    private static @Nullable Source source(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Source.valueOf(name);
    }

    private static Source bookedBy(ResultSet row) throws SQLException {
        if (row.getBoolean("simulated")) {
            return Source.SIMULATION;
        }
        return switch (row.getString("booking_source")) {
            case "IMPORT" -> Source.IMPORT;
            case "API", "PARTNER" -> Source.PARTNER;
            case "SIMULATION" -> Source.SIMULATION;
            default -> Source.PERSON;
        };
    }

    private static ConsignmentStatus status(ResultSet row) throws SQLException {
        return ConsignmentStatus.valueOf(row.getString("status"));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                Columns.id(row, "place_site_id", SiteId::new),
                row.getString("place_text"),
                point(row, "place_latitude", "place_longitude"),
                instant(row, "place_at"),
                Source.valueOf(row.getString("place_source")));
    }

    private static String placeName(ResultSet row) throws SQLException {
        String text = row.getString("place_text");
        String site = row.getString("place_site_name");
        return text != null ? text : requireNonNullElse(site, "");
    }

    private static @Nullable GeoPoint point(ResultSet row, String latitude, String longitude) throws SQLException {
        Double lat = number(row, latitude);
        Double lon = number(row, longitude);
        return lat == null || lon == null ? null : new GeoPoint(lat, lon);
    }

    private static @Nullable SeenVehicle vehicle(ResultSet row) throws SQLException {
        GeoPoint point = point(row, "vehicle_latitude", "vehicle_longitude");
        return point == null
                ? null
                : new SeenVehicle(point, instant(row, "vehicle_at"), Source.valueOf(row.getString("vehicle_source")));
    }

    private static @Nullable Eta eta(ResultSet row) throws SQLException {
        Instant at = findInstant(row, "eta");
        return at == null
                ? null
                : new Eta(
                        at,
                        Source.valueOf(row.getString("eta_source")),
                        instant(row, "eta_as_of"),
                        Eta.Basis.valueOf(row.getString("eta_basis")));
    }
}
