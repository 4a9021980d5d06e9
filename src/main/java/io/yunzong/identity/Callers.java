package io.yunzong.identity;

import io.yunzong.identity.Role.Reach;
import io.yunzong.identity.domain.AuditChain;
import io.yunzong.identity.domain.Key;
import io.yunzong.identity.domain.Keys;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
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

    /** Empty when the key is unknown, revoked or expired. */
    public Optional<Caller> findByKey(String secret) {
        byte[] hash = AuditChain.sha256().digest(secret.getBytes(StandardCharsets.UTF_8));
        return keys.findUsable(hash, clock.instant()).map(Callers::of);
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

    private static Caller of(Key key) {
        return new Caller(
                null, key.id(), "key-" + key.id(), key.name(), Set.of(), key.permissions(), key.scope(), false);
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
