package io.yunzong.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The world outside, for tests: a real mail server, and receivers over HTTP that do as they are told. */
public final class Outside {
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime() % 1_000_000_000);
    private static final GreenMail MAIL = startMail();
    private static final HttpServer HTTP = startHttp();
    private static final Map<String, Receiver> RECEIVERS = new ConcurrentHashMap<>();

    private Outside() {}

    public static void tellAddresses(DynamicPropertyRegistry properties) {
        properties.add("yunzong.notifications.smtp.host", () -> "127.0.0.1");
        properties.add("yunzong.notifications.smtp.port", () -> MAIL.getSmtp().getPort());
        properties.add("yunzong.notifications.smtp.start-tls", () -> "false");
        properties.add("yunzong.notifications.smtp.from", () -> "notice@yunzong.example");
        properties.add("yunzong.notifications.sms.url", () -> url("/sms"));
        properties.add("yunzong.notifications.sms.templates.task_escalated", () -> "SMS_1001");
    }

    private static GreenMail startMail() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    private static HttpServer startHttp() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", Outside::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static GreenMail mail() {
        return MAIL;
    }

    public static String url(String path) {
        return "http://127.0.0.1:" + HTTP.getAddress().getPort() + path;
    }

    /** An address nobody else knows. */
    public static String anEmail() {
        return "p" + NUMBER.incrementAndGet() + "@customer.example";
    }

    /** A receiver at a path of its own, which takes everything until told otherwise. */
    public static Receiver receiver(String kind) {
        return receiverAt("/" + kind + "/" + NUMBER.incrementAndGet());
    }

    public static Receiver receiverAt(String path) {
        return RECEIVERS.computeIfAbsent(path, Receiver::new);
    }

    /** What arrived. */
    public record Request(Map<String, List<String>> headers, byte[] body, String query) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** Answers as told, and remembers what arrived. */
    public static final class Receiver {
        private final String path;
        private final List<Request> requests = new CopyOnWriteArrayList<>();
        private volatile int status = 200;
        private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
        private volatile long delayMillis;
        private volatile Map<String, String> headers = Map.of();

        Receiver(String path) {
            this.path = path;
        }

        public String url() {
            return Outside.url(path);
        }

        public List<Request> requests() {
            return requests;
        }

        public Receiver answers(int code, String body) {
            status = code;
            answer = body;
            return this;
        }

        public Receiver with(Map<String, String> more) {
            headers = more;
            return this;
        }

        public Receiver after(long millis) {
            delayMillis = millis;
            return this;
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Receiver receiver = receiverAt(exchange.getRequestURI().getPath());
        byte[] body = exchange.getRequestBody().readAllBytes();
        receiver.requests.add(new Request(
                Map.copyOf(exchange.getRequestHeaders()),
                body,
                String.valueOf(exchange.getRequestURI().getRawQuery())));
        try {
            Thread.sleep(receiver.delayMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        receiver.headers.forEach(exchange.getResponseHeaders()::set);
        byte[] answer = receiver.answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(receiver.status, answer.length == 0 ? -1 : answer.length);
        try (exchange) {
            exchange.getResponseBody().write(answer);
        }
    }
}
