package io.yunzong.kernel;

import java.util.Set;

/**
 * Which rows somebody may see: everything, or what touches one of their branches or belongs to one of their accounts.
 * Every finder over account-owned rows takes one. An empty scope sees nothing. Clause H-08.
 */
public record Scope(boolean everything, Set<SiteId> branches, Set<CustomerId> accounts) {
    public Scope {
        branches = Set.copyOf(branches);
        accounts = Set.copyOf(accounts);
    }

    public static Scope all() {
        return new Scope(true, Set.of(), Set.of());
    }

    public static Scope none() {
        return new Scope(false, Set.of(), Set.of());
    }

    public static Scope of(Set<SiteId> branches, Set<CustomerId> accounts) {
        return new Scope(false, branches, accounts);
    }

    public boolean covers(SiteId branch) {
        return everything || branches.contains(branch);
    }

    public boolean covers(CustomerId account) {
        return everything || accounts.contains(account);
    }

    /** Branch ids for an SQL array parameter. */
    public Long[] branchArray() {
        return branches.stream().map(SiteId::value).sorted().toArray(Long[]::new);
    }

    /** Account ids for an SQL array parameter. */
    public Long[] accountArray() {
        return accounts.stream().map(CustomerId::value).sorted().toArray(Long[]::new);
    }
}
