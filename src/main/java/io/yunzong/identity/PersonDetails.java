package io.yunzong.identity;

import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as others may see them: phone and e-mail are masked for viewers without PERSONAL_DATA_READ.
 *
 * @param locked too many wrong passwords; opens by itself or is opened by an administrator
 */
public record PersonDetails(
        PersonId id,
        String username,
        String displayName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Long departmentId,
        @Nullable String departmentName,
        Set<Role> roles,
        Set<SiteId> branches,
        Set<CustomerId> accounts,
        boolean active,
        boolean locked,
        boolean mustChangePassword,
        boolean simulated,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        int version) {
    public PersonDetails {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
        accounts = Set.copyOf(accounts);
    }
}
