package io.yunzong.tasks.domain;

import java.time.Duration;
import java.time.Instant;

/** Counts time as a deadline does: all of it, or only the hours in which people work. */
public interface DutyTime {
    /** Every hour of every day. */
    DutyTime CONTINUOUS = new DutyTime() {
        @Override
        public Instant plus(Instant from, Duration time) {
            return from.plus(time);
        }

        @Override
        public Instant minus(Instant to, Duration time) {
            return to.minus(time);
        }

        @Override
        public Duration between(Instant from, Instant to) {
            return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
        }
    };

    /** The first instant by which so much time has passed. */
    Instant plus(Instant from, Duration time);

    /** The last instant from which so much time passes. */
    Instant minus(Instant to, Duration time);

    /** How much of it passes; zero when {@code to} is not later. */
    Duration between(Instant from, Instant to);
}
