package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much open work lies with somebody, or with a role at a branch while nobody there has taken it. Clause C-11.
 *
 * @param person null: nobody has taken it yet, and role and site say where it lies
 * @param siteId null with a role: a role of headquarters
 * @param overdue their time has passed and they are not paused
 * @param nextDueAt when the next of those that are not overdue falls due
 */
public record TaskLoad(
        @Nullable PersonId person,
        @Nullable Role role,
        @Nullable SiteId siteId,
        int open,
        int overdue,
        int paused,
        @Nullable Instant nextDueAt) {}
