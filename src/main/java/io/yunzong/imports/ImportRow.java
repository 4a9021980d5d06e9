package io.yunzong.imports;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.Unmet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as the fields of a target: read, of the right kind, and complete. What is empty, or stands for
 * nothing ("NULL", "-", a date of 1899), is null. Asking for a field as another kind than declared is a mistake in the
 * program.
 */
public final class ImportRow {
    private final long number;
    private final Map<String, Object> values;
    private final List<Unmet> notes;

    ImportRow(long number, Map<String, Object> values, List<Unmet> notes) {
        this.number = number;
        this.values = Map.copyOf(values);
        this.notes = List.copyOf(notes);
    }

    /** A row made by hand, for tests of targets: values are String, BigDecimal, Instant, LocalDate, Boolean, GeoPoint. */
    public static ImportRow of(long number, Map<String, Object> values) {
        return new ImportRow(number, values, List.of());
    }

    /** The row's number as a person sees it in Excel. */
    public long number() {
        return number;
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public @Nullable String text(String field) {
        return get(field, String.class);
    }

    public String textOr(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    public @Nullable BigDecimal number(String field) {
        return get(field, BigDecimal.class);
    }

    public @Nullable Integer wholeNumber(String field) {
        BigDecimal number = number(field);
        return number == null ? null : number.intValueExact();
    }

    public @Nullable Instant instant(String field) {
        return get(field, Instant.class);
    }

    public @Nullable LocalDate date(String field) {
        return get(field, LocalDate.class);
    }

    public @Nullable Boolean yesNo(String field) {
        return get(field, Boolean.class);
    }

    public @Nullable GeoPoint point(String field) {
        return get(field, GeoPoint.class);
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String name = get(field, String.class);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** What is to be said about the row although it can be loaded. */
    List<Unmet> notes() {
        return notes;
    }

    private <T> @Nullable T get(String field, Class<T> type) {
        Object value = values.get(field);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(
                    field + " is a " + value.getClass().getSimpleName());
        }
        return type.cast(value);
    }
}
