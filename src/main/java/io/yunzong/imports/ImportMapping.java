package io.yunzong.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file become the fields of a target.
 *
 * @param columns field keys by heading; columns that are not named here are left alone
 * @param constants values, as a cell would hold them, for fields without a column or with an empty cell
 * @param zone the clock of times that name none, such as {@code Asia/Shanghai}
 * @param nullWords words that mean nothing is known, compared without regard to case
 * @param dateFormat a date format tried before the usual ones, such as {@code dd/MM/yyyy HH:mm}
 */
public record ImportMapping(
        Map<String, String> columns,
        Map<String, String> constants,
        String zone,
        List<String> nullWords,
        @Nullable String dateFormat) {

    /** What people and programs write where they know nothing. */
    public static final List<String> NULL_WORDS =
            List.of("NULL", "NA", "N/A", "#N/A", "NIL", "-", "--", "—", "——", "/");

    private static final String DEFAULT_ZONE = "Asia/Shanghai";

    /** Whatever is left out takes its usual value. */
    @SuppressWarnings("NullAway") // comes from JSON, where anything may be missing
    public ImportMapping {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        constants = constants == null ? Map.of() : Map.copyOf(constants);
        zone = zone == null || zone.isBlank() ? DEFAULT_ZONE : zone;
        nullWords = nullWords == null ? NULL_WORDS : List.copyOf(nullWords);
        dateFormat = dateFormat == null || dateFormat.isBlank() ? null : dateFormat;
    }

    /** Columns to fields, and the usual rest. */
    public static ImportMapping of(Map<String, String> columns) {
        return new ImportMapping(columns, Map.of(), DEFAULT_ZONE, NULL_WORDS, null);
    }

    boolean hasKnownZone() {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
