package io.yunzong.identity;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, as the duties, lists of recipients and cards of persons need them. */
public record Colleague(
        PersonId id, String displayName, @Nullable String phone, Set<Role> roles, Set<SiteId> branches) {
    public Colleague {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
    }
}
