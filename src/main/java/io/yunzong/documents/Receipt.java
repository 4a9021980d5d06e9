package io.yunzong.documents;

import io.yunzong.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one person has taken one version. Each time is set once, the first time, and stays.
 *
 * @param deliveredAt when it first stood in the person's list
 * @param readAt when the person first opened it
 * @param acknowledgedAt when the person confirmed it
 */
public record Receipt(
        PersonId person,
        String name,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable Instant acknowledgedAt) {}
