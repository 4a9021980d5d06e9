package io.yunzong.regulation;

import io.yunzong.identity.Role;
import java.util.List;
import java.util.Set;

/** What a version of a policy says; the parts are those of {@link Policy}. */
public record PolicyText(String title, String text, Set<Role> roles, List<String> clauses, String note) {
    public PolicyText {
        roles = Ordered.copy(roles);
        clauses = List.copyOf(clauses);
    }
}
