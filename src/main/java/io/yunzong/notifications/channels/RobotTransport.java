package io.yunzong.notifications.channels;

import io.yunzong.notifications.Channel;
import io.yunzong.notifications.Endpoint;
import io.yunzong.notifications.channels.OutboundHttp.Answer;
import io.yunzong.notifications.domain.Address;
import io.yunzong.notifications.domain.Outcome;
import io.yunzong.notifications.domain.Parcel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 企业微信 and 钉钉 group robots, with the payloads and the signature their makers document. Both answer 200 whatever
 * happens and say in {@code errcode} what did. They do not tell repeats, so what may have arrived is not sent again.
 */
@Component
class RobotTransport implements Transport {
    private static final int WECOM_BYTES = 4_096;
    private static final int DINGTALK_BYTES = 18_000;
    /** 企业微信: more than twenty a minute; and the system itself busy. */
    private static final Set<Integer> WECOM_LATER = Set.of(45009, -1);
    /** 钉钉: too many, and the system busy. */
    private static final Set<Integer> DINGTALK_LATER = Set.of(130101, 410100, 660026, -1);

    private final OutboundHttp http;
    private final RobotText text;
    private final Clock clock;
    private final JsonMapper json;

    RobotTransport(OutboundHttp http, RobotText text, Clock clock, JsonMapper json) {
        this.http = http;
        this.text = text;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.WECOM, Channel.DINGTALK);
    }

    @Override
    public Outcome carry(Parcel parcel, Address address) {
        Endpoint endpoint = Objects.requireNonNull(address.endpoint());
        boolean wecom = endpoint.channel() == Channel.WECOM;
        Map<String, Object> body = wecom
                ? Map.of(
                        "msgtype",
                        "markdown",
                        "markdown",
                        Map.of("content", text.markdown(parcel.messages(), WECOM_BYTES)))
                : Map.of(
                        "msgtype",
                        "markdown",
                        "markdown",
                        Map.of(
                                "title",
                                text.title(parcel.messages()),
                                "text",
                                text.markdown(parcel.messages(), DINGTALK_BYTES)));
        return http.post(
                wecom ? endpoint.url() : signed(endpoint),
                json.writeValueAsBytes(body),
                "application/json; charset=UTF-8",
                Map.of(),
                answer -> reading(answer, wecom ? WECOM_LATER : DINGTALK_LATER));
    }

    /** 加签: the time in milliseconds and a hash of it with the secret go into the address. */
    private String signed(Endpoint endpoint) {
        String secret = endpoint.secret();
        if (secret == null) {
            return endpoint.url();
        }
        long timestamp = clock.instant().toEpochMilli();
        String joint = endpoint.url().contains("?") ? "&" : "?";
        return endpoint.url() + joint + "timestamp=" + timestamp + "&sign=" + sign(secret, timestamp);
    }

    static String sign(String secret, long timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return URLEncoder.encode(Base64.getEncoder().encodeToString(hash), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome reading(Answer answer, Set<Integer> later) {
        if (answer.status() != 200) {
            return OutboundHttp.usual(answer);
        }
        try {
            JsonNode code = json.readTree(answer.body()).path("errcode");
            if (!code.isInt()) {
                return Outcome.unclear("an answer without errcode: " + answer.shown());
            }
            if (code.asInt() == 0) {
                return Outcome.sent(answer.shown());
            }
            return later.contains(code.asInt()) ? Outcome.retry(answer.shown()) : Outcome.dead(answer.shown());
        } catch (JacksonException e) {
            return Outcome.unclear("an answer that is no JSON: " + answer.shown());
        }
    }
}
