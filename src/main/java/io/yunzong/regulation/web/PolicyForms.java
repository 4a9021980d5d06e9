package io.yunzong.regulation.web;

import io.yunzong.identity.Role;
import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.SiteId;
import io.yunzong.regulation.MyPolicy;
import io.yunzong.regulation.Policy;
import io.yunzong.regulation.PolicyText;
import io.yunzong.regulation.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Policies over the wire. */
final class PolicyForms {
    private PolicyForms() {}

    /** A policy without its text. */
    record Head(
            long id,
            String code,
            int number,
            String title,
            Set<Role> roles,
            List<String> clauses,
            String note,
            Instant publishedAt,
            String publishedBy,
            @Nullable Instant withdrawnAt) {
        static Head of(Policy policy) {
            return new Head(
                    policy.id().value(),
                    policy.code(),
                    policy.number(),
                    policy.title(),
                    policy.roles(),
                    policy.clauses(),
                    policy.note(),
                    policy.publishedAt(),
                    policy.publishedBy(),
                    policy.withdrawnAt());
        }
    }

    /** A version of a policy with its text. */
    record Whole(Head policy, String text) {
        static Whole of(Policy policy) {
            return new Whole(Head.of(policy), policy.text());
        }
    }

    /** What somebody has to know. */
    record Mine(Head policy, String text, @Nullable Instant readAt) {
        static Mine of(MyPolicy mine) {
            return new Mine(Head.of(mine.policy()), mine.policy().text(), mine.readAt());
        }
    }

    /** Somebody and what they have not confirmed. */
    record Unread(long personId, String name, List<Long> branches, Role role, List<Head> policies) {
        static Unread of(Reader reader) {
            return new Unread(
                    reader.person().value(),
                    reader.name(),
                    reader.branches().stream().map(SiteId::value).sorted().toList(),
                    reader.role(),
                    reader.unread().stream().map(Head::of).toList());
        }
    }

    /** What is sent to publish a policy or its next version. */
    record Body(
            @Nullable String code,
            @Nullable Integer basedOn,
            @Nullable String title,
            @Nullable String text,
            @Nullable Set<Role> roles,
            @Nullable List<String> clauses,
            @Nullable String note) {
        PolicyText toText() {
            return new PolicyText(
                    Blanks.strip(title),
                    Blanks.strip(text),
                    roles == null ? Set.of() : roles,
                    clauses == null ? List.of() : clauses,
                    Blanks.strip(note));
        }
    }
}
