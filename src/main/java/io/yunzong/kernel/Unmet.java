package io.yunzong.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition that was not met.
 *
 * @param code {@code module.reason}, the key of the text in {@code messages/<module>.properties}
 * @param args values for the placeholders of the text
 * @param field the input it concerns (a JSON path such as {@code consignor.phone}), or null when it concerns the whole
 * @param clause the clause of the regulation behind it, such as {@code A-39}, or null
 */
public record Unmet(
        String code,
        Map<String, Object> args,
        @Nullable String field,
        @Nullable String clause) {
    public Unmet {
        args = Map.copyOf(args);
    }

    public Unmet(String code) {
        this(code, Map.of(), null, null);
    }

    public Unmet(String code, Map<String, Object> args) {
        this(code, args, null, null);
    }

    public Unmet inField(String name) {
        return new Unmet(code, args, name, clause);
    }

    public Unmet underClause(String id) {
        return new Unmet(code, args, field, id);
    }
}
