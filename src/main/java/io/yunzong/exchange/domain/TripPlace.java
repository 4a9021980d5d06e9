package io.yunzong.exchange.domain;

import io.yunzong.kernel.GeoPoint;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An end of a trip.
 *
 * @param code the file's code, or one made of name and coordinates where the file has none, so that two unlabelled
 *     places do not become one
 */
public record TripPlace(String code, String name, @Nullable GeoPoint point, boolean codeMissing) {
    /** The place of a row. */
    public static TripPlace of(@Nullable String code, String name, @Nullable GeoPoint point) {
        if (code != null && !code.isBlank()) {
            return new TripPlace(code.strip(), name, point, false);
        }
        String key = name.strip().toLowerCase(Locale.ROOT) + "|" + point;
        String made =
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        return new TripPlace("P-" + made.substring(0, 8).toUpperCase(Locale.ROOT), name, point, true);
    }
}
