package io.yunzong.identity;

import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is known of somebody and what they may do, from their next click on.
 *
 * @param active false ends their sessions and lets them in no more
 * @param version the version the editor saw; a later one refuses the edit
 */
public record EditPerson(
        PersonId id,
        String displayName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Long departmentId,
        Set<Role> roles,
        Set<SiteId> branches,
        Set<CustomerId> accounts,
        boolean active,
        int version) {
    public EditPerson {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
        accounts = Set.copyOf(accounts);
    }
}
