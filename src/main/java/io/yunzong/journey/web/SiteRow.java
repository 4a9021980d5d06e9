package io.yunzong.journey.web;

import io.yunzong.network.Site;
import org.jspecify.annotations.Nullable;

/** A site the page names. */
record SiteRow(
        long id,
        String name,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    static SiteRow of(Site site) {
        return new SiteRow(site.id().value(), site.label(), site.latitude(), site.longitude());
    }
}
