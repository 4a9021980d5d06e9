package io.yunzong.consignments;

import org.jspecify.annotations.Nullable;

/** Typed text as it is kept: without surrounding blanks, and nothing instead of emptiness. */
final class TypedText {
    private TypedText() {}

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
