package io.yunzong.watch.store;

import io.yunzong.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Values to parameters, and back from rows. */
final class Columns {
    private Columns() {}

    static <T, C> C[] array(List<T> rows, Function<T, @Nullable C> column, IntFunction<C[]> array) {
        List<C> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(column.apply(row)));
        return values.toArray(array);
    }

    static Long[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }

    static @Nullable Long id(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** As text, because the driver sends no arrays of instants. */
    static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    static SqlParameterValue time(@Nullable Instant at) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at == null ? null : at.atOffset(ZoneOffset.UTC));
    }

    static @Nullable Long micros(@Nullable Duration time) {
        return time == null ? null : time.toNanos() / 1000;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Of a column that is never null. */
    static Instant when(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Duration.ofNanos(micros * 1000);
    }

    static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> make) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : make.apply(value);
    }

    static <E extends Enum<E>> @Nullable E choice(ResultSet row, String column, Class<E> type) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
