package io.yunzong.regulation;

import org.jspecify.annotations.Nullable;

/**
 * One field of a rule before and after.
 *
 * @param field the component's name, such as {@code duration}; for a word of a dictionary {@code entries.<code>}
 * @param before null when it had none
 * @param after null when it has none
 */
public record FieldChange(
        String field, @Nullable Object before, @Nullable Object after) {}
