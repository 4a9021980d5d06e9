package io.yunzong.watch.domain;

import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Scope;
import io.yunzong.kernel.SiteId;
import io.yunzong.watch.BoardFilter;
import io.yunzong.watch.BoardRow;
import io.yunzong.watch.Light;
import io.yunzong.watch.StopRow;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is under way, by the page. */
public interface Boards {
    /** Rows without their delays, by due time. */
    Page<BoardRow> page(BoardFilter filter, PageQuery query, Scope scope, Instant now, Instant soon);

    /** How many there are of each light, up to {@link Page#COUNT_LIMIT} looked at. */
    Map<Light, Long> count(BoardFilter filter, Scope scope, Instant now, Instant soon);

    /**
     * Cargo that comes to a branch or stands there.
     *
     * @param role TRANSIT or ARRIVAL
     * @param site null for all in scope
     */
    Page<StopRow> stops(String role, @Nullable SiteId site, PageQuery query, Scope scope);
}
