package io.yunzong.consignments.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of a table as one table expression of one statement: every column travels as an array of texts and is cast to
 * its own type. Takes half the time of sending them as JSON.
 */
@Component
class RowArrays {
    private final JdbcClient jdbc;
    private final Map<String, Map<String, String>> types = new ConcurrentHashMap<>();

    RowArrays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param columns of the rows, separated by commas
     * @param from what to select the columns from
     * @param params what {@code from} names
     */
    record Source(String columns, String from, Map<String, String[]> params) {}

    /** @param rows values by column name, all with the same columns; not empty */
    Source of(String table, List<Map<String, @Nullable Object>> rows) {
        Map<String, String> type = types.computeIfAbsent(table, this::readTypes);
        List<String> columns = List.copyOf(rows.getFirst().keySet());
        Map<String, String[]> params = new HashMap<>();
        columns.forEach(column -> params.put(
                "row_" + column, rows.stream().map(row -> text(row.get(column))).toArray(String[]::new)));
        String casts = columns.stream()
                .map(column -> "cast(a." + column + " as " + type.get(column) + ") as " + column)
                .collect(Collectors.joining(", "));
        String arrays = columns.stream().map(column -> ":row_" + column).collect(Collectors.joining(", "));
        String names = String.join(", ", columns);
        return new Source(names, "(select " + casts + " from unnest(" + arrays + ") as a(" + names + ")) r", params);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            // only numbers and names of constants stand in lists, so nothing needs quotes
            case Collection<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private Map<String, String> readTypes(String table) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("""
                        select attname, format_type(atttypid, atttypmod) from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                        """).param("table", table).query(row -> {
            found.put(row.getString(1), row.getString(2));
        });
        return Map.copyOf(found);
    }
}
