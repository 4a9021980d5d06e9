package io.yunzong.tasks.web;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Refusal.Kind;
import io.yunzong.kernel.SiteId;
import io.yunzong.kernel.Subject;
import io.yunzong.tasks.TaskFilter;
import io.yunzong.tasks.TasksRefused;
import io.yunzong.tasks.TasksRefused.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the list, as they stand in the address.
 *
 * @param subject such as {@code consignment:12}
 */
record TaskParams(
        TaskFilter.@Nullable State state,
        @Nullable String q,
        @Nullable String kind,
        @Nullable Long siteId,
        @Nullable Role ownerRole,
        @Nullable Long ownerPersonId,
        @Nullable String subject,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo) {

    TaskFilter toFilter() {
        return new TaskFilter(
                state == null ? TaskFilter.State.OPEN : state,
                q,
                kind,
                siteId == null ? null : new SiteId(siteId),
                ownerRole,
                ownerPersonId == null ? null : new PersonId(ownerPersonId),
                subject == null ? null : subject(subject),
                dueFrom,
                dueTo);
    }

    private static Subject subject(String text) {
        try {
            return Subject.parse(text);
        } catch (IllegalArgumentException e) {
            TasksRefused refused =
                    new TasksRefused(Kind.INVALID, Why.SUBJECT_INVALID.unmet().inField("subject"));
            refused.initCause(e);
            throw refused;
        }
    }
}
