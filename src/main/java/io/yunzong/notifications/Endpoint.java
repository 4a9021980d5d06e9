package io.yunzong.notifications;

import io.yunzong.kernel.CustomerId;
import io.yunzong.kernel.SiteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group's robot or a program that listens.
 *
 * @param url of a robot it contains the key
 * @param siteId it hears only what concerns this branch
 * @param customerId it belongs to this customer and hears only what is meant for them
 */
public record Endpoint(
        long id,
        Channel channel,
        String name,
        String url,
        @Nullable String secret,
        @Nullable SiteId siteId,
        @Nullable CustomerId customerId,
        boolean enabled,
        int version,
        Instant createdAt) {
    /** Nothing secret in logs. */
    @Override
    public String toString() {
        return "Endpoint[" + id + ", " + channel + ", " + name + "]";
    }
}
