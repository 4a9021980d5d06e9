package io.yunzong.tasks;

import io.yunzong.identity.Role;
import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A branch lacks somebody for a role. Clause A-07.
 *
 * @param noMain nobody is appointed to be in charge, or they have left or lost the role
 * @param noDeputy nobody is appointed to stand in
 * @param nobodyOnDuty whoever is appointed is away
 */
public record Vacancy(Role role, @Nullable SiteId siteId, boolean noMain, boolean noDeputy, boolean nobodyOnDuty) {}
