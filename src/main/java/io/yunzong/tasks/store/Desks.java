package io.yunzong.tasks.store;

import io.yunzong.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** The site of an escalation as the index keeps it: 0 for the role wherever it is held, because null is not found. */
final class Desks {
    private static final long EVERYWHERE = 0;

    private Desks() {}

    static long site(@Nullable SiteId site) {
        return site == null ? EVERYWHERE : site.value();
    }

    static @Nullable SiteId site(long id) {
        return id == EVERYWHERE ? null : new SiteId(id);
    }
}
