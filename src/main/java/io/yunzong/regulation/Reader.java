package io.yunzong.regulation;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.util.List;
import java.util.Set;

/** Somebody with a role and the policies addressed to it that they have not confirmed. */
public record Reader(PersonId person, String name, Set<SiteId> branches, Role role, List<Policy> unread) {
    public Reader {
        branches = Set.copyOf(branches);
        unread = List.copyOf(unread);
    }
}
