package io.yunzong.identity;

import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody active and how they are reached, unmasked: for sending to them, never for showing. Clause H-08. */
public record Reachable(
        PersonId id,
        String displayName,
        @Nullable String phone,
        @Nullable String email,
        Set<Role> roles,
        Set<SiteId> branches,
        Set<CustomerId> accounts) {
    public Reachable {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
        accounts = Set.copyOf(accounts);
    }

    /** Whether they belong to a customer, whatever else they are: nothing internal is for them. */
    public boolean isCustomer() {
        return roles.contains(Role.CUSTOMER_CONTACT);
    }

    @Override
    public String toString() {
        return "Reachable[" + id + "]";
    }
}
