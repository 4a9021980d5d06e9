package io.yunzong.imports;

import io.yunzong.sheets.SheetRows;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The batches of a file, each read and converted while the database is busy with the one before. Never more than one
 * ahead, so memory stays bounded. Its owner may use it from one thread; what reading throws, asking for the batch
 * throws.
 */
final class ReadAhead implements AutoCloseable {
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("import-reader").factory());
    private final Future<Batches> batches;
    private final SheetRows rows;
    private Future<@Nullable Batch> ahead;

    /** Rows that belong into one transaction, and how far through the file they lead. */
    record Batch(List<ReadRow> rows, double progress) {}

    /** @param batches opens the file's batches; called in the reading thread */
    ReadAhead(SheetRows rows, Supplier<Batches> batches) {
        this.rows = rows;
        this.batches = reader.submit(batches::get);
        this.ahead = reader.submit(this::read);
    }

    private @Nullable Batch read() throws InterruptedException, ExecutionException {
        Batches all = batches.get();
        return all.hasNext() ? new Batch(all.next(), rows.progress()) : null;
    }

    boolean hasNext() {
        return awaited() != null;
    }

    Batch next() {
        Batch next = awaited();
        if (next == null) {
            throw new NoSuchElementException();
        }
        ahead = reader.submit(this::read);
        return next;
    }

    private @Nullable Batch awaited() {
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file is read", e);
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    /** What went wrong itself, not that it went wrong in another thread. */
    private static RuntimeException cause(ExecutionException e) {
        Throwable cause = e;
        while (cause instanceof ExecutionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    /** Waits for the batch being read, so that the file can be closed. */
    @Override
    public void close() {
        reader.close();
    }
}
