package io.yunzong.watch;

import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Who tracks a consignment at a node of its route. Clause A-07.
 *
 * @param person null where nobody is on duty
 * @param phone masked for those without need of it
 * @param deputy whether they stand in for somebody
 * @param noDeputy whether nobody could stand in for whoever is in charge
 */
public record NodeTracker(
        int seq,
        SiteId siteId,
        String siteName,
        String role,
        @Nullable PersonId person,
        @Nullable String name,
        @Nullable String phone,
        boolean deputy,
        boolean noDeputy) {}
