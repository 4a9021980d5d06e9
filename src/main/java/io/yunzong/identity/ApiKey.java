package io.yunzong.identity;

import io.yunzong.kernel.ApiKeyId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program's right to act, as lists show it; the secret itself is kept nowhere.
 *
 * @param prefix the first characters of the secret, to recognise it by
 * @param createdBy it never may more than this person may now, and nothing once they have left
 * @param lastUsedAt to the minute
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String prefix,
        Set<Permission> permissions,
        Scope scope,
        PersonId createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {
    public ApiKey {
        permissions = Set.copyOf(permissions);
    }
}
