package io.yunzong.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.ConsignmentId;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@YunzongTest
@Tag("H-01")
class LiveEventTest {
    private final Browser.Factory browsers;
    private final TestPeople people;
    private final Voyages voyages;

    LiveEventTest(Browser.Factory browsers, TestPeople people, Voyages voyages) {
        this.browsers = browsers;
        this.people = people;
        this.voyages = voyages;
    }

    @Test
    void anEventEnteredInOneBrowserReachesAnotherWithinASecond() throws Exception {
        Voyage voyage = voyages.voyage();
        ConsignmentId id = voyages.onTheWayToWuhan(voyage);
        Browser watcher = browsers.of(people.hire(Role.TRACKER, voyage.shanghai()));
        Browser keeper = browsers.of(people.hire(Role.WAREHOUSE_KEEPER, voyage.wuhan()));
        HttpResponse<InputStream> stream = watcher.client()
                .send(
                        HttpRequest.newBuilder(watcher.address("/api/live")).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        // what was said while the voyage was prepared has to pass first
        CompletableFuture<Long> heard = new CompletableFuture<>();
        StringBuilder read = new StringBuilder();
        Thread.ofVirtual().start(() -> listen(stream.body(), read, id, heard));
        Thread.sleep(600);
        synchronized (read) {
            read.setLength(0);
        }

        long said = System.nanoTime();
        Browser.Answer answer = keeper.post(
                "/api/consignments/" + id + "/events",
                "{\"kind\":\"ARRIVED\",\"occurredAt\":\"%s\",\"siteId\":%s,\"reportKey\":\"live-%s\"}"
                        .formatted(voyage.hour(4), voyage.wuhan(), id));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(Duration.ofNanos(heard.completeOnTimeout(Long.MAX_VALUE, 5, TimeUnit.SECONDS)
                                .get()
                        - said))
                .as("heard so far: %s", read)
                .isLessThan(Duration.ofSeconds(1));
        assertThat(watcher.get("/api/consignments/" + id)
                        .json()
                        .get("sentence")
                        .get("status")
                        .asString())
                .isEqualTo("AT_SITE");
        stream.body().close();
    }

    private static void listen(InputStream body, StringBuilder read, ConsignmentId id, CompletableFuture<Long> heard) {
        byte[] buffer = new byte[1024];
        try {
            int count;
            while ((count = body.read(buffer)) >= 0) {
                synchronized (read) {
                    read.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                    if (read.toString().contains("event:consignment\ndata:{\"id\":" + id + "}")) {
                        heard.complete(System.nanoTime());
                    }
                }
            }
        } catch (java.io.IOException closed) {
            heard.completeExceptionally(closed);
        }
    }
}
