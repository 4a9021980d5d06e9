package io.yunzong.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail. Clauses C-03, H-08.
 *
 * @param seq 1, 2, 3… without gaps
 * @param actor {@code person:12}, {@code key:3} or {@code system:import}
 * @param actorName the person's or key's name as it is now, or null for the system
 * @param subject what it was done to, such as {@code consignment:17}
 * @param details JSON, the very text that was hashed
 * @param hash SHA-256 in hexadecimal over this entry and the hash before it
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        @Nullable String actorName,
        String action,
        String subject,
        String details,
        String hash) {}
