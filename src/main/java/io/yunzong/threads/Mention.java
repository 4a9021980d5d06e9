package io.yunzong.threads;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** Somebody a comment is meant for: a person, a department, or whoever holds a role at a branch when it is written. */
public sealed interface Mention {
    /** One colleague. */
    record Person(PersonId id) implements Mention {}

    /** 部门: it arrives in the department's own box. */
    record OfDepartment(long id) implements Mention {}

    /** @param site null for a role of the whole network */
    record Post(Role role, @Nullable SiteId site) implements Mention {}
}
