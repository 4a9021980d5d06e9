package io.yunzong;

import static java.util.Objects.requireNonNull;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Callers;
import io.yunzong.identity.Role;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hires people for tests. */
@TestComponent
public class TestPeople {
    public static final String PASSWORD = "a long enough phrase";
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000);

    private final People people;
    private final Callers callers;
    private final PasswordEncoder encoder;
    private final Clock clock;

    TestPeople(People people, Callers callers, PasswordEncoder encoder, Clock clock) {
        this.people = people;
        this.callers = callers;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** The id of a caller who is a person. */
    public static PersonId idOf(Caller person) {
        return requireNonNull(person.personId());
    }

    public Caller hire(Role role) {
        return hire(Set.of(role), Set.of(), Set.of());
    }

    public Caller hire(Role role, SiteId... branches) {
        return hire(Set.of(role), Set.of(branches), Set.of());
    }

    public Caller hire(Role role, CustomerId... accounts) {
        return hire(Set.of(role), Set.of(), Set.of(accounts));
    }

    public Caller hire(Set<Role> roles, Set<SiteId> branches, Set<CustomerId> accounts) {
        return hire(roles, branches, accounts, null, null);
    }

    /** Somebody who can be reached. */
    public Caller hire(
            Set<Role> roles,
            Set<SiteId> branches,
            Set<CustomerId> accounts,
            @Nullable String phone,
            @Nullable String email) {
        String username = "p" + NUMBER.incrementAndGet();
        PersonId id = people.add(new Person(
                new PersonId(0),
                username,
                "测试" + username,
                phone,
                email,
                null,
                encoder.encode(PASSWORD),
                false,
                0,
                null,
                true,
                false,
                roles,
                branches,
                accounts,
                null,
                clock.instant(),
                0));
        return callers.find(id).orElseThrow();
    }
}
