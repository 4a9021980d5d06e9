package io.yunzong.journey.store;

import io.yunzong.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Values to array parameters, and back from rows. */
final class Columns {
    private Columns() {}

    static <T, C> C[] array(List<T> rows, Function<T, @Nullable C> column, IntFunction<C[]> array) {
        List<C> values = new ArrayList<>(rows.size());
        rows.forEach(row -> values.add(column.apply(row)));
        return values.toArray(array);
    }

    static <T> Long[] ids(List<T> rows, Function<T, @Nullable Id> column) {
        return array(
                rows,
                row -> {
                    Id id = column.apply(row);
                    return id == null ? null : id.value();
                },
                Long[]::new);
    }

    /** As text, because the driver sends no arrays of instants. */
    static <T> String[] times(List<T> rows, Function<T, @Nullable Instant> column) {
        return array(
                rows,
                row -> {
                    Instant at = column.apply(row);
                    return at == null ? null : at.toString();
                },
                String[]::new);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> make) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : make.apply(value);
    }
}
