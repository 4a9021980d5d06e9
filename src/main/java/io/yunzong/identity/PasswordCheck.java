package io.yunzong.identity;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.kernel.Refusal.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a password against the stored one, counts failures and locks the account. Clause H-08. */
@Component
class PasswordCheck {
    private final People people;
    private final Callers callers;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;
    private final String someHash;

    PasswordCheck(People people, Callers callers, PasswordEncoder encoder, Audit audit, Clock clock) {
        this.people = people;
        this.callers = callers;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
        this.someHash = encoder.encode("nobody has this password");
    }

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

    private static IdentityRefused lockedOut(Person person, Instant now) {
        long minutes =
                Duration.between(now, person.lockedUntil()).plusSeconds(59).toMinutes();
        return new IdentityRefused(Kind.FORBIDDEN, Why.LOCKED_OUT.unmet("minutes", minutes));
    }
}
