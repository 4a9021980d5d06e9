package io.yunzong.platform;

import io.yunzong.kernel.PersonId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Listens to the database on a connection of its own and hands each message to the browsers of this node. Lost
 * connections are taken up again; browsers are then told to re-read everything.
 */
@Component
public class LiveBroadcast implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LiveBroadcast.class);
    private static final Duration GATHER = Duration.ofMillis(150);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);
    private static final Duration READY = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final PlatformSettings settings;
    /** Each browser with the id of the person before it; 0 for a program. */
    private final Map<SseEmitter, Long> browsers = new ConcurrentHashMap<>();

    private volatile @Nullable Thread listener;

    LiveBroadcast(JdbcConnectionDetails database, PlatformSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * A stream for one browser; the connection itself says when it ends.
     *
     * @param person who looks, told what concerns them alone; null for a program
     */
    public SseEmitter subscribe(@Nullable PersonId person) {
        SseEmitter browser = new SseEmitter(0L);
        browser.onCompletion(() -> browsers.remove(browser));
        browser.onTimeout(() -> browsers.remove(browser));
        browser.onError(e -> browsers.remove(browser));
        browsers.put(browser, person == null ? 0 : person.value());
        send(browser, () -> SseEmitter.event().comment("ready"));
        return browser;
    }

    @Override
    public void start() {
        if (settings.background()) {
            CountDownLatch listening = new CountDownLatch(1);
            Thread thread = Thread.ofVirtual().name("live-feed").unstarted(() -> listenForEver(listening));
            listener = thread;
            thread.start();
            // what is said from now on must not be missed; a database that does not answer is waited for elsewhere
            await(listening);
        }
    }

    @Override
    public void stop() {
        Thread running = listener;
        listener = null;
        if (running != null) {
            running.interrupt();
        }
        browsers.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    /** Whether the thread that asks is the one in charge: after a stop and a start, it is another one. */
    private boolean isInCharge() {
        return Thread.currentThread() == listener;
    }

    private void listenForEver(CountDownLatch listening) {
        while (isInCharge()) {
            try (Connection connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + LiveFeed.CHANNEL);
                }
                listening.countDown();
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (!isInCharge()) {
                    return;
                }
                log.warn("live updates lost the database, trying again: {}", e.getMessage());
                pause(Duration.ofSeconds(1));
                for (LiveTopic topic : LiveTopic.values()) {
                    tell(topic.wireName() + ":" + LiveFeed.MANY);
                }
            }
        }
    }

    private void listen(PGConnection connection) throws SQLException {
        while (isInCharge()) {
            PGNotification[] first = connection.getNotifications((int) KEEP_ALIVE.toMillis());
            if (first == null || first.length == 0) {
                browsers.keySet()
                        .forEach(browser ->
                                send(browser, () -> SseEmitter.event().comment("still here")));
                continue;
            }
            // what comes in quick succession is told once
            pause(GATHER);
            Set<String> messages = new LinkedHashSet<>();
            gather(messages, first);
            gather(messages, connection.getNotifications());
            messages.forEach(this::tell);
        }
    }

    private static void gather(Set<String> messages, PGNotification @Nullable [] notifications) {
        if (notifications != null) {
            for (PGNotification notification : notifications) {
                messages.add(notification.getParameter());
            }
        }
    }

    private void tell(String message) {
        int colon = message.indexOf(':');
        String topic = message.substring(0, colon);
        String id = message.substring(colon + 1);
        boolean personal = LiveTopic.valueOf(topic.toUpperCase(Locale.ROOT)).isPersonal()
                && !id.equals(Long.toString(LiveFeed.MANY));
        browsers.forEach((browser, person) -> {
            if (!personal || id.equals(Long.toString(person))) {
                send(browser, () -> SseEmitter.event().name(topic).data("{\"id\":" + id + "}"));
            }
        });
    }

    private void send(SseEmitter browser, Supplier<SseEmitter.SseEventBuilder> event) {
        try {
            browser.send(event.get());
        } catch (IOException | RuntimeException e) {
            // whatever one connection does, the others are told; ended, the browser connects again and re-reads
            browsers.remove(browser);
            browser.completeWithError(e);
        }
    }

    private static void await(CountDownLatch listening) {
        try {
            if (!listening.await(READY.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("live updates do not reach the database yet and keep trying");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
