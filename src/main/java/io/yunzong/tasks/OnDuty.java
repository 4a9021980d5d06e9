package io.yunzong.tasks;

import io.yunzong.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty at a moment.
 *
 * @param phone as it stands in the books; mask it for those who may not see personal data
 */
public record OnDuty(
        PersonId person, String displayName, @Nullable String phone, RosterEntry.Rank rank) {}
