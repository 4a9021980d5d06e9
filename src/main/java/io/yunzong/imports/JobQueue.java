package io.yunzong.imports;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.ImportJobId;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Works jobs off in the background, one after the other: an import may use what the machine has, two would share it. */
@Component
class JobQueue implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(JobQueue.class);
    private static final int PATIENCE_SECONDS = 20;

    private final JobWorker worker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("imports").daemon().factory());
    private volatile boolean running;

    JobQueue(JobWorker worker) {
        this.worker = worker;
    }

    void add(ImportJobId id, Caller caller) {
        thread.execute(() -> {
            try {
                worker.run(id, caller, progress -> {});
            } catch (RuntimeException e) {
                log.error("import {} could not be worked on", id, e);
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void markInterrupted() {
        worker.markInterrupted();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Lets the batch under way end; the rest waits for the next start. */
    @Override
    public void stop() {
        worker.close();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("an import was still at a batch; the batch is rolled back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
