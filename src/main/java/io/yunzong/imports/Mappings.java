package io.yunzong.imports;

import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import io.yunzong.sheets.CellTexts;
import io.yunzong.sheets.DateTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Proposes which column is which field, and checks what people made of it. */
@Component
class Mappings {
    private final ImportTargets targets;

    Mappings(ImportTargets targets) {
        this.targets = targets;
    }

    /** Every column whose heading is one of the spellings of a field. */
    ImportMapping suggest(ImportTarget target, List<String> headings) {
        Map<String, String> fieldBySpelling = new HashMap<>();
        for (ImportField field : target.fields()) {
            targets.spellings(target, field).forEach(spelling -> fieldBySpelling.putIfAbsent(spelling, field.key()));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String heading : headings) {
            String field = fieldBySpelling.get(CellTexts.headingKey(heading));
            if (field != null && taken.add(field)) {
                columns.put(heading, field);
            }
        }
        return ImportMapping.of(columns);
    }

    /**
     * A profile's mapping on the columns of this very file, under the headings as they stand in it: by the very name,
     * else by a spelling of it that belongs to no other column of the profile.
     */
    static ImportMapping fit(ImportMapping profile, List<String> headings) {
        Map<String, String> columns = new LinkedHashMap<>();
        profile.columns().forEach((column, field) -> {
            if (headings.contains(column)) {
                columns.put(column, field);
            }
        });
        profile.columns().forEach((column, field) -> {
            String key = CellTexts.headingKey(column);
            if (!headings.contains(column)) {
                headings.stream()
                        .filter(heading -> CellTexts.headingKey(heading).equals(key))
                        .filter(heading -> !columns.containsKey(heading))
                        .findFirst()
                        .ifPresent(heading -> columns.put(heading, field));
            }
        });
        return new ImportMapping(
                columns, profile.constants(), profile.zone(), profile.nullWords(), profile.dateFormat());
    }

    /** Refuses a mapping that names what does not exist or names a field twice. */
    void check(ImportTarget target, ImportMapping mapping, List<String> headings) {
        List<Unmet> unmet = new ArrayList<>(checkFields(target, mapping));
        mapping.columns().keySet().stream()
                .filter(column -> !headings.contains(column))
                .map(column -> ImportsRefused.Why.COLUMN_UNKNOWN.unmet("column", column))
                .forEach(unmet::add);
        refuse(unmet);
    }

    /** The same for a profile, which is not tied to the columns of a file. */
    void checkProfile(ImportTarget target, ImportMapping mapping) {
        refuse(checkFields(target, mapping));
    }

    private List<Unmet> checkFields(ImportTarget target, ImportMapping mapping) {
        Map<String, ImportField> fields = new HashMap<>();
        target.fields().forEach(field -> fields.put(field.key(), field));
        List<Unmet> unmet = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String key : mapping.columns().values()) {
            ImportField field = fields.get(key);
            if (field == null) {
                unmet.add(ImportsRefused.Why.FIELD_UNKNOWN.unmet("field", key));
            } else if (!taken.add(key)) {
                unmet.add(ImportsRefused.Why.FIELD_TWICE.unmet("field", targets.label(target, field, Locale.ROOT)));
            }
        }
        mapping.constants().keySet().stream()
                .filter(key -> !fields.containsKey(key))
                .map(key -> ImportsRefused.Why.FIELD_UNKNOWN.unmet("field", key))
                .forEach(unmet::add);
        if (!mapping.hasKnownZone()) {
            unmet.add(ImportsRefused.Why.ZONE_UNKNOWN.unmet("zone", mapping.zone()));
        }
        String format = mapping.dateFormat();
        if (format != null && !DateTexts.isPattern(format)) {
            unmet.add(ImportsRefused.Why.DATE_FORMAT_UNKNOWN.unmet("format", format));
        }
        return unmet;
    }

    /** The required fields that no column or constant fills. */
    List<ImportField> missing(ImportTarget target, ImportMapping mapping) {
        return target.fields().stream()
                .filter(ImportField::required)
                .filter(field -> !mapping.columns().containsValue(field.key())
                        && !mapping.constants().containsKey(field.key()))
                .toList();
    }

    /** Refuses to run while a required field has no column. */
    void checkComplete(ImportTarget target, ImportMapping mapping) {
        refuse(missing(target, mapping).stream()
                .map(field ->
                        ImportsRefused.Why.FIELD_NOT_MAPPED.unmet("field", targets.label(target, field, Locale.ROOT)))
                .toList());
    }

    private static void refuse(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new ImportsRefused(Kind.INVALID, unmet);
        }
    }
}
