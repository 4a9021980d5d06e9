package io.yunzong.notifications.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yunzong.notifications.NotificationsSettings;
import io.yunzong.notifications.domain.Outcome;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody makes this server call what only this server reaches. */
@Tag("H-08")
class AddressGuardTest {
    private static final NotificationsSettings STRICT = new NotificationsSettings(
            Duration.ZERO,
            Duration.ofMinutes(5),
            null,
            LocalTime.NOON,
            false,
            false,
            Duration.ofSeconds(1),
            new NotificationsSettings.Smtp(null, 25, null, null, true, false, "a@b", "x"),
            new NotificationsSettings.Sms(null, null, "x", Map.of()),
            new NotificationsSettings.Push("mailto:a@b"));
    private final AddressGuard guard = new AddressGuard(STRICT);

    @Test
    void whatIsInsideStaysInside() throws Exception {
        for (String address : List.of(
                "127.0.0.1",
                "127.8.9.1",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::")) {
            assertThat(AddressGuard.isInside(InetAddress.getByName(address)))
                    .as(address)
                    .isTrue();
            assertThatThrownBy(() -> guard.resolve(address)).isInstanceOf(ForbiddenAddress.class);
        }
        for (String address : List.of("8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111")) {
            assertThat(AddressGuard.isInside(InetAddress.getByName(address)))
                    .as(address)
                    .isFalse();
        }
    }

    @Test
    void onlyHttpsIsCalled() {
        assertThat(guard.isAllowed("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=x"))
                .isTrue();
        for (String text : List.of(
                "http://example.com",
                "ftp://example.com",
                "file:///etc/passwd",
                "https://",
                "https://a:b@example.com",
                "example.com",
                "https://exa mple.com",
                "")) {
            assertThat(guard.isAllowed(text)).as(text).isFalse();
        }
    }

    /** Also where the name was harmless when it was entered: it is the connection that is guarded. */
    @Test
    void theConnectionItselfIsRefused() throws Exception {
        OutboundHttp http = new OutboundHttp(guard, STRICT);
        try {
            Outcome outcome =
                    http.post("https://localhost:9/x", new byte[0], "application/json", Map.of(), OutboundHttp::usual);
            assertThat(outcome.result()).isEqualTo(Outcome.Result.DEAD);
            assertThat(outcome.proof()).contains("inside");
        } finally {
            http.destroy();
        }
    }
}
