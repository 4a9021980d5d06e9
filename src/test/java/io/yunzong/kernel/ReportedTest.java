package io.yunzong.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A-29")
@Tag("C-14")
class ReportedTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Duration NINE_HOURS = Duration.ofHours(9);

    private static Reported said(Instant device, Duration ahead) {
        return new Reported("k", device, ahead.toMillis());
    }

    private static Instant of(Instant device, Duration ahead) {
        return said(device, ahead).trueTime(NOW);
    }

    @Test
    void takesAwayByHowMuchTheClockIsAhead() {
        Instant signed = NOW.minus(Duration.ofHours(6));

        assertThat(of(signed.plus(NINE_HOURS), NINE_HOURS)).isEqualTo(signed);
        assertThat(of(signed.minus(NINE_HOURS), NINE_HOURS.negated())).isEqualTo(signed);
    }

    @Test
    void isNeverLaterThanWhenWeLearnedOfIt() {
        assertThat(of(NOW.plus(Duration.ofHours(1)), Duration.ZERO)).isEqualTo(NOW);
        assertThat(Reported.now("k").trueTime(NOW)).isEqualTo(NOW);
    }

    @Test
    void doesNotBelieveABrokenClock() {
        assertThat(of(Instant.EPOCH, Duration.ZERO)).isEqualTo(NOW);
        assertThat(new Reported("k", Instant.MIN, Long.MAX_VALUE).trueTime(NOW)).isEqualTo(NOW);
        assertThat(new Reported("k", NOW, Long.MIN_VALUE).trueTime(NOW)).isEqualTo(NOW);
    }

    @Test
    void keepsWhatTheDatabaseCanKeep() {
        assertThat(of(NOW.minusNanos(3_500), Duration.ZERO)).isEqualTo(NOW.minusNanos(4_000));
        assertThat(said(Instant.EPOCH, Duration.ZERO).storableDeviceTime()).isEqualTo(Instant.EPOCH);
        assertThat(said(Instant.MIN, Duration.ZERO).storableDeviceTime()).isNull();
        assertThat(said(Instant.MAX, Duration.ZERO).storableDeviceTime()).isNull();
    }

    @Test
    void allowsClocksToDifferALittleWhereItIsAsked() {
        Reported ahead = said(NOW.plusSeconds(40), Duration.ZERO);

        assertThat(ahead.hasPossibleTime(NOW, Duration.ofMinutes(2))).isTrue();
        assertThat(ahead.hasPossibleTime(NOW, Duration.ofSeconds(30))).isFalse();
        assertThat(Reported.now("k").hasPossibleTime(NOW, Duration.ofMinutes(2)))
                .isFalse();
    }

    @Test
    void knowsAClockThatIsOffInEitherDirection() {
        assertThat(said(NOW, NINE_HOURS).isClockOffBy(NINE_HOURS)).isFalse();
        assertThat(said(NOW, NINE_HOURS).isClockOffBy(Duration.ofHours(8))).isTrue();
        assertThat(said(NOW, NINE_HOURS.negated()).isClockOffBy(Duration.ofHours(8)))
                .isTrue();
        assertThat(new Reported("k", NOW, Long.MIN_VALUE).isClockOffBy(NINE_HOURS))
                .isTrue();
    }
}
