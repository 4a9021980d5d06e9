package io.yunzong.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@YunzongTest
@Tag("H-01")
class LiveBroadcastTest {
    private static final long UNUSED_ID = 987_654_321L;

    private final LiveBroadcast broadcast;
    private final LiveFeed feed;
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final TransactionTemplate transactions;
    private final TransactionTemplate apart;

    LiveBroadcastTest(
            LiveBroadcast broadcast,
            LiveFeed feed,
            Browser.Factory browsers,
            TestPeople people,
            TransactionTemplate transactions) {
        this.broadcast = broadcast;
        this.feed = feed;
        this.browsers = browsers;
        this.people = people;
        this.transactions = transactions;
        this.apart = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A context that pauses and resumes, as a server under maintenance does, must not leave a listener behind. */
    @Test
    void hearsEverythingOnceAfterItWasStoppedAndStarted() throws Exception {
        for (int i = 0; i < 5; i++) {
            broadcast.stop();
            broadcast.start();
        }
        try (Ear ear = ear()) {
            transactions.executeWithoutResult(status -> feed.announce(LiveTopic.NETWORK, UNUSED_ID));

            // a listener left behind would tell it a second time
            ear.hearsOnce(UNUSED_ID);
        }
    }

    @Test
    void saysWhatWasCommittedOnceAndNothingThatWasTakenBack() throws Exception {
        try (Ear ear = ear()) {
            transactions.executeWithoutResult(status -> {
                feed.announce(LiveTopic.HANDLING, UNUSED_ID + 1);
                status.setRollbackOnly();
            });
            transactions.executeWithoutResult(status -> {
                feed.announce(LiveTopic.HANDLING, UNUSED_ID + 2);
                apart.executeWithoutResult(other -> feed.announce(LiveTopic.HANDLING, UNUSED_ID + 3));
                feed.announce(LiveTopic.HANDLING, UNUSED_ID + 2);
            });
            feed.announce(LiveTopic.HANDLING, UNUSED_ID + 4);

            ear.hearsOnce(UNUSED_ID + 2);
            ear.hearsOnce(UNUSED_ID + 3);
            ear.hearsOnce(UNUSED_ID + 4);
            assertThat(ear.heard).doesNotContain(message(UNUSED_ID + 1));
        }
    }

    /** Nobody learns that somebody else was told something. */
    @Test
    void whatIsPersonalIsToldToThatPersonOnly() throws Exception {
        Caller me = people.hire(Role.TRACKER);
        try (Ear mine = ear(me);
                Ear others = ear(people.hire(Role.ADMINISTRATOR))) {
            transactions.executeWithoutResult(status -> feed.announce(
                    LiveTopic.NOTIFICATION, List.of(TestPeople.idOf(me).value())));
            transactions.executeWithoutResult(status -> feed.announce(LiveTopic.NETWORK, UNUSED_ID + 7));

            mine.hearsOnce(TestPeople.idOf(me).value());
            others.hearsOnce(UNUSED_ID + 7);
            assertThat(others.heard).doesNotContain("event:notification");
        }
    }

    private static String message(long id) {
        return "data:{\"id\":" + id + "}";
    }

    /** A browser that listens. */
    private record Ear(InputStream body, StringBuffer heard) implements AutoCloseable {
        void hearsOnce(long id) throws InterruptedException {
            await().atMost(Duration.ofSeconds(5)).until(() -> heard.indexOf(message(id)) >= 0);
            Thread.sleep(500);
            assertThat(heard.indexOf(message(id))).isEqualTo(heard.lastIndexOf(message(id)));
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    private Ear ear() throws Exception {
        return ear(people.hire(Role.TRACKER));
    }

    private Ear ear(Caller person) throws Exception {
        Browser browser = browsers.of(person);
        HttpResponse<InputStream> stream = browser.client()
                .send(
                        HttpRequest.newBuilder(browser.address("/api/live")).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        StringBuffer heard = new StringBuffer();
        Thread.ofVirtual().start(() -> listen(stream.body(), heard));
        return new Ear(stream.body(), heard);
    }

    private static void listen(InputStream body, StringBuffer heard) {
        byte[] buffer = new byte[1024];
        try {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                heard.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            heard.append("\n(closed)\n");
        }
    }
}
