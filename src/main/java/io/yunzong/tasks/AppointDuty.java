package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Appoints somebody.
 *
 * @param siteId null for headquarters
 * @param to exclusive; null until further notice
 */
public record AppointDuty(
        Role role,
        @Nullable SiteId siteId,
        PersonId person,
        RosterEntry.Rank rank,
        Instant from,
        @Nullable Instant to) {}
