package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.kernel.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A duty with a clock. It is opened, perhaps warned of, perhaps breached and put before others level by level, perhaps
 * paused meanwhile, and ends completed or cancelled. A breach stays, whatever happens afterwards. Clauses A-09, C-04.
 *
 * @param ownerPerson whose it is now; null while it lies with everybody who holds the role at the branch
 * @param dueAt null while it is paused before its time; {@code remaining} says what is left then
 * @param breachedAt the due time that passed while it was open
 * @param level the highest level of its ladder that fired; 0 for none
 * @param remaining what is left on its calendar, while it is paused
 */
public record Task(
        TaskId id,
        String key,
        TaskKind kind,
        Subject subject,
        @Nullable SiteId siteId,
        @Nullable Role ownerRole,
        @Nullable PersonId ownerPerson,
        Map<String, String> titleArgs,
        @Nullable String clause,
        TaskCalendar calendar,
        Instant startsAt,
        @Nullable Instant dueAt,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        int level,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        @Nullable Duration remaining,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable Outcome outcome,
        @Nullable String note) {
    /** How it ended. */
    public enum Outcome {
        COMPLETED,
        CANCELLED
    }

    public Task {
        titleArgs = Map.copyOf(titleArgs);
    }

    public boolean open() {
        return closedAt == null;
    }

    public boolean paused() {
        return pausedAt != null && open();
    }

    /** Whether it is open and its time has passed, as far as the clock was looked at. */
    public boolean overdue(Instant now) {
        return open() && pausedAt == null && dueAt != null && !dueAt.isAfter(now);
    }
}
