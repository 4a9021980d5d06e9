package io.yunzong.identity;

import io.yunzong.identity.IdentityRefused.Why;
import io.yunzong.identity.domain.Authority;
import io.yunzong.identity.domain.KeySecret;
import io.yunzong.identity.domain.Keys;
import io.yunzong.identity.domain.PersonRules;
import io.yunzong.kernel.ApiKeyId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.Unmet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out keys to programs and takes them back. Clause H-08. */
@Component
public class KeyDesk {
    /** No key lives longer; an integration that nobody renews is one that nobody looks after. */
    public static final int MAX_DAYS = 365;

    private final Keys keys;
    private final Audit audit;
    private final Clock clock;

    KeyDesk(Keys keys, Audit audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a key for a program.
     *
     * @throws IdentityRefused KEY_WITHOUT_SCOPE, KEY_SCOPE_TOO_WIDE, REACH_TOO_WIDE, KEY_EXPIRY_INVALID, NAME_MISSING;
     *     NOT_ALLOWED when a program asks
     */
    @Transactional
    public KeyCreated create(CreateKey command, Caller caller) {
        PersonId creator = caller.personId();
        if (creator == null) {
            throw new IdentityRefused(Kind.FORBIDDEN, Why.NOT_ALLOWED.unmet());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Unmet> unmet = new ArrayList<>(PersonRules.checkName(command.name(), "name"));
        unmet.addAll(Authority.checkKey(caller, command.permissions(), command.scope()));
        if (!command.expiresAt().isAfter(now) || command.expiresAt().isAfter(now.plus(Duration.ofDays(MAX_DAYS)))) {
            unmet.add(Why.KEY_EXPIRY_INVALID.unmet("days", MAX_DAYS).inField("expiresAt"));
        }
        if (!unmet.isEmpty()) {
            throw new IdentityRefused(Kind.INVALID, unmet);
        }
        KeySecret secret = KeySecret.next();
        ApiKey key = keys.add(
                new ApiKey(
                        new ApiKeyId(0),
                        command.name().strip(),
                        secret.prefix(),
                        command.permissions(),
                        command.scope(),
                        creator,
                        now,
                        command.expiresAt().truncatedTo(ChronoUnit.MICROS),
                        null,
                        null),
                secret.hash());
        audit.record(
                caller,
                "key.created",
                "key:" + key.id(),
                Map.of(
                        "name", key.name(),
                        "permissions", key.permissions().stream().sorted().toList(),
                        "expiresAt", key.expiresAt().toString()));
        return new KeyCreated(key, secret.text());
    }

    /** All keys, revoked and expired ones too; of a caller who does not see everything, their own. */
    @Transactional(readOnly = true)
    public List<ApiKey> list(Caller caller) {
        return keys.list().stream().filter(key -> isTheirs(key, caller)).toList();
    }

    /** Takes a key back at once; doing it twice does no harm. */
    @Transactional
    public void revoke(ApiKeyId id, Caller caller) {
        ApiKey key = keys.list().stream()
                .filter(found -> found.id().equals(id) && isTheirs(found, caller))
                .findFirst()
                .orElseThrow(() -> new IdentityRefused(Kind.NOT_FOUND, Why.NOT_FOUND.unmet()));
        if (keys.revoke(id, clock.instant())) {
            audit.record(caller, "key.revoked", "key:" + id, Map.of("name", key.name()));
        }
    }

    private static boolean isTheirs(ApiKey key, Caller caller) {
        return caller.scope().everything() || key.createdBy().equals(caller.personId());
    }
}
