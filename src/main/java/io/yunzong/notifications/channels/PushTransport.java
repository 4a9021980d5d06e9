package io.yunzong.notifications.channels;

import com.interaso.webpush.WebPush;
import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Message;
import io.yunzong.notifications.NotificationsSettings;
import io.yunzong.notifications.Urgency;
import io.yunzong.notifications.channels.OutboundHttp.Answer;
import io.yunzong.notifications.domain.Address;
import io.yunzong.notifications.domain.Choices.Subscription;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Outcome.Result;
import io.yunzong.notifications.domain.Parcel;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Browser push by RFC 8030, encrypted for the one browser by RFC 8291, under our name by RFC 8292. Topic and tag are the
 * message's own, so a repeat takes the place of the first.
 */
@Component
class PushTransport implements Transport {
    private static final int TTL_SECONDS = 86_400;
    private static final int BODY = 300;

    private final OutboundHttp http;
    private final PushKeys keys;
    private final NotificationsSettings settings;
    private final JsonMapper json;

    PushTransport(OutboundHttp http, PushKeys keys, NotificationsSettings settings, JsonMapper json) {
        this.http = http;
        this.keys = keys;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.PUSH);
    }

    @Override
    public Outcome carry(Parcel parcel, Address address) {
        Subscription browser = address.browser();
        if (browser == null) {
            return Outcome.dead("the browser has taken its subscription back");
        }
        Message message = parcel.first();
        WebPush push = new WebPush(settings.push().contact(), keys.get());
        try {
            Map<String, String> headers = new HashMap<>(
                    push.getHeaders(browser.endpoint(), TTL_SECONDS, topic(message), urgency(message.urgency())));
            headers.remove("Content-Type");
            byte[] body = push.getBody(
                    payload(message),
                    Base64.getUrlDecoder().decode(browser.p256dh()),
                    Base64.getUrlDecoder().decode(browser.auth()));
            return http.post(browser.endpoint(), body, "application/octet-stream", headers, PushTransport::reading);
        } catch (RuntimeException e) {
            return Outcome.dead("the browser's keys do not fit: " + e.getClass().getSimpleName());
        }
    }

    private byte[] payload(Message message) {
        Map<String, @Nullable Object> payload = new HashMap<>();
        payload.put("title", message.title());
        payload.put("body", message.body().length() > BODY ? message.body().substring(0, BODY) + "…" : message.body());
        payload.put("link", message.link());
        payload.put("tag", "yunzong-" + message.uid());
        payload.put("urgent", message.urgency() == Urgency.URGENT);
        return json.writeValueAsBytes(payload);
    }

    /** At most 32 characters of the base64url alphabet. */
    private static String topic(Message message) {
        return message.uid().toString().replace("-", "");
    }

    private static WebPush.Urgency urgency(Urgency urgency) {
        return switch (urgency) {
            case LOW -> WebPush.Urgency.Low;
            case NORMAL -> WebPush.Urgency.Normal;
            case URGENT -> WebPush.Urgency.High;
        };
    }

    private static Outcome reading(Answer answer) {
        if (answer.status() == 404 || answer.status() == 410) {
            return new Outcome(Result.DEAD, answer.shown(), null, true);
        }
        Outcome usual = OutboundHttp.usual(answer);
        String location = answer.location();
        return usual.result() == Result.SENT && location != null
                ? Outcome.sent(answer.shown() + " " + Objects.requireNonNull(location))
                : usual;
    }
}
