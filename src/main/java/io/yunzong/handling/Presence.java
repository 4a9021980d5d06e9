package io.yunzong.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was on site. Clause A-03.
 *
 * @param by mark of the person
 * @param to null while they still are
 * @param place in words, or null
 */
public record Presence(
        String by,
        String name,
        Instant from,
        @Nullable Instant to,
        @Nullable String place) {
    Presence until(Instant end) {
        return new Presence(by, name, from, end, place);
    }
}
