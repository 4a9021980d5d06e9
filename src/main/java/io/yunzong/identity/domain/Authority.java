package io.yunzong.identity.domain;

import io.yunzong.identity.Caller;
import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.Role;
import io.yunzong.identity.Role.Reach;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Nobody gives away more than they have: neither permissions nor sight. Clause H-08. */
public final class Authority {
    private Authority() {}

    /** What keeps the caller from granting these roles, or from administering somebody who holds them. */
    public static List<Unmet> check(Caller caller, Set<Role> roles, Set<SiteId> branches, Set<CustomerId> accounts) {
        List<Unmet> unmet = new ArrayList<>();
        for (Role role : roles) {
            if (!caller.permissions().containsAll(role.permissions())) {
                unmet.add(Why.ROLE_TOO_POWERFUL.unmet("role", role).inField("roles"));
            }
        }
        boolean network = roles.stream().anyMatch(role -> role.reach() == Reach.NETWORK);
        boolean beyond = (network && !caller.scope().everything())
                || !branches.stream().allMatch(caller.scope()::covers)
                || !accounts.stream().allMatch(caller.scope()::covers);
        if (beyond) {
            unmet.add(Why.REACH_TOO_WIDE.unmet().inField("branches"));
        }
        return unmet;
    }

    /** Whether the caller sees this person at all: themselves, and those of their branches or accounts. */
    public static boolean sees(Caller caller, Person person) {
        return caller.scope().everything()
                || person.id().equals(caller.personId())
                || person.branches().stream().anyMatch(caller.scope()::covers)
                || person.accounts().stream().anyMatch(caller.scope()::covers);
    }
}
