package io.yunzong.identity;

import io.yunzong.kernel.Scope;
import java.time.Instant;
import java.util.Set;

/**
 * Lets a program act.
 *
 * @param permissions not more than the creator holds; POSITION_REPORT, which only programs need, comes with DEVICE_WRITE
 * @param scope not more than the creator sees
 * @param expiresAt at most {@value KeyDesk#MAX_DAYS} days ahead
 */
public record CreateKey(String name, Set<Permission> permissions, Scope scope, Instant expiresAt) {
    public CreateKey {
        permissions = Set.copyOf(permissions);
    }
}
