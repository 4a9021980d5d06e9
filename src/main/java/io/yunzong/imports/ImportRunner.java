package io.yunzong.imports;

import io.yunzong.identity.Caller;
import io.yunzong.kernel.ImportJobId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a file from beginning to end in the thread of the caller; for the command line. */
@Component
public class ImportRunner {
    private final ImportDesk desk;
    private final ImportFinder finder;
    private final JobWorker worker;
    private final TransactionTemplate transaction;

    ImportRunner(ImportDesk desk, ImportFinder finder, JobWorker worker, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.finder = finder;
        this.worker = worker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Loads a file under a profile.
     *
     * @param progress hears of every batch
     * @return the job as it ended: {@link ImportState#DONE}, or INTERRUPTED with its failure
     */
    public ImportJob run(Path file, String profile, Caller caller, Consumer<ImportProgress> progress) {
        Path name = file.getFileName();
        ImportJob job;
        try (InputStream content = Files.newInputStream(file)) {
            job = desk.upload(caller, content, name == null ? file.toString() : name.toString(), null, profile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return resume(job.id(), caller, progress);
    }

    /** Loads what is left of a job. */
    public ImportJob resume(ImportJobId id, Caller caller, Consumer<ImportProgress> progress) {
        transaction.executeWithoutResult(status -> desk.prepareLoad(caller, id));
        worker.run(id, caller, progress);
        return finder.get(caller, id);
    }
}
