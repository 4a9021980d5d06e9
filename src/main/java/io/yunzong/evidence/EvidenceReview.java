package io.yunzong.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence the quality group looks at: what speaks against it and what was decided. Clause C-14. */
public record EvidenceReview(
        Evidence evidence, List<Doubt> doubts, @Nullable Decision decision) {
    public EvidenceReview {
        doubts = List.copyOf(doubts);
    }

    /**
     * One reason to look.
     *
     * @param earlier the one it repeats, where there is one
     * @param distance bits of 64 by which the two look different; 0 for the same bytes
     */
    public record Doubt(
            EvidenceFlag flag,
            @Nullable Evidence earlier,
            @Nullable Integer distance) {}

    /** What was decided, by whom and why. */
    public record Decision(ReviewVerdict verdict, String note, String byName, Instant at) {}
}
