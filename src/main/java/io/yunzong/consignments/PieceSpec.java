package io.yunzong.consignments;

import io.yunzong.kernel.Blanks;
import io.yunzong.kernel.Weight;
import org.jspecify.annotations.Nullable;

/** One piece as the shipper describes it. Producer, batch and serial make it traceable. Clause B-16. */
public record PieceSpec(
        @Nullable String producer,
        @Nullable String batch,
        @Nullable String serial,
        @Nullable Weight weight,
        @Nullable String description) {
    private static final PieceSpec PLAIN = new PieceSpec(null, null, null, null, null);

    public PieceSpec {
        producer = Blanks.toNull(producer);
        batch = Blanks.toNull(batch);
        serial = Blanks.toNull(serial);
        description = Blanks.toNull(description);
    }

    /** A piece of which nothing particular is known. */
    public static PieceSpec plain() {
        return PLAIN;
    }

    /** So many plain pieces. */
    public static java.util.List<PieceSpec> plain(int count) {
        return java.util.Collections.nCopies(Math.max(0, count), PLAIN);
    }
}
