package io.yunzong.journey;

import io.yunzong.kernel.GeoPoint;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the goods were seen last: a site of ours, or words and a point. */
public record Place(
        @Nullable SiteId siteId,
        @Nullable String text,
        @Nullable GeoPoint point,
        Instant at,
        Source source) {}
