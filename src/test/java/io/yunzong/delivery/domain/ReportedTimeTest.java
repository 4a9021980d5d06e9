package io.yunzong.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.delivery.Reported;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C-14")
class ReportedTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private static Instant of(Instant device, Duration ahead) {
        return ReportedTime.of(new Reported("k", device, ahead.toMillis()), NOW);
    }

    @Test
    void takesAwayByHowMuchTheClockIsAhead() {
        Instant signed = NOW.minus(Duration.ofHours(6));

        assertThat(of(signed.plus(Duration.ofHours(9)), Duration.ofHours(9))).isEqualTo(signed);
        assertThat(of(signed.minus(Duration.ofHours(9)), Duration.ofHours(-9))).isEqualTo(signed);
    }

    @Test
    void isNeverLaterThanWhenWeLearnedOfIt() {
        assertThat(of(NOW.plus(Duration.ofHours(1)), Duration.ZERO)).isEqualTo(NOW);
        assertThat(ReportedTime.of(Reported.now("k"), NOW)).isEqualTo(NOW);
    }

    @Test
    void doesNotBelieveABrokenClock() {
        assertThat(of(Instant.EPOCH, Duration.ZERO)).isEqualTo(NOW);
        assertThat(ReportedTime.of(new Reported("k", Instant.MIN, Long.MAX_VALUE), NOW))
                .isEqualTo(NOW);
    }
}
