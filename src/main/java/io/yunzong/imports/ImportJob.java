package io.yunzong.imports;

import io.yunzong.kernel.ImportJobId;
import io.yunzong.kernel.Unmet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param sample the first rows as text, in the order of the headings
 * @param lastRow the last row that is done with
 * @param progress 0 to 1
 * @param preview what became of the first hundred rows
 * @param failure what stopped it, if something did
 * @param undoRemarks what is to be said about its being undone: what stays, and why
 */
public record ImportJob(
        ImportJobId id,
        ImportState state,
        String target,
        @Nullable String profile,
        SourceFile file,
        List<List<String>> sample,
        ImportMapping mapping,
        Owner owner,
        Times times,
        long lastRow,
        double progress,
        ImportCounts counts,
        List<RowRemark> preview,
        List<Unmet> failure,
        List<Unmet> undoRemarks) {

    /**
     * The file as it was sent and what was found in it.
     *
     * @param hash SHA-256, hexadecimal
     * @param format XLSX, CSV or TSV
     */
    public record SourceFile(
            String name,
            String hash,
            long bytes,
            String format,
            @Nullable String charset,
            @Nullable String delimiter,
            @Nullable String sheetName,
            long headingRow,
            List<String> headings) {}

    /**
     * Who brought it.
     *
     * @param mark such as {@code person:12}
     */
    public record Owner(String mark, String name) {}

    /** When. */
    public record Times(
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant undoneAt) {}

    /** Whether rows have been loaded, so that the mapping is settled. */
    public boolean isBegun() {
        return lastRow > 0
                && state != ImportState.UPLOADED
                && state != ImportState.CHECKING
                && state != ImportState.CHECKED;
    }
}
