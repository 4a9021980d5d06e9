package io.yunzong.platform;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for every kind of recurring work, each on a thread of its own. */
@Component
class RecurringWorkRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RecurringWorkRunner.class);
    private static final int PATIENCE_SECONDS = 20;

    private final ObjectProvider<RecurringWork> works;
    private final PlatformSettings settings;
    private volatile List<ScheduledExecutorService> threads = List.of();

    RecurringWorkRunner(ObjectProvider<RecurringWork> works, PlatformSettings settings) {
        this.works = works;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.background()) {
            threads = works.stream()
                    .filter(work -> !work.tick().isZero())
                    .map(RecurringWorkRunner::begin)
                    .toList();
        }
    }

    private static ScheduledExecutorService begin(RecurringWork work) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(work.workName()).daemon().factory());
        long tick = work.tick().toMillis();
        thread.scheduleWithFixedDelay(() -> look(work), tick, tick, TimeUnit.MILLISECONDS);
        return thread;
    }

    private static void look(RecurringWork work) {
        try {
            work.runDue();
        } catch (RuntimeException e) {
            log.error("{} failed; it is tried again", work.workName(), e);
        }
    }

    /** Lets the batches under way end. */
    @Override
    public void stop() {
        List<ScheduledExecutorService> running = threads;
        threads = List.of();
        running.forEach(ScheduledExecutorService::shutdown);
        try {
            for (ScheduledExecutorService thread : running) {
                if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    log.warn("recurring work was still under way; its batch is rolled back");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
