package io.yunzong.notifications;

import io.yunzong.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a kind of notice by which channel.
 *
 * @param least what matters less is not told by this rule
 */
public record Rule(
        long id,
        NoticeKind kind,
        Audience audience,
        @Nullable Role role,
        @Nullable Long endpointId,
        Urgency least,
        Channel channel,
        boolean enabled,
        int version) {}
