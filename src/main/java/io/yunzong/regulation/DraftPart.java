package io.yunzong.regulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a part of the draft stands.
 *
 * @param version the one a change of the part has to name
 * @param editedBy the name of whoever changed it last; null while it is as published
 */
public record DraftPart(
        RegulationPart part,
        long version,
        @Nullable String editedBy,
        @Nullable Instant editedAt) {}
