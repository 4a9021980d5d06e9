package io.yunzong.imports;

import io.yunzong.imports.domain.Jobs;
import java.util.ArrayList;
import java.util.List;

/** A job while it is being worked on: what has been counted so far, and the results of the batch under way. */
final class JobRun {
    private static final int PREVIEW = 100;

    private final ImportJob job;
    private final ImportTarget target;
    private final ImportContext context;
    private final List<RowRemark> preview;
    private ImportCounts counts;

    JobRun(ImportJob job, ImportTarget target, ImportContext context) {
        this.job = job;
        this.target = target;
        this.context = context;
        this.preview = new ArrayList<>(job.preview());
        this.counts = job.counts();
    }

    ImportJob job() {
        return job;
    }

    ImportTarget target() {
        return target;
    }

    ImportContext context() {
        return context;
    }

    ImportCounts counts() {
        return counts;
    }

    /** What the batch adds to the job, without counting it yet: the transaction may still fail. */
    Jobs.BatchDone plus(List<ReadRow> batch, List<RowOutcome> outcomes, double progress) {
        ImportCounts after = counts;
        List<Long> created = new ArrayList<>();
        List<RowRemark> remarks = new ArrayList<>();
        List<RowRemark> shown = new ArrayList<>(preview);
        for (int i = 0; i < batch.size(); i++) {
            ImportRow row = batch.get(i).row();
            RowOutcome outcome = outcomes.get(i);
            after = after.and(outcome);
            if (outcome instanceof RowOutcome.Created made) {
                created.add(made.id());
            }
            RowRemark remark = RowRemark.of(row.number(), outcome, row.notes());
            if (remark.isWorthKeeping()) {
                remarks.add(remark);
            }
            if (shown.size() < PREVIEW) {
                shown.add(remark);
            }
        }
        long lastRow = batch.getLast().row().number();
        return new Jobs.BatchDone(lastRow, progress, after, created, remarks, shown);
    }

    void take(Jobs.BatchDone batch) {
        counts = batch.counts();
        preview.clear();
        preview.addAll(batch.preview());
    }
}
