package io.yunzong.delivery.domain;

import io.yunzong.delivery.Reported;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a deed was done: the device's time corrected by its offset, never later than we learned of it. Clause C-14. */
public final class ReportedTime {
    /** No phone that reports to us is older; what claims to be is a broken clock. */
    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

    private ReportedTime() {}

    public static Instant of(Reported reported, Instant now) {
        Instant said = corrected(reported);
        Instant believed = said != null && said.isAfter(EARLIEST) && said.isBefore(now) ? said : now;
        return believed.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant corrected(Reported reported) {
        Instant device = reported.deviceTime();
        try {
            return device == null ? null : device.minusMillis(reported.deviceClockOffsetMs());
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
