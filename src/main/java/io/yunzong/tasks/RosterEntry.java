package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is appointed to a role at a branch, as the one in charge or standing in, for a time. Clause A-07.
 *
 * @param siteId null for headquarters
 * @param from inclusive
 * @param to exclusive; null until further notice
 */
public record RosterEntry(
        long id,
        Role role,
        @Nullable SiteId siteId,
        PersonId person,
        Rank rank,
        Instant from,
        @Nullable Instant to,
        int version) {
    /** In charge or standing in. */
    public enum Rank {
        MAIN,
        DEPUTY
    }

    public boolean covers(Instant at) {
        return !from.isAfter(at) && (to == null || to.isAfter(at));
    }

    /** Whether there is an instant both cover. */
    public boolean overlaps(RosterEntry other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }
}
