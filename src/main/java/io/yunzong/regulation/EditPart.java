package io.yunzong.regulation;

import java.util.List;

/**
 * Replaces one part of the draft.
 *
 * @param rules all rules of the part, in the order they are shown
 * @param version the part's version they were read at
 */
public record EditPart(RegulationPart part, List<? extends RegulationRule> rules, long version) {
    public EditPart {
        rules = List.copyOf(rules);
    }
}
