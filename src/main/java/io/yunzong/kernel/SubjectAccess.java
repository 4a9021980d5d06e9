package io.yunzong.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Says which subjects of one kind somebody may see. Declared here for the modules that keep things about subjects, and
 * implemented by the module that owns the subject. A kind nobody answers for is seen by nobody but those who see
 * everything. Clause H-08.
 */
public interface SubjectAccess {
    /** The kind it answers for, as in {@link Subject#kind()}. */
    String kind();

    /** Those of the ids the scope covers. */
    Set<Long> visible(Collection<Long> ids, Scope scope);

    /** How people call them: the number of a waybill, the name of a customer. Those it has no name for are left out. */
    default Map<Long, String> names(Collection<Long> ids) {
        return Map.of();
    }

    default boolean sees(long id, Scope scope) {
        return !visible(Set.of(id), scope).isEmpty();
    }
}
