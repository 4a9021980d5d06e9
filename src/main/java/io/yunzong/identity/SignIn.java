package io.yunzong.identity;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.domain.PasswordRules;
import io.yunzong.identity.domain.People;
import io.yunzong.identity.domain.Person;
import io.yunzong.identity.domain.Sessions;
import io.yunzong.identity.domain.SignInAttempts;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in and changing one's password. Clause H-08. */
@Component
public class SignIn {
    private final PasswordCheck check;
    private final SignInAttempts attempts;
    private final People people;
    private final Sessions sessions;
    private final PasswordEncoder encoder;
    private final Audit audit;
    private final Clock clock;

    SignIn(
            PasswordCheck check,
            SignInAttempts attempts,
            People people,
            Sessions sessions,
            PasswordEncoder encoder,
            Audit audit,
            Clock clock) {
        this.check = check;
        this.attempts = attempts;
        this.people = people;
        this.sessions = sessions;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Checks a password.
     *
     * @param address the network address the attempt comes from
     * @throws IdentityRefused WRONG_PASSWORD, the same for an unknown name and a wrong password; LOCKED_OUT; or
     *     TOO_MANY_ATTEMPTS when too many were made from this address
     */
    public Caller signIn(String username, String password, String address) {
        OptionalLong attempt = attempts.take(address, clock.instant());
        if (attempt.isEmpty()) {
            throw new IdentityRefused(
                    Kind.TOO_MANY, Why.TOO_MANY_ATTEMPTS.unmet("minutes", SignInAttempts.WINDOW.toMinutes()));
        }
        Caller caller = check.signIn(username, password);
        attempts.giveBack(attempt.getAsLong());
        return caller;
    }

    /**
     * Sets a new password for oneself and signs out everywhere else.
     *
     * @param sessionId the session that goes on
     * @throws IdentityRefused naming everything that is wrong with it
     */
    @Transactional
    public void changePassword(Caller caller, String current, String next, String sessionId) {
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
        sessions.endOthers(person.id(), sessionId);
        audit.record(caller, "password.changed", "person:" + person.id(), Map.of());
    }
}
