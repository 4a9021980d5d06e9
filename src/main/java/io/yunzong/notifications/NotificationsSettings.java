package io.yunzong.notifications;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param tick how often this node looks for what is to be told; zero for never, where other nodes do. The bell shows a
 *     notice this long after the deed at most
 * @param lease a message claimed this long ago without a result was left behind by a process that died; longer than
 *     any time-out
 * @param publicUrl where people reach the application, for links in e-mails and groups; none without it
 * @param digestAt when what matters least is sent gathered
 * @param allowHttp whether robots and webhooks may be called without TLS
 * @param allowPrivate whether they may stand at loopback, private and link-local addresses
 * @param timeout how long a receiver may take to answer
 */
@ConfigurationProperties("yunzong.notifications")
public record NotificationsSettings(
        @DefaultValue("250ms") Duration tick,
        @DefaultValue("5m") Duration lease,
        @Nullable String publicUrl,
        @DefaultValue("08:30") LocalTime digestAt,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue Smtp smtp,
        @DefaultValue Sms sms,
        @DefaultValue Push push) {
    /**
     * The mail server. Without a host nothing is sent by e-mail.
     *
     * @param startTls whether the connection must be encrypted before anything is said
     * @param tls whether it is encrypted from the first byte
     */
    public record Smtp(
            @Nullable String host,
            @DefaultValue("587") int port,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("true") boolean startTls,
            @DefaultValue("false") boolean tls,
            @DefaultValue("yunzong@localhost") String from,
            @DefaultValue("运踪") String fromName) {
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /**
     * The provider of SMS. Without an address nothing is sent by SMS.
     *
     * @param url of the generic provider: it takes JSON
     * @param key said as bearer of the request
     * @param signature 短信签名, as registered with the provider
     * @param templates the provider's template id by kind of notice, such as {@code task_escalated: SMS_1001}; only
     *     kinds that stand here are sent
     */
    public record Sms(
            @Nullable String url,
            @Nullable String key,
            @DefaultValue("运踪") String signature,
            @DefaultValue Map<String, String> templates) {
        public Sms {
            templates = Map.copyOf(templates);
        }

        @Override
        public String toString() {
            return "Sms[" + signature + "]";
        }
    }

    /** @param contact whom push services may write to about us: {@code mailto:…} or {@code https:…} */
    public record Push(
            @DefaultValue("mailto:yunzong@localhost") String contact) {}
}
