package io.yunzong.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail; null means any.
 *
 * @param actor whole, such as {@code person:12}
 * @param action whole, such as {@code person.edited}
 * @param subject whole, such as {@code consignment:17}
 * @param from the first instant that counts
 * @param to the first instant that no longer counts
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to) {}
