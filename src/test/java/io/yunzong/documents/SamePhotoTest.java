package io.yunzong.documents;

import static io.yunzong.documents.DocumentFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.TestPeople;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Caller;
import io.yunzong.identity.Role;
import io.yunzong.journey.Voyages;
import io.yunzong.journey.Voyages.Voyage;
import io.yunzong.kernel.Subject;
import io.yunzong.network.NetworkFixtures;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The photo of a seal stands on the sheet of every waybill behind it. */
@YunzongTest
@Tag("H-09")
class SamePhotoTest {
    private static final int PATIENCE_SECONDS = 20;

    private final DocumentDesk desk;
    private final DocumentFinder finder;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Voyage voyage;
    private final Subject waybill;
    private final Caller tracker;

    SamePhotoTest(
            DocumentDesk desk,
            DocumentFinder finder,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Voyages voyages,
            TestPeople people) {
        this.desk = desk;
        this.finder = finder;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.voyage = voyages.voyage();
        this.waybill = Subject.of(voyages.booked(voyage));
        this.tracker = people.hire(Role.TRACKER, voyage.shanghai());
        people.hire(Role.BRANCH_HEAD, voyage.wuhan());
    }

    private Document issued(String letter) {
        return desk.issue(
                order(
                        voyage.shanghai(),
                        NetworkFixtures.code(letter),
                        waybill,
                        DocumentFixtures.detailed("同车"),
                        Addressee.role(Role.BRANCH_HEAD, voyage.wuhan(), "中转公司负责人")),
                tracker);
    }

    @Test
    void twoDocumentsWrittenAtOnceDoNotWaitForEachOther() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> first = other.submit(() -> transactions.execute(status -> {
                Document document = issued("D");
                written.countDown();
                await(over);
                return document;
            }));
            await(written);
            Document second = transactions.execute(status -> {
                jdbc.sql("set local lock_timeout = '5s'").update();
                return issued("E");
            });
            over.countDown();
            first.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(finder.content(Objects.requireNonNull(second).id(), 1, tracker)
                            .pictures())
                    .hasSize(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
