package io.yunzong.network.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the forms of this package share. */
final class Forms {
    private Forms() {}

    /** A value whose presence was validated before. */
    static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    /** The version a change was made on; a change that names none is stale by definition. */
    static int version(@Nullable Integer version) {
        return version == null ? -1 : version;
    }

    static <T> T otherwise(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
