package io.yunzong;

import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the running application as a browser does: over HTTP, with cookies and the CSRF token. */
public final class Browser {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final URI base;

    private Browser(int port, @Nullable InetAddress from) {
        base = URI.create("http://localhost:" + port);
        HttpClient.Builder builder = HttpClient.newBuilder().cookieHandler(cookies);
        client = from == null ? builder.build() : builder.localAddress(from).build();
    }

    /** Opens browsers, signed in or not. */
    public static final class Factory {
        private final IntSupplier port;
        private final TestPeople people;

        Factory(IntSupplier port, TestPeople people) {
            this.port = port;
            this.people = people;
        }

        public Browser anonymous() {
            return new Browser(port.getAsInt(), null);
        }

        /** Calls from this address of the loopback network (Linux only). */
        public Browser anonymousAt(String address) {
            return new Browser(port.getAsInt(), InetAddress.ofLiteral(address));
        }

        public Browser of(Caller caller) {
            Browser browser = anonymous();
            Answer answer = browser.signIn(caller.username(), TestPeople.PASSWORD);
            if (answer.status() != 200) {
                throw new AssertionError("cannot sign in: " + answer);
            }
            return browser;
        }

        public Browser as(Role role) {
            return of(people.hire(role));
        }
    }

    /** What came back. */
    public record Answer(int status, String contentType, byte[] bytes, HttpHeaders headers) {
        /** The header's first value, or an empty text. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes);
        }

        @Override
        public String toString() {
            return status + " " + text();
        }
    }

    public Answer signIn(String username, String password) {
        return post("/api/session", new Credentials(username, password));
    }

    private record Credentials(String username, String password) {}

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** Sends anything; {@code headers} are name, value, name, value… */
    public Answer send(
            String method, String path, BodyPublisher body, @Nullable String contentType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (!"GET".equals(method) && !List.of(headers).contains("X-XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", csrfToken());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For streams, such as live updates: the client with this browser's cookies. */
    public HttpClient client() {
        return client;
    }

    public URI address(String path) {
        return base.resolve(path);
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    private String csrfToken() {
        if (findCookie("XSRF-TOKEN") == null) {
            get("/api/session");
        }
        String token = findCookie("XSRF-TOKEN");
        return token == null ? "none" : token;
    }

    public @Nullable String findCookie(String name) {
        return cookies.getCookieStore().get(base).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
