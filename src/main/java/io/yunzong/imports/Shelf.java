package io.yunzong.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the entries of a register stand, as imports put them there and take them away.
 *
 * @param <T> an entry
 */
public interface Shelf<T> {

    long id(T entry);

    /** What people call it: a code, a plate, a name. */
    String name(T entry);

    /** How often it was written to since it was added. */
    int version(T entry);

    /** Those of the entries that somebody has written to since they were added. */
    default Set<Long> listEdited(List<T> entries) {
        return entries.stream()
                .filter(entry -> version(entry) > 0)
                .map(this::id)
                .collect(Collectors.toSet());
    }

    List<T> list(List<Long> ids);

    /** Adds it and answers its id. */
    long add(T entry);

    /** Writes it over what it was; refuses when somebody else was quicker. */
    void change(T entry);

    /** Those of the entries that anything refers to. */
    Set<Long> listUsed(List<Long> ids);

    void remove(List<Long> ids);
}
