package io.yunzong.identity;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.domain.PasswordRules;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in and changing one's password. Clause H-08. */
@Component
public class SignIn {
    private final People people;
    private final Callers callers;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;
    private final String someHash;

    SignIn(People people, Callers callers, PasswordEncoder encoder, Audit audit, Clock clock) {
        this.people = people;
        this.callers = callers;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
        this.someHash = encoder.encode("nobody has this password");
    }

    /**
     * Checks a password.
     *
     * @throws IdentityRefused WRONG_PASSWORD, the same for an unknown name and a wrong password, or LOCKED_OUT
     */
    @Transactional(noRollbackFor = IdentityRefused.class)
    public Caller signIn(String username, String password) {
        Instant now = clock.instant();
        Person person = people.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .filter(Person::active)
                .orElse(null);
        if (person == null) {
            // takes as long as a real check, so that names cannot be probed by time
            encoder.matches(password, someHash);
            throw new IdentityRefused(Kind.FORBIDDEN, Why.WRONG_PASSWORD.unmet());
        }
        if (person.isLocked(now)) {
            throw lockedOut(person, now);
        }
        if (!encoder.matches(password, person.passwordHash())) {
            int attempts = people.countFailure(person.id(), Person.ATTEMPTS, now.plus(Person.LOCK));
            Caller caller = callers.of(person);
            audit.record(caller, "session.refused", "person:" + person.id(), Map.of("attempts", attempts));
            throw new IdentityRefused(Kind.FORBIDDEN, Why.WRONG_PASSWORD.unmet());
        }
        people.noteSignIn(person.id(), now);
        Caller caller = callers.of(person);
        audit.record(caller, "session.opened", "person:" + person.id(), Map.of());
        return caller;
    }

    /**
     * Sets a new password for oneself.
     *
     * @throws IdentityRefused naming everything that is wrong with it
     */
    @Transactional
    public void changePassword(Caller caller, String current, String next) {
        if (caller.personId() == null) {
            throw new IdentityRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet());
        }
        Person person = people.find(caller.personId())
                .orElseThrow(() -> new IdentityRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
        List<Unmet> unmet = new ArrayList<>();
        if (!encoder.matches(current, person.passwordHash())) {
            unmet.add(Why.CURRENT_PASSWORD_WRONG.unmet().inField("current"));
        }
        PasswordRules.check(next, person.username()).forEach(u -> unmet.add(u.inField("next")));
        if (current.equals(next)) {
            unmet.add(Why.PASSWORD_UNCHANGED.unmet().inField("next"));
        }
        if (!unmet.isEmpty()) {
            throw new IdentityRefused(Kind.INVALID, unmet);
        }
        people.changePassword(person.id(), encoder.encode(next), false);
        audit.record(caller, "password.changed", "person:" + person.id(), Map.of());
    }

    private static IdentityRefused lockedOut(Person person, Instant now) {
        long minutes =
                Duration.between(now, person.lockedUntil()).plusSeconds(59).toMinutes();
        return new IdentityRefused(Kind.FORBIDDEN, Why.LOCKED_OUT.unmet("minutes", minutes));
    }
}
