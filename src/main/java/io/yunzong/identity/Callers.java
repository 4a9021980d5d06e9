package io.yunzong.identity;

import io.yunzong.identity.Role.Reach;
import io.yunzong.identity.domain.Authority;
import io.yunzong.identity.domain.KeySecret;
import io.yunzong.identity.domain.Keys;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns a person or a key into the caller with their rights as they are now. */
@Component
public class Callers {
    private final People people;
    private final Keys keys;
    private final Clock clock;

    Callers(People people, Keys keys, Clock clock) {
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    /** Empty when the person is gone or was dismissed since signing in. */
    public Optional<Caller> find(PersonId id) {
        return people.find(id).filter(Person::active).map(this::of);
    }

    /** Those of them who still work here, with what each may do and see; in one statement. */
    public List<Caller> list(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? List.of()
                : people.listWhole(ids).stream().map(this::of).toList();
    }

    /** Empty when the key is unknown, revoked or expired, or whoever made it has left. */
    public Optional<Caller> findByKey(String secret) {
        return keys.findUsable(new KeySecret(secret).hash(), clock.instant())
                .flatMap(key -> find(key.createdBy()).map(creator -> of(key, creator)));
    }

    Caller of(Person person) {
        EnumSet<Permission> permissions = EnumSet.noneOf(Permission.class);
        person.roles().forEach(role -> permissions.addAll(role.permissions()));
        return new Caller(
                person.id(),
                null,
                person.username(),
                person.displayName(),
                person.roles(),
                permissions,
                scope(person),
                person.mustChangePassword());
    }

    /** A key never may more than its maker may now. */
    private static Caller of(ApiKey key, Caller creator) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        key.permissions().stream()
                .filter(permission -> Authority.mayGrant(creator, permission))
                .forEach(permissions::add);
        Scope scope = Authority.narrowed(key.scope(), creator.scope());
        return new Caller(null, key.id(), "key-" + key.id(), key.name(), Set.of(), permissions, scope, false);
    }

    /** The widest reach of the roles held, filled with the person's own branches and accounts. */
    private static Scope scope(Person person) {
        Set<Role> roles = person.roles();
        if (roles.stream().anyMatch(role -> role.reach() == Reach.NETWORK)) {
            return Scope.all();
        }
        boolean branches = roles.stream().anyMatch(role -> role.reach() == Reach.BRANCHES);
        boolean accounts = roles.stream().anyMatch(role -> role.reach() == Reach.ACCOUNTS);
        return Scope.of(branches ? person.branches() : Set.of(), accounts ? person.accounts() : Set.of());
    }
}
