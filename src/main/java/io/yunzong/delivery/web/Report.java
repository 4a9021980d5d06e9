package io.yunzong.delivery.web;

import io.yunzong.kernel.Reported;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every command says of itself, beside what it is about.
 *
 * @param deviceClockOffsetMs how far the device's clock was ahead of ours; null for not at all
 */
record Report(
        @Nullable String reportKey,
        @Nullable Instant deviceTime,
        @Nullable Long deviceClockOffsetMs) {
    static Reported of(@Nullable String reportKey, @Nullable Instant deviceTime, @Nullable Long deviceClockOffsetMs) {
        return new Reported(
                reportKey == null ? "" : reportKey, deviceTime, deviceClockOffsetMs == null ? 0 : deviceClockOffsetMs);
    }

    Reported reported() {
        return of(reportKey, deviceTime, deviceClockOffsetMs);
    }
}
