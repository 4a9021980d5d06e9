package io.yunzong.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), SHANGHAI);

    private static Instant at(String local) {
        return Instant.parse("2026-11-" + local + "+08:00");
    }

    @Test
    void theNightGoesOverMidnight() {
        assertThat(night.after(at("23T21:59:59"))).isEqualTo(at("23T21:59:59"));
        assertThat(night.after(at("23T22:00:00"))).isEqualTo(at("24T07:00:00"));
        assertThat(night.after(at("24T06:59:59"))).isEqualTo(at("24T07:00:00"));
        assertThat(night.after(at("24T07:00:00"))).isEqualTo(at("24T07:00:00"));
    }

    @Test
    void aRestAtNoonDoesNot() {
        QuietHours noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 30), SHANGHAI);
        assertThat(noon.after(at("23T12:15:00"))).isEqualTo(at("23T13:30:00"));
        assertThat(noon.after(at("23T23:00:00"))).isEqualTo(at("23T23:00:00"));
    }

    @Test
    void theMorningIsTheNextOne() {
        LocalTime half = LocalTime.of(8, 30);
        assertThat(QuietHours.next(half, at("23T08:29:59"), SHANGHAI)).isEqualTo(at("23T08:30:00"));
        assertThat(QuietHours.next(half, at("23T08:30:00"), SHANGHAI)).isEqualTo(at("24T08:30:00"));
    }

    @Test
    void waitingGrowsAndEndsAtSixHours() {
        assertThat(Backoff.after(1, null)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.after(2, null)).isEqualTo(Duration.ofMinutes(2));
        assertThat(Backoff.after(5, null)).isEqualTo(Duration.ofMinutes(128));
        assertThat(Backoff.after(8, null)).isEqualTo(Duration.ofHours(6));
        assertThat(Backoff.after(60, null)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void whatTheReceiverAsksForIsBelievedWithinReason() {
        assertThat(Backoff.after(1, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.after(3, Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(8));
        assertThat(Backoff.after(1, Duration.ofDays(9))).isEqualTo(Duration.ofHours(6));
    }
}
