package io.yunzong.identity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an edit changed, as the audit trail notes it. */
public final class Changes {
    private static final Set<String> BOOKKEEPING = Set.of("id", "version");

    private Changes() {}

    /**
     * Compares two states of a record, component by component.
     *
     * @param personal components whose values stay out of the trail: it says only that they changed. Clause H-08
     * @return component name to {@code before → after}; empty when nothing changed
     */
    public static <R extends Record> Map<String, String> between(R before, R after, Set<String> personal) {
        Map<String, String> changes = new TreeMap<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            String name = component.getName();
            @Nullable Object was = value(component, before);
            @Nullable Object is = value(component, after);
            if (!BOOKKEEPING.contains(name) && !Objects.equals(was, is)) {
                changes.put(name, personal.contains(name) ? "changed" : shown(was) + " → " + shown(is));
            }
        }
        return changes;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
