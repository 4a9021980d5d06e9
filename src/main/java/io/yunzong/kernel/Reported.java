package io.yunzong.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How something done or seen out there reached us. Phones work without a network and send later; what they say then
 * counts from when it happened. The device says that by its own clock, and at synchronisation it is measured how far
 * that clock is ahead; the difference counts. What cannot be is not believed, and the time of receipt, which can only be
 * later, stands in. Nothing is refused for its time here: evidence marks what it does not believe, with a tolerance of
 * its own, and handling refuses an offset of many years before it asks.
 *
 * @param key made by the sender, so that sending again has one effect
 * @param deviceTime when it happened by the device's clock; null for now
 * @param deviceClockOffsetMs how far that clock was ahead of ours when it last asked; negative when it was behind
 */
public record Reported(String key, @Nullable Instant deviceTime, long deviceClockOffsetMs) {
    /** No phone that reports to us is older; what claims to be is a broken clock. */
    private static final Instant EARLIEST = Instant.parse("2010-01-01T00:00:00Z");

    private static final Instant FIRST_STORABLE = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_STORABLE = Instant.parse("9999-12-31T23:59:59Z");

    public Reported {
        key = Blanks.strip(key);
    }

    /** Of something that happens now. */
    public static Reported now(String key) {
        return new Reported(key, null, 0);
    }

    /** When it truly happened, never later than the receipt. Clauses, C-14. */
    public Instant trueTime(Instant receivedAt) {
        return corrected()
                .filter(said -> isPossible(said, receivedAt, Duration.ZERO))
                .orElse(receivedAt)
                .truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether the device gave a time, and it can be: not before there were such phones, nor after the receipt. */
    public boolean hasPossibleTime(Instant receivedAt, Duration tolerance) {
        return corrected()
                .filter(said -> isPossible(said, receivedAt, tolerance))
                .isPresent();
    }

    /** The same of any other time that is claimed. */
    public static boolean isPossible(Instant claimed, Instant receivedAt, Duration tolerance) {
        return !claimed.isBefore(EARLIEST) && !claimed.isAfter(receivedAt.plus(tolerance));
    }

    /** Whether the device's clock was further from ours, in either direction. */
    public boolean isClockOffBy(Duration more) {
        return deviceClockOffsetMs > more.toMillis() || deviceClockOffsetMs < -more.toMillis();
    }

    /** What the device said, as far as the database's calendar goes. */
    public @Nullable Instant storableDeviceTime() {
        return deviceTime == null || deviceTime.isBefore(FIRST_STORABLE) || deviceTime.isAfter(LAST_STORABLE)
                ? null
                : deviceTime.truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Instant> corrected() {
        try {
            return Optional.ofNullable(deviceTime).map(said -> said.minusMillis(deviceClockOffsetMs));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
