package io.yunzong.regulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A policy somebody has to know.
 *
 * @param readAt when they confirmed the newest version; null: not yet
 */
public record MyPolicy(Policy policy, @Nullable Instant readAt) {}
