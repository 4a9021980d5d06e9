package io.yunzong.imports;

import io.yunzong.identity.Audit;
import io.yunzong.identity.Caller;
import io.yunzong.imports.domain.Jobs;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Refusal;
import io.yunzong.kernel.Unmet;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import io.yunzong.sheets.Sheet;
import io.yunzong.sheets.SheetRows;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works one job off, from wherever it stands to its end, in the thread of the caller. */
@Component
class JobWorker {
    private static final Logger log = LoggerFactory.getLogger(JobWorker.class);

    private final Jobs jobs;
    private final ImportTargets targets;
    private final Uploads uploads;
    private final BatchLoader loader;
    private final Audit audit;
    private final LiveFeed live;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile boolean closing;

    JobWorker(
            Jobs jobs,
            ImportTargets targets,
            Uploads uploads,
            BatchLoader loader,
            Audit audit,
            LiveFeed live,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.targets = targets;
        this.uploads = uploads;
        this.loader = loader;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Jobs end as interrupted after the batch they are at; for the shutdown. */
    void close() {
        closing = true;
    }

    void run(ImportJobId id, Caller caller, Consumer<ImportProgress> progress) {
        jobs.hold(id).ifPresent(hold -> {
            try (hold) {
                jobs.find(id)
                        .filter(job -> job.state() == ImportState.CHECKING || job.state() == ImportState.LOADING)
                        .ifPresent(job -> run(job, caller, progress));
            }
        });
    }

    private void run(ImportJob job, Caller caller, Consumer<ImportProgress> progress) {
        boolean dry = job.state() == ImportState.CHECKING;
        try {
            end(job, caller, load(job, caller, dry, progress), List.of());
        } catch (Refusal e) {
            end(job, caller, broken(dry), e.unmet());
        } catch (RuntimeException e) {
            String reference = Long.toHexString(System.nanoTime());
            log.error("import {} stopped, reference {}", job.id(), reference, e);
            end(job, caller, broken(dry), List.of(ImportsRefused.Why.UNEXPECTED.unmet("reference", reference)));
        }
    }

    private static ImportState broken(boolean dry) {
        return dry ? ImportState.UPLOADED : ImportState.INTERRUPTED;
    }

    private ImportState load(ImportJob job, Caller caller, boolean dry, Consumer<ImportProgress> progress) {
        ImportTarget target = targets.get(job.target(), caller);
        ImportContext context = new ImportContext(
                job.id(),
                caller,
                dry,
                job.file().name(),
                ZoneId.of(job.mapping().zone()));
        JobRun run = new JobRun(job, target, context);
        try (Sheet sheet = uploads.open(job.file().hash(), job.file().name());
                SheetRows rows = sheet.rows();
                ReadAhead batches = new ReadAhead(
                        rows,
                        () -> new Batches(
                                rows,
                                new RowReader(targets, target, job.mapping(), sheet.headings()),
                                target.batchSize(),
                                job.lastRow()))) {
            while (batches.hasNext()) {
                if (closing) {
                    return broken(dry);
                }
                ReadAhead.Batch batch = batches.next();
                boolean stop = loader.load(run, batch.rows(), batch.progress());
                progress.accept(new ImportProgress(job.id(), run.counts(), batch.progress()));
                if (stop && batches.hasNext()) {
                    return dry ? ImportState.UPLOADED : ImportState.CANCELLED;
                }
            }
        }
        return dry ? ImportState.CHECKED : ImportState.DONE;
    }

    private void end(ImportJob job, Caller caller, ImportState state, List<Unmet> failure) {
        transaction.executeWithoutResult(status -> {
            jobs.finish(job.id(), state, failure, clock.instant());
            live.announce(LiveTopic.IMPORT, job.id().value());
            if (job.state() == ImportState.LOADING) {
                audit.record(caller, "import.ended", "import:" + job.id(), Map.of("state", state));
            }
        });
    }

    /** What ran when the process ended is marked; jobs that another process is working on are left alone. */
    void markInterrupted() {
        for (ImportJobId id : jobs.listRunning()) {
            jobs.hold(id).ifPresent(hold -> {
                try (hold) {
                    jobs.move(id, Set.of(ImportState.CHECKING), ImportState.UPLOADED);
                    if (jobs.move(id, Set.of(ImportState.LOADING), ImportState.INTERRUPTED)) {
                        log.warn("import {} was interrupted and can be continued", id);
                    }
                }
            });
        }
    }
}
