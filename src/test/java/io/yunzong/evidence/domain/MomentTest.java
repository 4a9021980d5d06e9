package io.yunzong.evidence.domain;

import static io.yunzong.evidence.EvidenceFlag.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.kernel.Reported;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-05")
class MomentTest {
    private static final Tolerances TOLERANCES =
            new Tolerances(Duration.ofMinutes(2), Duration.ofHours(24), Duration.ofMinutes(15), 2000);
    private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration NINE_HOURS = Duration.ofHours(9);

    private static Moment moment(Instant deviceTime, Duration ahead) {
        return Moment.of(new Reported("k", deviceTime, ahead.toMillis()), RECEIVED, Optional.empty(), TOLERANCES);
    }

    @Test
    void refusesToBelieveAMomentAfterTheReceipt() {
        Moment moment = moment(RECEIVED.plus(Duration.ofDays(1)), Duration.ZERO);

        assertThat(moment.takenAt()).isEqualTo(RECEIVED);
        assertThat(moment.flags()).contains(IMPOSSIBLE_TIME);
    }

    @Test
    void refusesToBelieveThePhoneOf1970() {
        Moment moment = moment(Instant.ofEpochSecond(60), Duration.ZERO);

        assertThat(moment.takenAt()).isEqualTo(RECEIVED);
        assertThat(moment.flags()).contains(IMPOSSIBLE_TIME);
    }

    @Test
    void refusesToReckonWithNumbersBeyondAnyCalendar() {
        assertThat(moment(Instant.MAX, Duration.ZERO).flags()).contains(IMPOSSIBLE_TIME);
        assertThat(moment(Instant.MIN, Duration.ZERO).flags()).contains(IMPOSSIBLE_TIME);
        assertThat(Moment.of(new Reported("k", RECEIVED, Long.MIN_VALUE), RECEIVED, Optional.empty(), TOLERANCES)
                        .takenAt())
                .isEqualTo(RECEIVED);
    }

    @Test
    void correctsAClockNineHoursAhead() {
        Instant taken = RECEIVED.minus(Duration.ofMinutes(30));

        Moment moment = moment(taken.plus(NINE_HOURS), NINE_HOURS);

        assertThat(moment.takenAt()).isEqualTo(taken);
        assertThat(moment.flags()).containsExactly(CLOCK_OFF);
    }

    @Test
    void correctsAClockNineHoursBehind() {
        Instant taken = RECEIVED.minus(Duration.ofMinutes(30));

        Moment moment = moment(taken.minus(NINE_HOURS), NINE_HOURS.negated());

        assertThat(moment.takenAt()).isEqualTo(taken);
        assertThat(moment.flags()).containsExactly(CLOCK_OFF);
    }

    @Test
    void keepsTheTimeOfTakingThoughItWasSentSixHoursLater() {
        Instant taken = RECEIVED.minus(Duration.ofHours(6));

        Moment moment = moment(taken, Duration.ZERO);

        assertThat(moment.takenAt()).isEqualTo(taken);
        assertThat(moment.flags()).isEmpty();
    }

    @Test
    void isNeverLaterThanTheReceiptEvenBySeconds() {
        Moment moment = moment(RECEIVED.plusSeconds(40), Duration.ZERO);

        assertThat(moment.takenAt()).isEqualTo(RECEIVED);
        assertThat(moment.flags()).isEmpty();
    }

    @Test
    void marksWhatWasTakenLongAgo() {
        assertThat(moment(RECEIVED.minus(Duration.ofDays(2)), Duration.ZERO).flags())
                .containsExactly(TAKEN_LONG_AGO);
    }

    @Test
    void marksAPhotoTakenBeforeTheStepBegan() {
        Instant taken = RECEIVED.minus(Duration.ofHours(2));

        assertThat(Moment.of(
                                new Reported("k", taken, 0),
                                RECEIVED,
                                Optional.of(RECEIVED.minus(Duration.ofHours(1))),
                                TOLERANCES)
                        .flags())
                .containsExactly(TAKEN_BEFORE_STEP);
        assertThat(Moment.of(new Reported("k", taken, 0), RECEIVED, Optional.of(taken.plusSeconds(60)), TOLERANCES)
                        .flags())
                .isEmpty();
    }

    @Test
    void marksAPhotoWithoutATime() {
        Moment moment = Moment.of(Reported.now("k"), RECEIVED, Optional.empty(), TOLERANCES);

        assertThat(moment.takenAt()).isEqualTo(RECEIVED);
        assertThat(moment.flags()).containsExactly(NO_DEVICE_TIME);
    }
}
