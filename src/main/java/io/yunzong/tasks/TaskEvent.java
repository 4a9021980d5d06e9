package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task; never changed, never removed.
 *
 * @param level of warnings and escalations, from 1
 * @param by a mark such as {@code person:12}; null for the clock itself
 * @param personId whom it was given to
 * @param dueAt the due time after it
 */
public record TaskEvent(
        Kind kind,
        @Nullable Integer level,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String byName,
        @Nullable Role role,
        @Nullable SiteId siteId,
        @Nullable PersonId personId,
        @Nullable Instant dueAt,
        @Nullable String note) {
    /** What happened. */
    public enum Kind {
        OPENED,
        WARNED,
        BREACHED,
        ESCALATED,
        PAUSED,
        RESUMED,
        RESCHEDULED,
        ASSIGNED,
        HANDED_OVER,
        COMPLETED,
        CANCELLED
    }
}
