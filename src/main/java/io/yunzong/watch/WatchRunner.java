package io.yunzong.watch;

import io.yunzong.platform.PlatformSettings;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for what became late again and again, on every node that runs recurring work. */
@Component
class WatchRunner implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WatchRunner.class);
    private static final int PATIENCE_SECONDS = 20;

    private final WatchClock clock;
    private final WatchSettings settings;
    private final PlatformSettings platform;
    private volatile @Nullable ScheduledExecutorService thread;

    WatchRunner(WatchClock clock, WatchSettings settings, PlatformSettings platform) {
        this.clock = clock;
        this.settings = settings;
        this.platform = platform;
    }

    @Override
    public void start() {
        if (!platform.background() || settings.tick().isZero()) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("watch-clock").daemon().factory());
        long tick = settings.tick().toMillis();
        // the next look comes a tick after the last one ended; a failure is told and looking goes on
        started.scheduleWithFixedDelay(this::look, tick, tick, TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            clock.runDue();
        } catch (RuntimeException e) {
            log.error("what became late could not be looked for; tried again", e);
        }
    }

    /** Lets the batch under way end. */
    @Override
    public void stop() {
        ExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.shutdown();
        try {
            if (!running.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("sheets and delays were still being worked on; the batch is rolled back");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
