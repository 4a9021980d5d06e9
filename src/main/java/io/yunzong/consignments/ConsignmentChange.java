package io.yunzong.consignments;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.ConsignmentId;
import io.yunzong.kernel.Masking;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One edit, kept for ever with what stood there before. Clause C-03.
 *
 * @param version the version the edit made
 * @param by who, as {@link Caller#mark()}
 * @param before the changed fields only, by path such as {@code consignee.phone}; a field that was empty is absent
 * @param after the same fields as they read since
 */
public record ConsignmentChange(
        ConsignmentId consignmentId,
        int version,
        Instant at,
        String by,
        String byName,
        Map<String, String> before,
        Map<String, String> after) {
    public ConsignmentChange {
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /** With the parties masked as in {@link Consignment#shownTo}. */
    public ConsignmentChange shownTo(Caller viewer) {
        if (viewer.seesPersonalData()) {
            return this;
        }
        return new ConsignmentChange(consignmentId, version, at, by, byName, masked(before), masked(after));
    }

    private static Map<String, String> masked(Map<String, String> fields) {
        Map<String, String> masked = new LinkedHashMap<>();
        fields.forEach((path, value) -> {
            String shown = mask(path, value);
            masked.put(path, shown == null ? "" : shown);
        });
        return masked;
    }

    private static @Nullable String mask(String path, String value) {
        return switch (path) {
            case "consignor.name", "consignee.name" -> Masking.name(value);
            case "consignor.phone", "consignee.phone" -> Masking.phone(value);
            case "consignor.address", "consignee.address" -> Masking.address(value);
            default -> value;
        };
    }
}
