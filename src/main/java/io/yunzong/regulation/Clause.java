package io.yunzong.regulation;

import java.util.List;

/**
 * A sentence of the source regulations.
 *
 * @param code its id, such as {@code A-29}
 * @param kind {@code rule}, {@code principle} or {@code purpose}
 * @param zh the original words; where the source says a thing twice, both, separated by ;
 * @param en in English
 * @param title in a few English words
 * @param lines where it stands in the source
 * @param sources the documents it stands in
 */
public record Clause(
        String code, String title, String kind, String zh, String en, List<Integer> lines, List<String> sources)
        implements RegulationRule {
    public Clause {
        lines = Ordered.copy(lines);
        sources = Ordered.copy(sources);
    }

    @Override
    public String clause() {
        return code;
    }

    @Override
    public String place() {
        return "";
    }
}
