package io.yunzong.evidence.store;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Values from rows, and back. */
final class Columns {
    private Columns() {}

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(findInstant(row, column), column);
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable GeoPoint point(ResultSet row, String latitude, String longitude) throws SQLException {
        Double north = row.getObject(latitude, Double.class);
        Double east = row.getObject(longitude, Double.class);
        return north == null || east == null ? null : new GeoPoint(north, east);
    }

    static @Nullable Subject subject(ResultSet row, String kind, String id) throws SQLException {
        String named = row.getString(kind);
        return named == null ? null : new Subject(named, row.getLong(id));
    }

    static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> make) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : make.apply(value);
    }
}
