package io.yunzong.imports;

import static io.yunzong.imports.ImportScreen.counts;
import static org.assertj.core.api.Assertions.assertThat;

import io.yunzong.Browser;
import io.yunzong.YunzongTest;
import io.yunzong.identity.Role;
import io.yunzong.imports.domain.Jobs;
import io.yunzong.kernel.ImportJobId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whatever stops an import, no row is lost and none is loaded twice. */
@YunzongTest
@Tag("C-15")
class InterruptionTest {
    private final ImportScreen screen;
    private final ParcelTarget parcels;
    private final JobWorker worker;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final TransactionTemplate doomed;
    private String mark = "";

    InterruptionTest(
            Browser.Factory browsers,
            ParcelTarget parcels,
            JobWorker worker,
            Jobs jobs,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.screen = new ImportScreen(browsers.as(Role.TRACKER));
        this.parcels = parcels;
        this.worker = worker;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.doomed = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void newNumbers() {
        mark = "I" + System.nanoTime() + "-";
    }

    @AfterEach
    void calm() {
        parcels.beforeRows(rows -> {});
    }

    private long upload(int rows) {
        StringBuilder csv = new StringBuilder("运单号,件数\n");
        for (int i = 1; i <= rows; i++) {
            csv.append(mark).append(i).append(",").append(i).append('\n');
        }
        return ImportScreen.id(screen.upload("a.csv", csv.toString()));
    }

    @Test
    void stopsBehindABatchWhenCancelledAndGoesOn() throws Exception {
        CountDownLatch secondBatch = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        parcels.beforeRows(rows -> {
            secondBatch.countDown();
            if (secondBatch.getCount() == 0) {
                awaitQuietly(goOn);
            }
        });
        long id = upload(45);
        screen.browser().post("/api/imports/" + id + "/load", "");
        assertThat(secondBatch.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(screen.browser().post("/api/imports/" + id + "/cancel", "").status())
                .isEqualTo(202);
        goOn.countDown();

        JsonNode job = screen.awaitEnd(id);
        assertThat(job.get("state").asString()).isEqualTo("CANCELLED");
        assertThat(counts(job)).isEqualTo("20 = 20+0+0+0+0");
        assertThat(parcels.count(mark)).isEqualTo(20);

        assertThat(counts(screen.load(id))).isEqualTo("45 = 45+0+0+0+0");
        assertThat(parcels.count(mark)).isEqualTo(45);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void goesOnBehindTheLastWholeBatchWhenTheDatabaseWentAway() {
        AtomicInteger batch = new AtomicInteger();
        parcels.beforeRows(rows -> {
            if (batch.incrementAndGet() == 3) {
                throw new DataAccessResourceFailureException("gone");
            }
        });
        long id = upload(45);
        JsonNode job = screen.load(id);
        assertThat(job.get("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(job.get("failure").toString()).contains("导入因意外错误中止");
        assertThat(counts(job)).isEqualTo("20 = 20+0+0+0+0");
        assertThat(parcels.count(mark)).isEqualTo(20);

        JsonNode resumed = screen.load(id);
        assertThat(resumed.get("state").asString()).isEqualTo("DONE");
        assertThat(counts(resumed)).isEqualTo("45 = 45+0+0+0+0");
        assertThat(jobs.listCreated(new ImportJobId(id))).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void marksWhatACrashLeftBehindButNotWhatAnotherProcessWorksOn() {
        long id = upload(5);
        jdbc.sql("update imports.job set state = 'LOADING', last_row = 3, rows_read = 2 where id = :id")
                .param("id", id)
                .update();
        try (Jobs.Hold hold = jobs.hold(new ImportJobId(id)).orElseThrow()) {
            worker.markInterrupted();
            assertThat(screen.job(id).get("state").asString()).isEqualTo("LOADING");
        }
        worker.markInterrupted();
        assertThat(screen.job(id).get("state").asString()).isEqualTo("INTERRUPTED");
        assertThat(counts(screen.load(id))).isEqualTo("5 = 3+0+0+0+0");
        assertThat(parcels.count(mark)).isEqualTo(3);
    }

    @Test
    void oneRowThatFailsCostsOnlyItself() {
        long id = ImportScreen.id(
                screen.upload("a.csv", "运单号,件数,方式\n" + mark + "1,1,公路\n" + mark + "2,2000,空运\n" + mark + "3,3,空运\n"));
        JsonNode job = screen.load(id);
        assertThat(job.get("state").asString()).isEqualTo("DONE");
        assertThat(counts(job)).isEqualTo("3 = 2+0+0+0+1");
        assertThat(screen.remarks(id, "REFUSED").get(0).toString()).contains("这一行写入失败", "\"row\":3");
        assertThat(parcels.count(mark)).isEqualTo(2);
    }

    @Test
    void keepsTheReasonWhenARefusalDoomsTheTransaction() {
        parcels.beforeRows(rows -> rows.stream()
                .filter(row -> row.textOr("number", "").startsWith("BAD"))
                .forEach(row -> doomed.executeWithoutResult(TransactionStatus::setRollbackOnly)));
        long id = ImportScreen.id(screen.upload("a.csv", "运单号,件数\n" + mark + "1,1\nBAD1,1\n" + mark + "2,1\n"));
        assertThat(counts(screen.load(id))).isEqualTo("3 = 2+0+0+0+1");
        assertThat(screen.remarks(id, "REFUSED").get(0).toString()).contains("单号不合规则");
        assertThat(parcels.count(mark)).isEqualTo(2);
    }

    @Test
    void refusesToUndoOnceSomethingHasHappenedAndUndoesOtherwise() {
        long id = upload(12);
        screen.load(id);
        parcels.deliver(mark + "7");
        Browser.Answer refused = screen.browser().post("/api/imports/" + id + "/undo", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(mark + "7 已经送达");
        assertThat(parcels.count(mark)).isEqualTo(12);
        assertThat(screen.job(id).get("state").asString()).isEqualTo("DONE");

        jdbc.sql("update importtest.parcel set delivered = false where number = :number")
                .param("number", mark + "7")
                .update();
        Browser.Answer undone = screen.browser().post("/api/imports/" + id + "/undo", "");
        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.json().get("state").asString()).isEqualTo("UNDONE");
        assertThat(parcels.count(mark)).isZero();
        assertThat(screen.browser().post("/api/imports/" + id + "/undo", "").status())
                .isEqualTo(409);
    }
}
