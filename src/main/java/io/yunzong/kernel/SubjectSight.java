package io.yunzong.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks every {@link SubjectAccess} about subjects of mixed kinds. Who sees everything sees subjects of any kind; of a
 * kind nobody answers for, others see none. Clause H-08.
 */
public final class SubjectSight {
    private final Map<String, SubjectAccess> byKind = new HashMap<>();

    public SubjectSight(Collection<SubjectAccess> answers) {
        for (SubjectAccess answer : answers) {
            if (byKind.put(answer.kind(), answer) != null) {
                throw new IllegalStateException("two answer for the kind of subject " + answer.kind());
            }
        }
    }

    public boolean sees(Subject subject, Scope scope) {
        return !visible(Set.of(subject), scope).isEmpty();
    }

    /** Those of them the scope covers; one question per kind. */
    public Set<Subject> visible(Collection<Subject> subjects, Scope scope) {
        if (scope.everything()) {
            return Set.copyOf(subjects);
        }
        Map<String, List<Long>> ids = new HashMap<>();
        subjects.forEach(subject ->
                ids.computeIfAbsent(subject.kind(), kind -> new ArrayList<>()).add(subject.id()));
        Set<Subject> visible = new HashSet<>();
        ids.forEach((kind, asked) -> {
            SubjectAccess answer = byKind.get(kind);
            if (answer != null) {
                answer.visible(asked, scope).forEach(id -> visible.add(new Subject(kind, id)));
            }
        });
        return visible;
    }
}
