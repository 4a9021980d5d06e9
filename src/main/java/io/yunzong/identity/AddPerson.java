package io.yunzong.identity;

import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in. The password is made by the system and shown once.
 *
 * @param username 2 to 40 lower-case letters, digits, dots, dashes and underscores
 * @param departmentId the department they belong to (Clause C-02)
 * @param branches what roles of reach BRANCHES see
 * @param accounts what roles of reach ACCOUNTS see
 */
public record AddPerson(
        String username,
        String displayName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Long departmentId,
        Set<Role> roles,
        Set<SiteId> branches,
        Set<CustomerId> accounts) {
    public AddPerson {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
        accounts = Set.copyOf(accounts);
    }
}
