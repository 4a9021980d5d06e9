package io.yunzong.imports;

/** How many rows were read and what became of them; the five outcomes add up to the rows read. */
public record ImportCounts(long read, long created, long updated, long unchanged, long merged, long refused) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);

    ImportCounts and(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Created c -> new ImportCounts(read + 1, created + 1, updated, unchanged, merged, refused);
            case RowOutcome.Updated u -> new ImportCounts(read + 1, created, updated + 1, unchanged, merged, refused);
            case RowOutcome.Unchanged u -> new ImportCounts(read + 1, created, updated, unchanged + 1, merged, refused);
            case RowOutcome.Merged m -> new ImportCounts(read + 1, created, updated, unchanged, merged + 1, refused);
            case RowOutcome.Refused r -> new ImportCounts(read + 1, created, updated, unchanged, merged, refused + 1);
        };
    }
}
