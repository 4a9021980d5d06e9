package io.yunzong.identity;

import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Which people; null means any.
 *
 * @param q a part of the name, the user name or (for those who see personal data) the phone number
 */
public record PeopleFilter(
        @Nullable String q,
        @Nullable Role role,
        @Nullable SiteId branch,
        @Nullable Boolean active) {
    public static PeopleFilter everybody() {
        return new PeopleFilter(null, null, null, null);
    }
}
