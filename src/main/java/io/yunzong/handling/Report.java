package io.yunzong.handling;

import io.yunzong.kernel.Blanks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a deed reached us: a phone without a network keeps it and sends it later.
 *
 * @param key made by the sender, so that sending again has one effect
 * @param deviceTime when it happened by the device's clock; null for now
 * @param deviceClockOffsetMs how far that clock was ahead of ours when it last asked; negative when it was behind
 */
public record Report(String key, @Nullable Instant deviceTime, long deviceClockOffsetMs) {
    public Report {
        key = Blanks.strip(key);
    }

    /** Of something that happens now. */
    public static Report now(String key) {
        return new Report(key, null, 0);
    }

    /** When it truly happened: the device's time corrected, never later than the receipt. Clause A-29. */
    public Instant trueTime(Instant receivedAt) {
        if (deviceTime == null) {
            return receivedAt;
        }
        Instant corrected = deviceTime.minusMillis(deviceClockOffsetMs).truncatedTo(ChronoUnit.MICROS);
        return corrected.isAfter(receivedAt) ? receivedAt : corrected;
    }
}
