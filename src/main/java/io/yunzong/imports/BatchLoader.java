package io.yunzong.imports;

import io.yunzong.imports.domain.Jobs;
import io.yunzong.kernel.Refusal;
import io.yunzong.platform.LiveFeed;
import io.yunzong.platform.LiveTopic;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads one batch in one transaction together with the job's progress. If a target throws instead of answering, the
 * batch is rolled back and loaded again in the smallest pieces, so that one bad row costs only itself.
 */
@Component
class BatchLoader {
    private static final Logger log = LoggerFactory.getLogger(BatchLoader.class);

    private final Jobs jobs;
    private final LiveFeed live;
    private final TransactionTemplate transaction;

    BatchLoader(Jobs jobs, LiveFeed live, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Loads a batch; answers whether the job shall stop. */
    boolean load(JobRun run, List<ReadRow> batch, double progress) {
        try {
            return loadAtOnce(run, batch, progress, new ArrayList<>());
        } catch (RuntimeException e) {
            refuseIfBroken(e);
            log.debug("import {} loads a batch piece by piece", run.job().id(), e);
            return loadInPieces(run, batch, progress);
        }
    }

    private boolean loadInPieces(JobRun run, List<ReadRow> batch, double progress) {
        boolean stop = false;
        for (List<ReadRow> piece : pieces(batch)) {
            List<RowOutcome> answered = new ArrayList<>();
            try {
                stop |= loadAtOnce(run, piece, progress, answered);
            } catch (RuntimeException e) {
                refuseIfBroken(e);
                RowOutcome refused = answered.stream()
                        .filter(RowOutcome.Refused.class::isInstance)
                        .findFirst()
                        .orElseGet(() -> refusal(run, piece, e));
                stop |= record(run, piece, progress, refused);
            }
        }
        return stop;
    }

    /** Rows, or neighbouring rows of one group. */
    private static List<List<ReadRow>> pieces(List<ReadRow> batch) {
        List<List<ReadRow>> pieces = new ArrayList<>();
        String group = "";
        for (ReadRow row : batch) {
            if (row.group().isEmpty() || !row.group().equals(group) || pieces.isEmpty()) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(row);
            group = row.group();
        }
        return pieces;
    }

    private static RowOutcome refusal(JobRun run, List<ReadRow> piece, RuntimeException e) {
        if (e instanceof Refusal refusal) {
            return new RowOutcome.Refused(refusal.unmet());
        }
        String reference = run.job().id() + "-" + piece.getFirst().row().number();
        log.error("import row failed, reference {}", reference, e);
        return new RowOutcome.Refused(ImportsRefused.Why.ROW_FAILED.unmet("reference", reference));
    }

    /** No row is to blame when the database is gone; the job stops and can go on later. */
    private static void refuseIfBroken(RuntimeException e) {
        boolean doomedByARefusal = e instanceof UnexpectedRollbackException;
        if (e instanceof DataAccessResourceFailureException
                || e instanceof RecoverableDataAccessException
                || (e instanceof TransactionException && !doomedByARefusal)) {
            throw e;
        }
    }

    /** Loads and notes what was answered, which also tells something if the transaction fails behind it. */
    private boolean loadAtOnce(JobRun run, List<ReadRow> batch, double progress, List<RowOutcome> answered) {
        boolean dry = run.context().dryRun();
        Loaded loaded = transaction.execute(status -> {
            jobs.needNotWait();
            List<RowOutcome> outcomes = outcomes(run, batch);
            answered.addAll(outcomes);
            Jobs.BatchDone done = run.plus(batch, outcomes, progress);
            if (dry) {
                status.setRollbackOnly();
                return new Loaded(done, false);
            }
            return new Loaded(done, record(run, done));
        });
        boolean stop = dry ? recordApart(run, loaded.done()) : loaded.stop();
        run.take(loaded.done());
        return stop;
    }

    private record Loaded(Jobs.BatchDone done, boolean stop) {}

    /** Notes one outcome for all rows of a piece without loading it. */
    private boolean record(JobRun run, List<ReadRow> piece, double progress, RowOutcome outcome) {
        List<RowOutcome> outcomes = piece.stream()
                .map(row -> row.isValid() ? outcome : new RowOutcome.Refused(row.faults()))
                .toList();
        Jobs.BatchDone done = run.plus(piece, outcomes, progress);
        boolean stop = recordApart(run, done);
        run.take(done);
        return stop;
    }

    private boolean recordApart(JobRun run, Jobs.BatchDone done) {
        return Boolean.TRUE.equals(transaction.execute(status -> record(run, done)));
    }

    private boolean record(JobRun run, Jobs.BatchDone done) {
        boolean dry = run.context().dryRun();
        Jobs.BatchDone kept = dry
                ? new Jobs.BatchDone(
                        done.lastRow(), done.progress(), done.counts(), List.of(), done.remarks(), done.preview())
                : done;
        boolean stop = jobs.advance(run.job().id(), kept);
        live.announce(LiveTopic.IMPORT, run.job().id().value());
        return stop;
    }

    private static List<RowOutcome> outcomes(JobRun run, List<ReadRow> batch) {
        List<ImportRow> valid =
                batch.stream().filter(ReadRow::isValid).map(ReadRow::row).toList();
        List<RowOutcome> loaded = valid.isEmpty() ? List.of() : run.target().load(run.context(), valid);
        if (loaded.size() != valid.size()) {
            throw new IllegalStateException("the target " + run.target().key() + " answered " + loaded.size()
                    + " outcomes for " + valid.size() + " rows");
        }
        List<RowOutcome> outcomes = new ArrayList<>(batch.size());
        int next = 0;
        for (ReadRow row : batch) {
            outcomes.add(row.isValid() ? loaded.get(next++) : new RowOutcome.Refused(row.faults()));
        }
        return outcomes;
    }
}
