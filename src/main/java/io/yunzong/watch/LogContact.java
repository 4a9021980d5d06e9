package io.yunzong.watch;

import io.yunzong.kernel.ConsignmentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notes a talk.
 *
 * @param at when; null for now
 * @param whom a person or a branch, in words
 * @param reportKey made by the sender, so that sending again notes it once
 */
public record LogContact(
        ConsignmentId consignment,
        @Nullable Instant at,
        @Nullable String whom,
        Contact.@Nullable Channel channel,
        @Nullable String said,
        String reportKey) {}
