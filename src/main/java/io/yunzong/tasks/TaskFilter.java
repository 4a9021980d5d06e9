package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a list. Null parts demand nothing.
 *
 * @param q looked for in the words of the titles, such as a waybill number
 * @param dueFrom inclusive
 * @param dueTo exclusive
 */
public record TaskFilter(
        State state,
        @Nullable String q,
        @Nullable String kind,
        @Nullable SiteId siteId,
        @Nullable Role ownerRole,
        @Nullable PersonId ownerPerson,
        @Nullable Subject subject,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo) {
    /** Where tasks stand. */
    public enum State {
        OPEN,
        OVERDUE,
        PAUSED,
        /** Open or closed: whoever's time passed. */
        BREACHED,
        CLOSED,
        ALL
    }

    public static TaskFilter of(State state) {
        return new TaskFilter(state, null, null, null, null, null, null, null, null);
    }
}
