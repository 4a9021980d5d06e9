package io.yunzong.notifications.domain;

import io.yunzong.identity.Reachable;
import io.yunzong.notifications.Endpoint;
import org.jspecify.annotations.Nullable;

/** Where a parcel goes, as it is when it is sent: a person, with the browser where it is pushed, or an endpoint. */
public record Address(
        @Nullable Reachable person,
        Choices.@Nullable Subscription browser,
        @Nullable Endpoint endpoint) {}
