package io.yunzong.regulation;

import io.yunzong.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A guideline people have to know, as one of its versions says it: service goals, who does what, how work is assessed.
 * A version never changes. Clause D-16.
 *
 * @param number of the version, from 1
 * @param text plain text, paragraphs separated by empty lines
 * @param roles who has to read it
 * @param clauses the clauses whose rules it explains
 * @param note what is new
 * @param withdrawnAt null while it is in force; of the policy, not of the version
 */
public record Policy(
        PolicyId id,
        String code,
        int number,
        String title,
        String text,
        Set<Role> roles,
        List<String> clauses,
        String note,
        Instant publishedAt,
        String publishedBy,
        @Nullable Instant withdrawnAt) {
    public Policy {
        roles = Ordered.copy(roles);
        clauses = List.copyOf(clauses);
    }

    /** Whether somebody with these roles has to read it. */
    public boolean isFor(Set<Role> held) {
        return withdrawnAt == null && held.stream().anyMatch(roles::contains);
    }
}
