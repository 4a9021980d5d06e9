package io.yunzong.notifications.channels;

import io.yunzong.notifications.NotificationsSettings;
import io.yunzong.notifications.domain.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Posts to the outside: to guarded addresses only, without following anybody elsewhere, within a time that a trickling
 * answer does not stretch, and reading no more of the answer than is kept as proof.
 */
@Component
public class OutboundHttp implements DisposableBean {
    private static final int KEPT = 1_500;

    private final AddressGuard guard;
    private final Duration timeout;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbound-deadlines").daemon().factory());

    OutboundHttp(AddressGuard guard, NotificationsSettings settings) {
        this.guard = guard;
        this.timeout = settings.timeout();
        Timeout each = Timeout.of(timeout);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnTotal(100)
                        .setMaxConnPerRoute(20)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(each)
                                .setSocketTimeout(each)
                                .setTimeToLive(Timeout.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(each)
                        .setConnectionRequestTimeout(each)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .setUserAgent("Yunzong")
                .build();
    }

    /** What came back: the status, the beginning of the body, and what was asked of us in the way of patience. */
    public record Answer(
            int status,
            String body,
            @Nullable Duration retryAfter,
            @Nullable String location) {
        public String shown() {
            return "HTTP " + status + (body.isBlank() ? "" : " " + body);
        }
    }

    /** Posts, and makes an outcome of the answer; where there is none, of what went wrong. */
    public Outcome post(
            String url,
            byte[] body,
            String contentType,
            Map<String, String> headers,
            Function<Answer, Outcome> reading) {
        if (!guard.isAllowed(url)) {
            return Outcome.dead("the address may not be called: " + hostOf(url));
        }
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        Future<?> deadline = watch.schedule(() -> request.cancel(), timeout.toMillis() * 2, TimeUnit.MILLISECONDS);
        try {
            return reading.apply(client.execute(request, OutboundHttp::answer));
        } catch (ForbiddenAddress e) {
            return Outcome.dead(String.valueOf(e.getMessage()));
        } catch (UnknownHostException | ConnectException | NoRouteToHostException | ConnectTimeoutException e) {
            return Outcome.retry("not reached: " + e.getMessage());
        } catch (SSLException e) {
            return Outcome.retry("no trusted connection: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            return Outcome.unclear("no answer: " + e);
        } finally {
            deadline.cancel(false);
        }
    }

    /** As most receivers mean it: any 2xx is taken; too slow, too often and their own failures are tried again. */
    public static Outcome usual(Answer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return Outcome.sent(answer.shown());
        }
        if (status == 408 || status == 429 || status >= 500) {
            return new Outcome(Outcome.Result.RETRY, answer.shown(), answer.retryAfter(), false);
        }
        return new Outcome(Outcome.Result.DEAD, answer.shown(), null, status == 410);
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        String body = "";
        if (response.getEntity() != null) {
            try (InputStream content = response.getEntity().getContent()) {
                body = new String(content.readNBytes(KEPT), StandardCharsets.UTF_8).strip();
            }
        }
        return new Answer(
                response.getCode(),
                body,
                header(response, "Retry-After").flatMap(OutboundHttp::seconds).orElse(null),
                header(response, "Location").orElse(null));
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /** Dates are not believed: their clock is not ours. */
    private static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1,6}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    /** Without the rest, which may hold a key. */
    private static String hostOf(String url) {
        try {
            return String.valueOf(URI.create(url).getHost());
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }

    @Override
    public void destroy() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
