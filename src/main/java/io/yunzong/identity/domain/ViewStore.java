package io.yunzong.identity.domain;

import io.yunzong.identity.SavedView;
import io.yunzong.kernel.PersonId;
import java.util.List;
import java.util.Optional;

/** All saved views; every question names whose. */
public interface ViewStore {
    List<SavedView> list(PersonId person, String list);

    int count(PersonId person);

    Optional<SavedView> find(PersonId person, long id);

    /** Empty when the person has a view of that name for that list. */
    Optional<SavedView> add(PersonId person, String list, String name, String definition);

    Optional<SavedView> edit(PersonId person, long id, String name, String definition);

    boolean remove(PersonId person, long id);
}
