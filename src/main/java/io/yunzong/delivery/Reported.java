package io.yunzong.delivery;

import io.yunzong.kernel.Blanks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a deed reached us. Phones work without a network and send later; what they say then counts from when it was done.
 *
 * @param reportKey made by the sender, so that sending again has no second effect
 * @param deviceTime by the device's own clock; null when it was done at the screen just now
 * @param deviceClockOffsetMs how far that clock was ahead of ours at synchronisation
 */
public record Reported(String reportKey, @Nullable Instant deviceTime, long deviceClockOffsetMs) {
    public Reported {
        reportKey = Blanks.strip(reportKey);
    }

    public static Reported now(String reportKey) {
        return new Reported(reportKey, null, 0);
    }
}
