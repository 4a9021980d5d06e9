package io.yunzong.identity.domain;

import io.yunzong.identity.Caller;
import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.Permission;
import io.yunzong.identity.Role;
import io.yunzong.identity.Role.Reach;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** What keeps the caller from making a key like this. */
    public static List<Unmet> checkKey(Caller caller, Set<Permission> permissions, Scope scope) {
        List<Unmet> unmet = new ArrayList<>();
        if (permissions.isEmpty()) {
            unmet.add(Why.KEY_WITHOUT_SCOPE.unmet().inField("permissions"));
        }
        permissions.stream()
                .filter(permission -> !mayGrant(caller, permission))
                .sorted()
                .forEach(permission -> unmet.add(
                        Why.KEY_SCOPE_TOO_WIDE.unmet("permission", permission).inField("permissions")));
        if (!narrowed(scope, caller.scope()).equals(scope)) {
            unmet.add(Why.REACH_TOO_WIDE.unmet().inField("branches"));
        }
        return unmet;
    }

    /** One's own permissions; and reporting positions, which only programs do, for those in charge of devices. */
    public static boolean mayGrant(Caller caller, Permission permission) {
        return caller.may(permission)
                || (permission == Permission.POSITION_REPORT && caller.may(Permission.DEVICE_WRITE));
    }

    /** What both scopes see. */
    public static Scope narrowed(Scope scope, Scope by) {
        if (by.everything()) {
            return scope;
        }
        if (scope.everything()) {
            return by;
        }
        return Scope.of(
                scope.branches().stream().filter(by::covers).collect(Collectors.toSet()),
                scope.accounts().stream().filter(by::covers).collect(Collectors.toSet()));
    }

    /** Whether the caller sees this person at all: themselves, and those of their branches or accounts. */
    public static boolean sees(Caller caller, Person person) {
        return caller.scope().everything()
                || person.id().equals(caller.personId())
                || person.branches().stream().anyMatch(caller.scope()::covers)
                || person.accounts().stream().anyMatch(caller.scope()::covers);
    }
}
