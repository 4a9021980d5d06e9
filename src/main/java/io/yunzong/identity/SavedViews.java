package io.yunzong.identity;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.domain.PersonRules;
import io.yunzong.identity.domain.ViewStore;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views of lists that people keep for themselves; nobody sees another person's. */
@Component
public class SavedViews {
    private static final int MAX_BYTES = 16 * 1024;
    private static final int MAX_VIEWS = 200;
    private static final Pattern LIST = Pattern.compile("[a-z][a-z-]{0,39}");

    private final ViewStore store;

    SavedViews(ViewStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public List<SavedView> list(String list, Caller caller) {
        return store.list(person(caller), list);
    }

    /** @throws IdentityRefused NAME_MISSING, VIEW_INVALID, VIEW_NAME_TAKEN, VIEWS_TOO_MANY */
    @Transactional
    public SavedView add(String list, String name, String definition, Caller caller) {
        PersonId person = person(caller);
        List<Unmet> unmet = check(list, name, definition);
        if (store.count(person) >= MAX_VIEWS) {
            unmet.add(Why.VIEWS_TOO_MANY.unmet("count", MAX_VIEWS));
        }
        refuseIfAny(unmet);
        return store.add(person, list, name.strip(), definition).orElseThrow(() -> taken(name));
    }

    /** @throws IdentityRefused NOT_FOUND, also for another person's view */
    @Transactional
    public SavedView edit(long id, String name, String definition, Caller caller) {
        PersonId person = person(caller);
        SavedView before = store.find(person, id).orElseThrow(SavedViews::notFound);
        refuseIfAny(check(before.list(), name, definition));
        boolean clash = store.list(person, before.list()).stream()
                .anyMatch(view -> view.id() != id && view.name().equals(name.strip()));
        if (clash) {
            throw taken(name);
        }
        return store.edit(person, id, name.strip(), definition).orElseThrow(SavedViews::notFound);
    }

    @Transactional
    public void remove(long id, Caller caller) {
        if (!store.remove(person(caller), id)) {
            throw notFound();
        }
    }

    private static List<Unmet> check(String list, String name, String definition) {
        List<Unmet> unmet = new ArrayList<>(PersonRules.checkName(name, "name"));
        if (!LIST.matcher(list).matches()) {
            unmet.add(Why.VIEW_INVALID.unmet().inField("list"));
        }
        boolean object = definition.startsWith("{");
        if (!object || definition.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            unmet.add(Why.VIEW_INVALID.unmet().inField("definition"));
        }
        return unmet;
    }

    private static PersonId person(Caller caller) {
        if (caller.personId() == null) {
            // a program has no taste in lists
            throw new IdentityRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet());
        }
        return caller.personId();
    }

    private static void refuseIfAny(List<Unmet> unmet) {
        if (!unmet.isEmpty()) {
            throw new IdentityRefused(Kind.INVALID, unmet);
        }
    }

    private static IdentityRefused taken(String name) {
        return new IdentityRefused(
                Kind.INVALID, Why.VIEW_NAME_TAKEN.unmet("name", name.strip()).inField("name"));
    }

    private static IdentityRefused notFound() {
        return new IdentityRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet());
    }
}
