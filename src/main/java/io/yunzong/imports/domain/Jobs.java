package io.yunzong.imports.domain;

import io.yunzong.imports.ImportCounts;
import io.yunzong.imports.ImportJob;
import io.yunzong.imports.ImportMapping;
import io.yunzong.imports.ImportState;
import io.yunzong.imports.RowRemark;
import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Page;
import io.yunzong.kernel.PageQuery;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The jobs and what they leave behind. */
public interface Jobs {

    /** A job before it has an id. */
    record NewJob(
            String target,
            @Nullable String profile,
            ImportJob.SourceFile file,
            List<List<String>> sample,
            ImportMapping mapping,
            ImportJob.Owner owner) {}

    /**
     * What one batch did, written together with what it loaded.
     *
     * @param counts of the whole job after the batch
     * @param preview of the whole job after the batch
     */
    record BatchDone(
            long lastRow,
            double progress,
            ImportCounts counts,
            List<Long> createdIds,
            List<RowRemark> remarks,
            List<RowRemark> preview) {}

    ImportJobId add(NewJob job, Instant now);

    Optional<ImportJob> find(ImportJobId id);

    /** The newest first. */
    Page<ImportJob> list(@Nullable String owner, PageQuery query);

    void remap(ImportJobId id, ImportMapping mapping, @Nullable String profile);

    /** Changes the state if it is one of those expected. */
    boolean move(ImportJobId id, Set<ImportState> from, ImportState to);

    /** Forgets counts, preview and remarks of an earlier run. */
    void startAfresh(ImportJobId id, Instant now);

    /** Notes that a run goes on. */
    void resume(ImportJobId id, Instant now);

    /**
     * The transaction under way need not wait for the disk: what it writes is kept at the latest with the next that
     * does wait. A database that dies in between has lost the rows of the batch together with the note that they were
     * loaded, so the job goes on where it really stands.
     */
    void needNotWait();

    /** Writes progress; answers whether the job shall stop. */
    boolean advance(ImportJobId id, BatchDone batch);

    void requestCancel(ImportJobId id);

    void finish(ImportJobId id, ImportState state, List<Unmet> failure, Instant now);

    void markUndone(ImportJobId id, String by, List<Unmet> remarks, Instant now);

    List<Long> listCreated(ImportJobId id);

    /** Notes what the job added to the register of another target by the way. */
    void addByproducts(ImportJobId id, String target, List<Long> ids);

    List<Long> listByproducts(ImportJobId id, String target);

    Page<RowRemark> listRemarks(ImportJobId id, Collection<RowRemark.Result> results, PageQuery query);

    /** Refused rows behind a row, in order. */
    List<RowRemark> listRefusedAfter(ImportJobId id, long row, int limit);

    List<ImportJobId> listRunning();

    /** Whether some job came with the file of this hash. */
    boolean knowsFile(String hash);

    /** Holds a job for this process until closed; empty if another holds it. Ends with the process, however it ends. */
    Optional<Hold> hold(ImportJobId id);

    /** A job being worked on. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }
}
