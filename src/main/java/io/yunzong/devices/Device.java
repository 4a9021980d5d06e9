package io.yunzong.devices;

import io.yunzong.kernel.DeviceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that reports positions. It is registered, receives a key, is bound to one vehicle after another, and is
 * switched off in the end; what it reported stays.
 *
 * @param serial the number printed on it, unique
 * @param active whether its key is accepted
 * @param lastSeenAt when it last reported, exact to a minute
 * @param simulated whether it belongs to the demonstration
 */
public record Device(
        DeviceId id,
        String serial,
        DeviceKind kind,
        String name,
        boolean active,
        @Nullable Instant lastSeenAt,
        boolean simulated,
        int version) {}
