package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import java.util.Set;

/**
 * A circle of people who stand for a role wherever overdue duties are put before it, such as the members in term of the
 * leadership group. Declared here, implemented by the module that knows who belongs to it. Clause C-04.
 */
public interface EscalationCircle {
    Role role();

    /** Those who stand for it now, all of them still here; empty while nobody does, and then all its holders are meant. */
    Set<PersonId> members();
}
