package io.yunzong.regulation;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Copies that nobody changes and that always stand in the same order, so that equal rules are written alike. */
final class Ordered {
    private Ordered() {}

    static <E extends Enum<E>> Set<E> copy(Set<E> set) {
        return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(set));
    }

    static Set<String> copyOfTexts(Set<String> set) {
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }

    static <T> List<T> copy(Collection<T> list) {
        return List.copyOf(list);
    }
}
