package io.yunzong.handling.store;

import io.yunzong.kernel.Id;
import io.yunzong.kernel.PieceId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Values to parameters, and back from rows. */
final class Columns {
    private Columns() {}

    static <T, C> C[] array(Collection<T> rows, Function<T, @Nullable C> column, IntFunction<C[]> array) {
        List<C> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(column.apply(row)));
        return values.toArray(array);
    }

    static <T> Long[] ids(Collection<T> rows, Function<T, @Nullable Id> column) {
        return array(rows, row -> id(column.apply(row)), Long[]::new);
    }

    static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return array(rows, column, String[]::new);
    }

    /** As text, because the driver sends no arrays of instants. */
    static <T> String[] times(Collection<T> rows, Function<T, @Nullable Instant> column) {
        return array(
                rows,
                row -> {
                    Instant at = column.apply(row);
                    return at == null ? null : at.toString();
                },
                String[]::new);
    }

    static Long[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(Long[]::new);
    }

    /** As the database writes an array, because it takes no arrays of arrays of different lengths. */
    static @Nullable String literal(@Nullable Collection<PieceId> pieces) {
        return pieces == null
                ? null
                : pieces.stream().map(PieceId::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static @Nullable Long id(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static SqlParameterValue time(@Nullable Instant at) {
        return new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at == null ? null : at.atOffset(ZoneOffset.UTC));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Of a column that is never null. */
    static Instant when(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable List<PieceId> pieces(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null
                ? null
                : Arrays.stream((Long[]) array.getArray()).map(PieceId::new).toList();
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
