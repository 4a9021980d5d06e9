package io.yunzong.handling;

import java.time.Instant;
import java.util.List;

/**
 * A load was closed though not everything was as expected: what is short, over, astray, unknown or damaged. Said inside
 * the transaction. Clause A-16.
 */
public record DifferencesFound(Load load, List<Difference> lines, Instant at) {
    public DifferencesFound {
        lines = List.copyOf(lines);
    }
}
