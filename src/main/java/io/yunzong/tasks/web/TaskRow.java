package io.yunzong.tasks.web;

import io.yunzong.identity.Role;
import io.yunzong.kernel.Id;
import io.yunzong.tasks.MyDay;
import io.yunzong.tasks.Task;
import io.yunzong.tasks.TaskCalendar;
import io.yunzong.tasks.TaskKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task as it goes over the wire.
 *
 * @param title in the reader's language
 * @param subject such as {@code consignment:12}
 * @param remainingSeconds what is left on its calendar while it is paused
 * @param mayWork whether the reader may end it, as far as its kind lets anybody
 * @param mayAssign whether the reader may give it away, pause and cancel it
 * @param why in the day of the reader, why it is there
 */
record TaskRow(
        long id,
        String kind,
        String title,
        TaskKind.Closing closing,
        String subject,
        @Nullable Long siteId,
        @Nullable Role ownerRole,
        @Nullable Long ownerPersonId,
        @Nullable String ownerName,
        @Nullable String clause,
        TaskCalendar calendar,
        Instant startsAt,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Instant warnedAt,
        @Nullable Instant breachedAt,
        int level,
        @Nullable Instant pausedAt,
        @Nullable String pauseReason,
        @Nullable Long remainingSeconds,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        Task.@Nullable Outcome outcome,
        @Nullable String note,
        boolean mayWork,
        boolean mayAssign,
        MyDay.@Nullable Why why) {

    static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
