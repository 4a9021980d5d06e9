package io.yunzong.notifications.channels;

import io.yunzong.notifications.NotificationsSettings;
import io.yunzong.notifications.domain.Outcome;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A generic provider for a gateway of one's own: posts {@code {"phone", "signature", "templateId", "params",
 * "reference"}} as JSON with the key as bearer, and takes any 2xx as accepted and its body as proof. It is no client of
 * any particular provider; for one of those, write another {@link SmsProvider}.
 */
@Component
class HttpSmsProvider implements SmsProvider {
    private final OutboundHttp http;
    private final NotificationsSettings settings;
    private final JsonMapper json;

    HttpSmsProvider(OutboundHttp http, NotificationsSettings settings, JsonMapper json) {
        this.http = http;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public boolean isSetUp() {
        return settings.sms().url() != null;
    }

    @Override
    public Outcome send(Sms sms) {
        String key = settings.sms().key();
        return http.post(
                Objects.requireNonNull(settings.sms().url()),
                json.writeValueAsBytes(Map.of(
                        "phone",
                        sms.phone(),
                        "signature",
                        sms.signature(),
                        "templateId",
                        sms.template(),
                        "params",
                        sms.params(),
                        "reference",
                        sms.reference())),
                "application/json",
                key == null ? Map.of() : Map.of("Authorization", "Bearer " + key),
                OutboundHttp::usual);
    }
}
