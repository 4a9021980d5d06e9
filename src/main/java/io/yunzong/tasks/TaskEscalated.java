package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * An overdue duty is put before others. Published inside the transaction; each level once. Clause C-04.
 *
 * @param level counted from 1
 * @param siteId the branch whose holders of the role are meant; null for all of them
 */
public record TaskEscalated(
        Task task, int level, Role role, @Nullable SiteId siteId) {}
