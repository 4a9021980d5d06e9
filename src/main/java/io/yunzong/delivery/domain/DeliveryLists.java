package io.yunzong.delivery.domain;

import io.yunzong.delivery.DeficiencyFilter;
import io.yunzong.delivery.ListedDeficiency;
import io.yunzong.delivery.ListedRefusal;
import io.yunzong.delivery.ListedRelease;
import io.yunzong.delivery.RefusalFilter;
import io.yunzong.delivery.ReleaseFilter;
import io.yunzong.identity.Role;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.PersonId;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pages of what this module keeps, each in two statements. */
public interface DeliveryLists {
    /**
     * Whose eyes a list is for.
     *
     * @param reviews which reviews they give, and at which branches
     * @param dayBegan the beginning of today
     */
    record Eyes(
            @Nullable PersonId person,
            Scope scope,
            Set<Role> reviews,
            Set<SiteId> branches,
            Instant now,
            Instant dayBegan) {}

    Page<ListedRelease> releases(ReleaseFilter filter, PageQuery query, Eyes eyes);

    Page<ListedDeficiency> deficiencies(DeficiencyFilter filter, PageQuery query, Eyes eyes);

    Page<ListedRefusal> refusals(RefusalFilter filter, PageQuery query, Eyes eyes);
}
