package io.yunzong.notifications.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long to wait after an attempt that failed: half a minute, then four times as long each time, six hours at most. */
public final class Backoff {
    public static final int ATTEMPTS = 8;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);

    private Backoff() {}

    /**
     * @param attempt counted from 1
     * @param asked what the receiver asked for; it is believed as far as it is longer and within reason
     */
    public static Duration after(int attempt, @Nullable Duration asked) {
        long times = 1L << (2 * Math.clamp(attempt - 1, 0, 20));
        Duration own = times > LONGEST.toSeconds() ? LONGEST : shorter(FIRST.multipliedBy(times), LONGEST);
        return asked == null || asked.compareTo(own) < 0 ? own : shorter(asked, LONGEST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
