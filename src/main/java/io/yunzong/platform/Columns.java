package io.yunzong.platform;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Id;
import io.yunzong.kernel.Subject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * How the project's own values become SQL parameters, and come back from rows. Instants are {@code timestamptz} in the
 * database and read as such, never through the time zone of the machine; {@code instant} refuses an empty column, which
 * {@code findInstant} answers with null.
 */
public final class Columns {
    private Columns() {}

    // ---- to parameters

    /** One column of many rows, to be taken apart by {@code unnest}. */
    public static <T, C> C[] array(Collection<T> rows, Function<T, @Nullable C> column, IntFunction<C[]> array) {
        List<C> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(column.apply(row)));
        return values.toArray(array);
    }

    public static Long[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }

    public static <T> Long[] ids(Collection<T> rows, Function<T, @Nullable Id> column) {
        return array(rows, row -> id(column.apply(row)), Long[]::new);
    }

    /** As texts, because the driver sends no arrays of instants. */
    public static <T> String[] times(Collection<T> rows, Function<T, @Nullable Instant> column) {
        return array(rows, row -> text(column.apply(row)), String[]::new);
    }

    public static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return array(rows, column, String[]::new);
    }

    /** As the database writes an array, because it takes no arrays of arrays of different lengths. */
    public static @Nullable String literal(@Nullable Collection<? extends Id> ids) {
        return ids == null
                ? null
                : ids.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(",", "{", "}"));
    }

    public static @Nullable Long id(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    public static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** As text, because the driver sends no arrays of instants. */
    public static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** With its type, which an empty one would not have otherwise. */
    public static SqlParameterValue time(@Nullable Instant at) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at == null ? null : at.atOffset(ZoneOffset.UTC));
    }

    public static @Nullable Long micros(@Nullable Duration time) {
        return time == null ? null : time.toNanos() / 1000;
    }

    // ---- from rows

    /** Of a column that is never empty. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(findInstant(row, column), column);
    }

    public static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Duration.ofNanos(micros * 1000);
    }

    public static @Nullable Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    public static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> make) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : make.apply(value);
    }

    public static <E extends Enum<E>> @Nullable E choice(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public static @Nullable GeoPoint point(ResultSet row, String latitude, String longitude) throws SQLException {
        Double north = number(row, latitude);
        Double east = number(row, longitude);
        return north == null || east == null ? null : new GeoPoint(north, east);
    }

    public static @Nullable Subject subject(ResultSet row, String kind, String id) throws SQLException {
        String named = row.getString(kind);
        return named == null ? null : new Subject(named, row.getLong(id));
    }

    public static <T> @Nullable List<T> findList(ResultSet row, String column, LongFunction<T> make)
            throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? null
                : Arrays.stream((Long[]) array.getArray())
                        .map(value -> make.apply(value))
                        .toList();
    }

    /** Of a column that is never empty. */
    public static <T> List<T> list(ResultSet row, String column, LongFunction<T> make) throws SQLException {
        return Objects.requireNonNull(findList(row, column, make), column);
    }

    /** Of a column that is never empty. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
