package io.yunzong.platform;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every open browser, on whichever node, that something changed: right after the surrounding transaction has
 * committed, never when it rolls back. Carries ids only: each browser reads again under its own rights. Clause H-01.
 *
 * <p>Travels through the database, but not within that transaction: PostgreSQL lets transactions that notify commit one
 * after the other, each waiting for the disk alone, so a busy dock would queue behind its own announcements. What is
 * said in quick succession is sent as one.
 */
@Component
public class LiveFeed implements DisposableBean {
    /** In place of an id when many rows changed at once, as in an import. */
    public static final long MANY = 0;

    static final String CHANNEL = "yunzong_live";

    private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration GATHER = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean sending = new AtomicBoolean();

    LiveFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that the thing with this id changed. Repeats inside one transaction are said once. */
    public void announce(LiveTopic topic, long id) {
        String message = topic.wireName() + ":" + id;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            say(Set.of(message));
            return;
        }
        Said said = (Said) TransactionSynchronizationManager.getResource(this);
        if (said == null) {
            said = new Said();
            said.resume();
            TransactionSynchronizationManager.registerSynchronization(said);
        }
        said.messages.add(message);
    }

    private void say(Collection<String> messages) {
        waiting.addAll(messages);
        if (sending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live-feed-send").start(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            Thread.sleep(GATHER);
            send();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sending.set(false);
            if (!waiting.isEmpty()) {
                say(Set.of());
            }
        }
    }

    private void send() {
        Set<String> messages = Set.copyOf(waiting);
        waiting.removeAll(messages);
        if (messages.isEmpty()) {
            return;
        }
        try {
            jdbc.sql("select pg_notify(:channel, message) from unnest(cast(:messages as text[])) message")
                    .param("channel", CHANNEL)
                    .param("messages", messages.toArray(String[]::new))
                    .query((row, index) -> index)
                    .list();
        } catch (DataAccessException e) {
            // browsers read everything again when they reach the database again
            log.warn("live updates could not be announced: {}", e.getMessage());
        }
    }

    /** What a command said just before it ends is sent, too. */
    @Override
    public void destroy() {
        send();
    }

    /** What one transaction has to say. */
    private final class Said implements TransactionSynchronization {
        private final Set<String> messages = new LinkedHashSet<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(LiveFeed.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(LiveFeed.this, this);
        }

        @Override
        public void afterCommit() {
            say(messages);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
