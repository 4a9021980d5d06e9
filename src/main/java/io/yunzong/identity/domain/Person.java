package io.yunzong.identity.domain;

import io.yunzong.identity.AddPerson;
import io.yunzong.identity.Role;
import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signs in. Five wrong passwords in a row lock the account for a while; the right one clears the count.
 *
 * @param lockedUntil no password is accepted before this
 * @param version counts edits, so that two editors cannot overwrite each other
 */
public record Person(
        PersonId id,
        String username,
        String displayName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Long departmentId,
        String passwordHash,
        boolean mustChangePassword,
        int failedAttempts,
        @Nullable Instant lockedUntil,
        boolean active,
        boolean simulated,
        Set<Role> roles,
        Set<SiteId> branches,
        Set<CustomerId> accounts,
        @Nullable Instant lastSignInAt,
        Instant createdAt,
        int version) {
    public static final int ATTEMPTS = 5;
    public static final Duration LOCK = Duration.ofMinutes(15);

    public Person {
        roles = Set.copyOf(roles);
        branches = Set.copyOf(branches);
        accounts = Set.copyOf(accounts);
    }

    /** Somebody just let in; the id is given by the store. */
    public static Person newcomer(
            AddPerson added, String passwordHash, boolean mustChange, boolean simulated, Instant now) {
        return new Person(
                new PersonId(0),
                added.username(),
                added.displayName(),
                added.phone(),
                added.email(),
                added.departmentId(),
                passwordHash,
                mustChange,
                0,
                null,
                true,
                simulated,
                added.roles(),
                added.branches(),
                added.accounts(),
                null,
                now,
                0);
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
