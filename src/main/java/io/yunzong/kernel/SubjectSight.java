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

    /** Whether somebody answers for its kind and knows it; who sees everything could otherwise speak of what is not. */
    public boolean isThere(Subject subject) {
        SubjectAccess answer = byKind.get(subject.kind());
        return answer != null && answer.sees(subject.id(), Scope.all());
    }

    /** How people call them; one question per kind. */
    public Map<Subject, String> names(Collection<Subject> subjects) {
        Map<Subject, String> names = new HashMap<>();
        byKind(subjects).forEach((kind, ids) -> {
            SubjectAccess answer = byKind.get(kind);
            if (answer != null) {
                answer.names(ids).forEach((id, name) -> names.put(new Subject(kind, id), name));
            }
        });
        return names;
    }

    private static Map<String, List<Long>> byKind(Collection<Subject> subjects) {
        Map<String, List<Long>> ids = new HashMap<>();
        subjects.forEach(subject ->
                ids.computeIfAbsent(subject.kind(), kind -> new ArrayList<>()).add(subject.id()));
        return ids;
    }

    /** Those of them the scope covers; one question per kind. */
    public Set<Subject> visible(Collection<Subject> subjects, Scope scope) {
        if (scope.everything()) {
            return Set.copyOf(subjects);
        }
        Set<Subject> visible = new HashSet<>();
        byKind(subjects).forEach((kind, asked) -> {
            SubjectAccess answer = byKind.get(kind);
            if (answer != null) {
                answer.visible(asked, scope).forEach(id -> visible.add(new Subject(kind, id)));
            }
        });
        return visible;
    }
}
