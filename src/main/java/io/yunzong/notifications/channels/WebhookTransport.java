package io.yunzong.notifications.channels;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Endpoint;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.domain.Address;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Parcel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signed as Standard Webhooks has it. The id stays the same however often a message is sent, so that the receiver tells
 * a repeat.
 */
@Component
class WebhookTransport implements Transport {
    private final OutboundHttp http;
    private final Clock clock;
    private final JsonMapper json;

    WebhookTransport(OutboundHttp http, Clock clock, JsonMapper json) {
        this.http = http;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.WEBHOOK);
    }

    @Override
    public Outcome carry(Parcel parcel, Address address) {
        Endpoint endpoint = Objects.requireNonNull(address.endpoint());
        Message message = parcel.first();
        String id = "msg_" + message.uid();
        String body = json.writeValueAsString(body(message));
        // signed with the time of this attempt: receivers refuse what is old
        long timestamp = clock.instant().getEpochSecond();
        try {
            String signature = new Webhook(Objects.requireNonNull(endpoint.secret())).sign(id, timestamp, body);
            return http.post(
                    endpoint.url(),
                    body.getBytes(StandardCharsets.UTF_8),
                    "application/json",
                    Map.of(
                            "webhook-id",
                            id,
                            "webhook-timestamp",
                            Long.toString(timestamp),
                            "webhook-signature",
                            signature),
                    OutboundHttp::usual);
        } catch (WebhookSigningException | IllegalArgumentException e) {
            return Outcome.dead("the secret cannot sign");
        }
    }

    private static Map<String, @Nullable Object> body(Message message) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("urgency", message.urgency().name().toLowerCase(java.util.Locale.ROOT));
        data.put("title", message.title());
        data.put("text", message.body());
        data.put("subject", message.subject());
        data.put("link", message.link());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", message.kind().code());
        body.put("timestamp", message.createdAt().toString());
        body.put("data", data);
        return body;
    }
}
